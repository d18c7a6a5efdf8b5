import type { ReadingLanguage } from '../reading-language.ts'
import { toNameTable, toNumberWords, toWordSet } from '../word-list.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  detuvo: 'deten',
  detuvieron: 'deten',
  pais: 'pais',
  paises: 'pais',
  mes: 'mes',
}

/** Takes number and gender off ("detenidas", "detenido" -> "detenid"). */
function lemma(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  return word
    .replace(/([^aeiou])es$/, '$1')
    .replace(/s$/, '')
    .replace(/(.{3,})[oa]$/, '$1')
}

/** Takes plural, gender and the commonest verb endings off ("detenidas", "detenido" -> "deten"; "rescatados" -> "rescat"). */
function stem(word: string): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  const base = word.replace(/([^aeiou])es$/, '$1').replace(/s$/, '')
  return base.replace(/(?:ieron|aron|ando|iendo|ado|ada|ido|ida|ar|er|ir|io|ia|o|a|e)$/, (suffix) =>
    base.length - suffix.length >= 3 ? '' : suffix,
  )
}

/** "turco, turca, turcos, turcas"; "francés, francesa"; "marroquí, marroquíes". */
function inflectPeople(name: string): readonly string[] {
  if (name.endsWith('o')) return ['o', 'a', 'os', 'as'].map((ending) => name.slice(0, -1) + ending)
  if (/[aeu]$/.test(name)) return [name, `${name}s`]
  if (name.endsWith('i')) return [name, `${name}s`, `${name}es`]
  return [name, `${name}a`, `${name}es`, `${name}as`]
}

