import type { SupportWords } from '../support-words.ts'

export const es: SupportWords = {
  stopwords:
    'el la los las lo un una unos unas de del al a y e o u pero ni en con sin por para entre hacia sobre bajo desde hasta que quien quienes cual cuales cuyo cuya se su sus mi mis tu tus nuestro nuestra le les me te nos es son era eran ser sido fue fueron esta estan estaba estar ha han habia haber hay no si mas menos muy tambien asi como todo todos toda todas mismo misma otro otra otros otras unos cerca casi aproximadamente alrededor este esta estos estas ese esa esos esas aquel ya',
  endings:
    'amientos amiento aciones acion imientos imiento iones ion idades idad mente adas ados ada ado idas idos ida ido antes ante ores oras ora or ando iendo ar er ir es as os s a o e',
  beginnings: '',
  synonyms: [
    'detener detencion arrestar arresto detenido custodia capturar captura',
    'muerto morir muerte fallecer fallecido matar matado',
    'herido lesionado herida',
    'condenar prision carcel pena',
    'subir aumento aumentar alza crecer crecimiento',
    'bajar descenso caida reduccion disminuir',
    'pais estado nacion',
    'empresa compania firma',
    'nino menor hijo',
    'ano anual',
    'rescatar liberar rescate',
  ],
  discourse:
    'articulo texto pasaje documento resumen historia parrafo tema persona cosa punto parte elemento informacion aspecto razon ejemplo tipo categoria pregunta individuo',
  people: 'persona gente hombre mujer individuo sospechoso residente miembro',
  magnitudes: 'decenas docenas centenares cientos miles millares millones',
  groups: { pareja: 2, par: 2, duo: 2, ambos: 2, ambas: 2, gemelos: 2, trio: 3, cuarteto: 4 },
  compared: 'frente comparado comparacion respecto desde anterior',
  of: 'de del',
}
