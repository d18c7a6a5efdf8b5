import type { ReadingLanguage } from '../reading-language.ts'
import { toNumberWords, toWordSet } from '../word-list.ts'

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
  return word.replace(/([^aeiou])es$/, '$1').replace(/s$/, '').replace(/(.{3,})[oa]$/, '$1')
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

export const spanish: ReadingLanguage = {
  language: 'es',
  functionWords: toWordSet(`
    el la los las lo un una unos unas de del al a en por para con sin sobre entre hacia hasta desde según durante mediante contra tras ante bajo
    este esta estos estas ese esa esos esas eso esto aquel él ella ellos ellas yo tú usted ustedes nos me te se le les su sus mi mis tu tus nuestro
    que qué quién quiénes quien cuál cuáles cual cuándo cuando dónde donde cómo como cuánto cuánta cuántos cuántas porqué es son era eran fue fueron ser sido
    ha han había habían haber hay está están estaba estaban hubo hace hacer no ni sí si más menos muy mucho mucha muchos muchas también ya aún todavía
    todo toda todos todas cada otro otra otros otras mismo alrededor casi cerca unos aproximadamente total número menos dijo indicó cifra cifras
    dame dime muestra lista favor gracias hola`),
  emptyWords: toWordSet('el la los las lo un una unos unas de del se fue fueron es son era eran ha han había sido que su sus le les'),
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
  editionNouns: toWordSet('edición fase número no ronda parte'),
  ordinals: toNumberWords(`
    primer:1 primera:1 primero:1 segunda:2 segundo:2 tercera:3 tercer:3 tercero:3 cuarta:4 cuarto:4 quinta:5 quinto:5 sexta:6 sexto:6 séptima:7
    séptimo:7 octava:8 octavo:8 novena:9 noveno:9 décima:10 décimo:10`),
  cardinals: toNumberWords('uno:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15'),
  months: toNumberWords(`
    enero:1 febrero:2 marzo:3 abril:4 mayo:5 junio:6 julio:7 agosto:8 septiembre:9 setiembre:9 octubre:10 noviembre:11 diciembre:12
    ene:1 abr:4 ago:8 sept:9 oct:10 nov:11 dic:12`),
  rangeWords: toWordSet('al y a hasta'),
  lemma,
  stem,
  proclitics: [],
}