export const spanish: ReadingLanguage = {
  language: 'es',
  functionWords: toWordSet(`
    el la los las lo un una unos unas de del al a en por para con sin sobre entre hacia hasta desde según durante mediante contra tras ante bajo
    este esta estos estas ese esa esos esas eso esto aquel él ella ellos ellas yo tú usted ustedes nos me te se le les su sus mi mis tu tus nuestro
    que qué quién quiénes quien cuál cuáles cual cuándo cuando dónde donde cómo como cuánto cuánta cuántos cuántas porqué es son era eran fue fueron ser sido
    ha han había habían haber hay está están estaba estaban hubo hace hacer no ni sí si más menos muy mucho mucha muchos muchas también ya aún todavía
    todo toda todos todas cada otro otra otros otras mismo alrededor casi cerca unos aproximadamente total número menos dijo indicó cifra cifras
    dame dime muestra lista favor gracias hola`),
  emptyWords: toWordSet(
    'el la los las lo un una unos unas de del se fue fueron es son era eran ha han había sido que su sus le les',
  ),
  conjunctions: toWordSet('y e o u'),
  commonWords: toWordSet(`
    semana semanas mes meses día días año años hora horas tiempo hoy ayer mañana policía policías autoridades autoridad país países mundo mundial internacional
    interpol europol gobierno ministro ministerio interior presidente secretario general crimen delito delitos criminal criminales grupo grupos red redes
    trata tráfico traficante traficantes migrante migrantes víctima víctimas persona personas hombre hombres mujer mujeres niño niños menor menores
    detención detenciones detenido detenidos arresto arrestos sospechoso sospechosos rescatadas rescatados investigación investigaciones control controles
    frontera fronteras aeropuerto aeropuertos incautado incautación dinero cuenta cuentas millón millones mil cien primera primero segunda segundo tercera última último
    nuevo nueva gran grande pequeño tierra libre libertad resultado resultados operación operaciones edición fase fuente pregunta respuesta datos informe prensa
    turquesa tormenta luz fuego agua lunes martes miércoles jueves viernes sábado domingo
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta`),
  tellingWords: toWordSet(`
    el los las del una por para con que fue fueron cuántos cuántas cuánto cuál cuándo dónde quién y en personas detenidos detenidas detenciones países
    víctimas operación rescatadas rescatados arrestos investigaciones incautado según durante hubo`),
  operationCues: toWordSet('operación operaciones operativo'),
  namingWords: toWordSet('llamada denominada bautizada nombrada conocida como'),
  editionNouns: toWordSet('edición fase número no n ronda parte'),
  articles: toWordSet('el la los las'),
  ofWords: toWordSet('de del'),
  yearWords: toWordSet('en año durante'),
  comparisonWords: toWordSet('contra que con frente a'),
  ordinalEndings: toWordSet('a o'),
  numberAbbreviations: toWordSet('n no num'),
  inWords: toWordSet('en'),
  verbMonths: new Set(),
  afterPronounI: new Set(),
  ordinals: toNumberWords(`
    primer:1 primera:1 primero:1 segunda:2 segundo:2 tercera:3 tercer:3 tercero:3 cuarta:4 cuarto:4 quinta:5 quinto:5 sexta:6 sexto:6 séptima:7
    séptimo:7 octava:8 octavo:8 novena:9 noveno:9 décima:10 décimo:10`),
  cardinals: toNumberWords(
    'uno:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15',
  ),
  months: toNumberWords(`
    enero:1 febrero:2 marzo:3 abril:4 mayo:5 junio:6 julio:7 agosto:8 septiembre:9 setiembre:9 octubre:10 noviembre:11 diciembre:12
    ene:1 abr:4 ago:8 sept:9 oct:10 nov:11 dic:12`),
  peoples: toNameTable(`
    af:afgano al:albanés dz:argelino ad:andorrano ao:angoleño,angolano ag:antiguano ar:argentino am:armenio au:australiano at:austríaco,austriaco
    az:azerbaiyano,azerí bs:bahameño bh:bareiní,bahreiní bd:bangladesí,bangladeshí bb:barbadense by:bielorruso be:belga bz:beliceño bj:beninés
    bt:butanés bo:boliviano ba:bosnio bw:botsuano br:brasileño,brasilero bn:bruneano bg:búlgaro bf:burkinés bi:burundés kh:camboyano cm:camerunés
    ca:canadiense cv:caboverdiano cf:centroafricano td:chadiano cl:chileno cn:chino co:colombiano km:comorense cd:congoleño,congolés cr:costarricense
    ci:marfileño hr:croata cu:cubano cy:chipriota cz:checo dk:danés dj:yibutiano do:dominicano ec:ecuatoriano eg:egipcio sv:salvadoreño
    gq:ecuatoguineano er:eritreo ee:estonio sz:suazi et:etíope fj:fiyiano fi:finlandés fr:francés ga:gabonés gm:gambiano ge:georgiano de:alemán
    gh:ghanés gr:griego gd:granadino gt:guatemalteco gn:guineano gw:bisauguineano gy:guyanés ht:haitiano hn:hondureño hk:hongkonés hu:húngaro
    is:islandés in:indio,hindú id:indonesio ir:iraní iq:iraquí ie:irlandés il:israelí it:italiano jm:jamaiquino,jamaicano jp:japonés jo:jordano
    kz:kazajo ke:keniano,keniata kp:norcoreano kr:surcoreano,coreano kw:kuwaití kg:kirguís la:laosiano lv:letón lb:libanés ls:lesotense lr:liberiano
    ly:libio li:liechtensteiniano lt:lituano lu:luxemburgués mo:macaense mg:malgache mw:malauí my:malasio mv:maldivo ml:maliense mt:maltés
    mr:mauritano mu:mauriciano mx:mexicano,mejicano fm:micronesio md:moldavo mc:monegasco mn:mongol me:montenegrino ma:marroquí mz:mozambiqueño
    mm:birmano na:namibio np:nepalí,nepalés nl:neerlandés,holandés nz:neozelandés ni:nicaragüense ne:nigerino ng:nigeriano mk:macedonio,normacedonio
    no:noruego om:omaní pk:pakistaní ps:palestino pa:panameño pg:papú py:paraguayo pe:peruano ph:filipino pl:polaco pt:portugués
    pr:puertorriqueño qa:catarí,qatarí ro:rumano ru:ruso rw:ruandés lc:santalucense ws:samoano sm:sanmarinense sa:saudí,saudita sn:senegalés rs:serbio
    sc:seychellense sl:sierraleonés sg:singapurense sk:eslovaco si:esloveno so:somalí za:sudafricano ss:sursudanés es:español lk:esrilanqués,ceilanés
    sd:sudanés sr:surinamés se:sueco ch:suizo sy:sirio tw:taiwanés tj:tayiko tz:tanzano th:tailandés tl:timorense tg:togolés to:tongano tt:trinitense
    tn:tunecino tr:turco tm:turcomano,turkmeno ug:ugandés ua:ucraniano ae:emiratí gb:británico us:estadounidense,norteamericano uy:uruguayo
    uz:uzbeko vu:vanuatuense ve:venezolano vn:vietnamita ye:yemení zm:zambiano zw:zimbabuense xk:kosovar`),
  placeNames: toNameTable(`
    ae:emiratos,eau,emiratos_árabes_unidos,emiratos_árabes gb:reino_unido,gran_bretaña us:estados_unidos,ee_uu,eeuu,eua,usa,estados_unidos_de_américa
    ru:rusia kr:corea_del_sur,corea kp:corea_del_norte sy:siria ir:irán la:laos cd:rdc,rd_congo,república_democrática_del_congo cg:congo_brazzaville
    tz:tanzania,tanzanía md:moldavia mm:birmania,myanmar cz:chequia,república_checa mk:macedonia,macedonia_del_norte ps:palestina tw:taiwán
    ci:costa_de_marfil va:vaticano ba:bosnia,bosnia_herzegovina sa:arabia_saudí,arabia_saudita za:sudáfrica,suráfrica tr:turquía nl:países_bajos,holanda
    tl:timor_oriental hk:hong_kong mo:macao xk:kosovo nz:nueva_zelanda,nueva_zelandia cf:república_centroafricana by:bielorrusia vn:vietnam
    gq:guinea_ecuatorial ss:sudán_del_sur sg:singapur bh:baréin,bahréin kw:kuwait qa:catar,qatar bd:bangladés,bangladesh mx:méxico,méjico
    pe:perú pa:panamá jp:japón do:república_dominicana,rep_dominicana ma:marruecos iq:irak,iraq ke:kenia,kenya`),
  countryNames: {
    us: 'Estados Unidos',
    gb: 'Reino Unido',
    cd: 'RD Congo',
    cg: 'República del Congo',
    mm: 'Myanmar',
    ci: 'Costa de Marfil',
    va: 'Vaticano',
  },
  notPlaces: toNameTable(`
    -:océano_índico,mar_de_china,golfo_de_méxico,golfo_de_guinea,nuevo_méxico,américa_latina,américa_del_sur,américa_central,américa_del_norte
    -:conejillo_de_indias,dólares_estadounidenses,dólar_estadounidense,dólares_canadienses,francos_suizos,dólares_americanos`),
  riskyPlaces: toWordSet('granada dominica'),
  acronymPlaces: toWordSet('eau eua reunión'),
  placePrepositions: toWordSet('en de del desde a por y para hacia entre'),
  rangeWords: toWordSet('al y a hasta'),
  inflectPeople,
  lemma,
  verbForms: () => [],
  stem,
  proclitics: [],
}
