import type { LanguageData } from '../language-data.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)
const phrases = (list: string): string[] => list.split('|').map((phrase) => phrase.trim())
const same = (list: string): Record<string, string> => Object.fromEntries(phrases(list).map((word) => [word, word]))

/** Spanish. Scale words follow the long scale ("mil millones", "billón"). */
export const es: LanguageData = {
  language: 'es',
  decimalMark: ',',
  grammar: {
    andAfter: ['ten', 'scale', 'unit'],
    andUnits: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    unitsBeforeTens: false,
    teensAfter: [],
    unitsAfterTen: [],
    scoreUnit: 0,
    spokenHundreds: false,
    bareHundred: false,
    andIsInherent: false,
    tensJoinDenominator: false,
    leadingZero: true,
  },
  numbers: {
    units: { cero: 0, zero: 0, un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9 },
    teens: {
      once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19,
      veintiún: 21, veintiuno: 21, veintiuna: 21, veintidós: 22, veintitrés: 23, veinticuatro: 24, veinticinco: 25, veintiséis: 26, veintisiete: 27,
      veintiocho: 28, veintinueve: 29,
    }, // prettier-ignore
    tens: { diez: 10, veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
    hundred: [],
    hundreds: {
      cien: 100, ciento: 100, doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300, cuatrocientos: 400, cuatrocientas: 400,
      quinientos: 500, quinientas: 500, seiscientos: 600, seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800, ochocientas: 800,
      novecientos: 900, novecientas: 900,
    }, // prettier-ignore
    scales: {
      mil: 1e3, millón: 1e6, millones: 1e6, millardo: 1e9, millardos: 1e9, billón: 1e12, billones: 1e12, trillón: 1e18, trillones: 1e18, mills: 1e6, mill: 1e6, mdd: 1e6,
    }, // prettier-ignore
    dualScales: {},
    scaleLetters: { k: 1e3, K: 1e3, M: 1e6, MM: 1e6, mm: 1e6, G: 1e9, T: 1e12, t: 1e12, m: 1e3 },
    dozens: { docena: 12, docenas: 12, dz: 12, doc: 12 },
    collectives: { decena: 10, decenas: 10, quincena: 15, veintena: 20, treintena: 30, cuarentena: 40, cincuentena: 50, centenar: 100, centenares: 100, centena: 100, millar: 1e3, millares: 1e3 },
    vague: { docenas: [12, 120], decenas: [10, 100], centenares: [100, 1e3], centenas: [100, 1e3], cientos: [100, 1e3], miles: [1e3, 1e4], millares: [1e3, 1e4], millones: [1e6, 1e7], billones: [1e12, 1e13] },
    fractions: { mitad: 1 / 2, medio: 1 / 2, media: 1 / 2 },
    weakFractions: words('medio media'),
    denominators: {
      medio: 2, medios: 2, tercio: 3, tercios: 3, cuarto: 4, cuartos: 4, cuarta: 4, cuartas: 4, quinto: 5, quintos: 5, quinta: 5, quintas: 5, sexto: 6, sextos: 6, séptimo: 7, séptimos: 7, octavo: 8, octavos: 8,
      noveno: 9, novenos: 9, décimo: 10, décimos: 10, décima: 10, décimas: 10, centésimo: 100, centésimos: 100, centésima: 100, centésimas: 100, milésimo: 1e3, milésimos: 1e3, milésima: 1e3,
      milésimas: 1e3, millonésimo: 1e6, millonésimos: 1e6, millonésima: 1e6, millonésimas: 1e6, billonésimo: 1e12, billonésimos: 1e12, billonésima: 1e12, tercera: 3, terceras: 3,
      vigésimos: 20, duodécimos: 12, 'sextas': 6, 'séptimas': 7, 'octavas': 8, 'novenas': 9,
    }, // prettier-ignore
    looseDenominators: words('medio medios tercio tercios'),
    denominatorEndings: ['avo', 'avos', 'ava', 'avas', 'vo', 'vos'],
    parts: {},
    partsOfWholes: {},
    partNouns: ['parte', 'partes'],
    ordinals: {
      primero: 1, primer: 1, primera: 1, primeros: 1, primeras: 1, segundo: 2, segunda: 2, tercero: 3, tercer: 3, tercera: 3, cuarto: 4, cuarta: 4, quinto: 5, quinta: 5, sexto: 6,
      sexta: 6, séptimo: 7, séptima: 7, octavo: 8, octava: 8, noveno: 9, novena: 9, décimo: 10, décima: 10, undécimo: 11, undécima: 11, duodécimo: 12, duodécima: 12, vigésimo: 20, vigésima: 20,
      trigésimo: 30, trigésima: 30, centésimo: 100, centésima: 100, milésimo: 1e3, milésimos: 1e3, milésima: 1e3, milésimas: 1e3, millonésimo: 1e6, millonésima: 1e6, billonésimo: 1e12,
    }, // prettier-ignore
    ordinalEndings: ['º', 'ª', 'o', 'a', 'er', 'ro', 'ra', 'do', 'da', 'to', 'ta', 'mo', 'ma', 'vo', 'va', 'no', 'na'],
    pairs: ['par', 'pareja'],
    multiples: { duplicó: 2, duplicado: 2, duplicaron: 2, triplicó: 3, triplicado: 3, triplicaron: 3, cuadruplicó: 4, cuadruplicado: 4, quintuplicó: 5, decuplicó: 10, doble: 2, triple: 3 },
    multipleEndings: [],
  },
  prefixes: {},
  and: ['y', 'e'],
  or: ['o', 'u'],
  to: ['a', 'hasta'],
  between: ['entre', 'de entre'],
  from: ['de', 'desde'],
  of: ['de', 'del'],
  point: ['coma', 'punto', 'con'],
  negative: ['menos', 'negativo', 'minus'],
  articles: ['un', 'una'],
  weakOnes: ['un', 'una'],
  oneIsArticle: true,
  onlyWords: words('solo solamente sólo únicamente exactamente menos más apenas'),
  notOneAfter: words('cada ningún ninguno alguno algún'),
  oneBefore: words('solo sola'),
  ratioWords: ['de cada'],
  divisionWords: words('sobre'),
  weakRatioWords: [],
  weakRatioNeedsWords: false,
  hedgesBefore: {
    over: phrases('más de|más del|por encima de|por encima del|superior a|superiores a|superando|supera|superan|superó|superaron|sobrepasa|excede|mayor a|mayor que|más allá de|algo más de|algo más del|poco más de|poco más del|un poco más de|por arriba de|>'),
    at_least: phrases('al menos|por lo menos|no menos de|como mínimo|un mínimo de|mínimo|cuando menos|cuanto menos|≥|>='),
    under: phrases('menos de|menos del|por debajo de|por debajo del|inferior a|inferiores a|menor a|menor que|poco menos de|poco menos del|algo menos de|<'),
    at_most: phrases('hasta|a lo sumo|como máximo|no más de|un máximo de|máximo|a lo más|sin superar|≤|<='),
    nearly: phrases('casi|cerca de|cerca del|cerca de los|cerca de las|próximo a|rozando|roza|prácticamente|por poco|bordeando'),
    about: phrases(
      'unos|unas|alrededor de|alrededor del|alrededor de los|alrededor de las|aproximadamente|en torno a|en torno a los|en torno a las|cosa de|como unos|más o menos|aproximado de|estimado en|estimados en|se estima en|del orden de|algo así como|promedio de|~|≈|algunos|algunas|apenas',
    ),
    exact: phrases('exactamente|precisamente|solo|sólo|solamente|únicamente|un total de|en total'),
  },
  hedgesAfter: {
    over: phrases('y pico|y tantos|y tantas|largos|y más|+'),
    at_least: phrases('o más|como mínimo|al menos|por lo menos'),
    at_most: phrases('o menos|como máximo|a lo sumo|máximo|máx'),
    about: phrases('aproximadamente|más o menos|aprox|aprox.|o así'),
  },
  hedgeSkips: words('el la los las un'),
  trends: {
    up: phrases('subió|subieron|sube|suben|subió un|subió el|aumentó|aumentó un|aumentaron un|aumentaron|aumento de|aumento del|un aumento del|incremento de|incremento del|creció|creció un|crecieron|crecimiento de|crecimiento del|alza de|alza del|ganó|avanzó|avanzó un|repuntó|se elevó|incrementó|incrementó un|se incrementó un|se incrementaron un'),
    down: phrases('bajó|bajaron|baja|bajan|cayó|cayeron|cae|caen|cayó un|cayeron un|bajó un|descendió|descendió un|descenso de|descenso del|caída de|caída del|disminuyó|disminuyó un|disminución de|disminución del|retroceso de|retroceso del|perdió|redujo|reducción de|reducción del|se redujo un|retrocedió|retrocedió un'),
  },
  weakTrends: words('baja ganó perdió sube'),
  percent: phrases('por ciento|porciento|por cien'),
  percentPoints: phrases('puntos porcentuales|punto porcentual'),
  basisPoints: phrases('puntos básicos|punto básico'),
  times: phrases('veces'),
  currencies: {
    dólar: 'USD', dólares: 'USD', 'dólares estadounidenses': 'USD', 'de dólares': 'USD', euro: 'EUR', euros: 'EUR', 'de euros': 'EUR', pesos: 'pesos', peso: 'pesos', 'de pesos': 'pesos', 'pesos mexicanos': 'MXN', 'pesos colombianos': 'COP', 'pesos argentinos': 'ARS',
    'pesos chilenos': 'CLP', soles: 'PEN', bolívares: 'VES', quetzales: 'GTQ', lempiras: 'HNL', reales: 'BRL', 'de reales': 'BRL', libras: 'pounds', 'libras esterlinas': 'GBP', yenes: 'JPY', yuanes: 'CNY', francos: 'francs', céntimos: 'cents', centavos: 'cents', rupias: 'INR', guaraníes: 'PYG', colones: 'CRC',
    'de bolívares': 'VES', 'de soles': 'PEN',
  }, // prettier-ignore
  currencyOrigins: [],
  durations: {
    segundo: 'seconds', segundos: 'seconds', minuto: 'minutes', minutos: 'minutes', hora: 'hours', horas: 'hours', día: 'days', días: 'days', jornadas: 'days', noche: 'nights', noches: 'nights',
    semana: 'weeks', semanas: 'weeks', mes: 'months', meses: 'months', año: 'years', años: 'years', década: 'decades', décadas: 'decades', siglo: 'centuries', siglos: 'centuries', trimestre: 'quarters', trimestres: 'quarters',
  }, // prettier-ignore
  measures: {
    ...same('kilómetros|metros|centímetros|milímetros|toneladas|kilos|kilogramos|gramos|miligramos|litros|mililitros|hectáreas|grados|vatios|megavatios|barriles|metros cuadrados|kilómetros cuadrados|metros cúbicos|puntos|voltios|millas|quilates|kilómetros por hora|pulgadas|pies|onzas|galones'),
    kilómetro: 'kilómetros', metro: 'metros', tonelada: 'toneladas', kilo: 'kilos', gramo: 'gramos', litro: 'litros', hectárea: 'hectáreas', grado: 'grados', barril: 'barriles', milla: 'millas',
    'de toneladas': 'toneladas', 'de kilómetros': 'kilómetros', 'de litros': 'litros', 'de hectáreas': 'hectáreas', 'de barriles': 'barriles', 'metro cuadrado': 'metros cuadrados',
  }, // prettier-ignore
  dualUnits: {},
  dualCounts: {},
  singleDurations: {},
  numberSuffixes: [],
  perWords: ['por', '/', 'al', 'a'],
  months: {
    enero: 1, febrero: 2, marzo: 3, abril: 4, mayo: 5, junio: 6, julio: 7, agosto: 8, septiembre: 9, setiembre: 9, octubre: 10, noviembre: 11, diciembre: 12,
    ene: 1, feb: 2, abr: 4, jun: 6, jul: 7, sept: 9, oct: 10, nov: 11, dic: 12,
  }, // prettier-ignore
  weekdays: words('lunes martes miércoles jueves viernes sábado domingo'),
  dateWords: words('primavera verano otoño invierno año fines finales principios inicios mediados ejercicio temporada'),
  yearCues: words('en desde de del año hasta antes después entre y a por hacia fines finales principios mediados verano invierno otoño primavera el'),
  clockWords: phrases('h|horas|hs|gmt|utc'),
  clockCues: words('a las hacia'),
  ageBefore: phrases('hombre de|mujer de|niño de|niña de|joven de|adolescente de|menor de|sospechoso de|de edad de|edad de|cumplió|a los'),
  ageAfter: phrases('años de edad|año de edad|meses de edad'),
  labels: words('vuelo página páginas pág artículo artículos sección capítulo capítulos n nº núm número números ruta salida habitación puerta andén canal grupo unidad nivel fase etapa categoría tipo clase modelo versión volumen tomo temporada episodio parte pregunta figura tabla línea ley título resolución protocolo caso expediente apartamento piso bloque sector distrito zona estación terminal autobús bus tren sala estudio campo edificio lote iphone ipad galaxy boeing airbus windows android ref referencia párrafo anexo fórmula carretera autopista ejercicios ejercicio'),
  labelsAfter: words('dreamliner'),
  rankWords: [],
  severalWords: words('varios varias'),
  streetWords: [],
  streetLeads: [],
  nameLeads: [],
  streetBefore: words('calle avenida av plaza paseo carretera carrera cra camino calzada boulevard'),
  phoneWords: words('teléfono tel tfno llame llamar fax número móvil celular'),
  scoreWords: words('victoria derrota venció ganó perdió partido empate empató marcador resultado'),
  functionWords: words(
    'el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales cuyo cuya donde cuando como en con sin por para sobre entre hasta desde hacia contra según durante mediante tras ante bajo se su sus mi mis tu tus nuestro nuestra nuestros nuestras le les me te nos os lo yo él ella ellos ellas usted ustedes este esta estos estas ese esa esos esas aquel aquella es son era eran fue fueron ser sido siendo está están estaba estaban ha han había habían haber hay tiene tienen tenía si no ni más menos muy ya también además así porque aunque mientras todo toda todos todas otro otra otros otras cada mismo misma dijo dijeron indicó informó luego después antes ayer hoy mañana pasado pasada próximo fuera dentro incluso aún todavía además resultaron quedaron fueron será serán sería',
  ),
  tellingWords: words('detenidos detenidas detenciones detenido detuvo arrestos personas víctimas países policía operación migrantes sospechosos incautaciones controles vuelos trata tráfico hombre mujer balance agentes rescatadas aumento descenso total'),
  tellingEndings: words('cion ciones dad dades ados adas idos idas aron ieron mente'),
  determiners: words('el la los las estos estas esos esas sus nuestros nuestras últimos últimas próximos próximas los'),
  wholes: [],
  pluralEndings: ['s'],
  singularEndings: [],
  irregularPlurals: [],
  backReferences: words('cuales ellos ellas'),
  adjectivesFollow: true,
  writing: {
    group: '.',
    decimal: ',',
    groupFrom: 1000,
    hedges: { exact: '{}', about: 'unos {}', nearly: 'casi {}', over: 'más de {}', at_least: 'al menos {}', under: 'menos de {}', at_most: 'hasta {}' },
    between: 'entre {low} y {high}',
    scales: [
      [1e12, 'billón', 'billones'],
      [1e6, 'millón', 'millones'],
    ],
    percent: '{}\u00a0%',
    percentPoints: '{} puntos porcentuales',
    currencies: { USD: '{} dólares', EUR: '{} euros', GBP: '{} libras esterlinas' },
    money: '{} {unit}',
    minus: '-',
  },
}
