import { toWords } from '../../reading/word-list.ts'
import type { SummaryWords } from '../summary-words.ts'

export const es: SummaryWords = {
  pointers: toWords(`
    ella ellos ellas ello este esta esto esos esas eso aquel aquella aquellos estos estas su sus suyo ambos ambas otro otra otros otras algunos algunas muchos muchas
    todos todas cada pero y e o sino tambien ademas asimismo entonces luego finalmente asi nosotros yo nuestro nuestra`),
  pointingPhrases: [
    'sin embargo',
    'no obstante',
    'por lo tanto',
    'por tanto',
    'por ello',
    'por eso',
    'de este modo',
    'de esta forma',
    'en este',
    'en esta',
    'en estos',
    'en estas',
    'en ese',
    'en esa',
    'por ejemplo',
    'en cambio',
    'al contrario',
    'por su parte',
    'por otro lado',
    'por otra parte',
    'en consecuencia',
    'a su vez',
    'entre ellos',
    'entre ellas',
    'de ellos',
    'de ellas',
    'los dos',
    'el resto',
    'los otros',
    'las otras',
    'los demas',
    'las dos',
    'el mismo',
    'la misma',
    'los mismos',
    'este ultimo',
    'esta ultima',
    'en respuesta',
    'al respecto',
    'a este',
    'a esta',
  ],
  earlyPointers: ['de ellos', 'de ellas', 'entre ellos', 'entre ellas'],
  sayings: toWords(
    'anadio dijo agrego senalo indico explico subrayo destaco aseguro afirmo declaro preciso recalco manifesto apunto detallo sostuvo',
  ),
  complements: toWords('que'),
  qualifiers: {
    suspicion: toWords(`
    presunto presunta presuntos presuntas presuntamente sospechoso sospechosa sospechosos sospechosas supuesto supuesta
    supuestos supuestas supuestamente acusado acusada acusados acusadas aparente aparentemente imputado imputados`),
    potential: toWords(`
    potencial potenciales posible posibles posiblemente probable probables probablemente eventual eventuales`),
    preliminary: toWords(
      `preliminar preliminares provisional provisionales estimado estimada estimados estimación estimaciones`,
    ),
    modal: toWords(
      `puede pueden podría podrían prevé prevén previsto prevista planea planean espera esperan debería deberían pretende pretenden previsto propone prometió confía`,
    ),
  },
  qualifies: 'either',
  opposites: [
    [toWords('mayor grande máximo'), toWords('menor pequeño mínimo')],
    [toWords('primer primero primera'), toWords('último última')],
    [toWords('antes'), toWords('después')],
    [toWords('norte'), toWords('sur')],
    [toWords('hombre hombres'), toWords('mujer mujeres')],
    [toWords('niño niños'), toWords('niña niñas')],
    [toWords('adulto adultos'), toWords('niño niños menor menores')],
    [toWords('vivo vivos viva vivas'), toWords('muerto muertos muerta muertas')],
    [toWords('inocente'), toWords('culpable')],
    [toWords('éxito'), toWords('fracaso fracasó')],
    [toWords('mejor'), toWords('peor')],
    [toWords('más'), toWords('menos')],
    [toWords('legal'), toWords('ilegal')],
    [toWords('regular regulares'), toWords('irregular irregulares')],
  ],
  clauseLinks: toWords('de que'),
  negators: toWords(`no ni nunca jamás ningún ninguna ninguno nadie tampoco negó niega rechazó`),
  certainties: toWords(`
    confirmado confirmada confirmados confirmó confirma probado probada ciertamente definitivo definitiva definitivos
    culpable culpables condenado condenados oficialmente`),
  agencies: toWords(`
    interpol europol frontex afripol eurojust unodc oim onu unicef otan reuters efe afp ue`),
  titles: toWords(`
    sr sra presidente presidenta ministro ministra director directora general coronel capitán comisario comisaria juez jueza
    fiscal portavoz secretario secretaria`),
  placeCues: { before: [], ordinary: [] },
  anyone: toWords('persona personas individuo individuos gente total'),
  persons: toWords(
    `trabajador trabajadora jornalero hombre mujer niño niña menor migrante refugiado víctima sospechoso policía agente soldado pasajero conductor traficante miembro civil residente paciente pescador estudiante preso recluso detenido ciudadano extranjero familia adulto adolescente joven guardia viajero turista empleado minero marinero chófer directivo`,
  ),
  rates: [
    { time: 'hour', phrases: ['por hora', 'a la hora'] },
    { time: 'day', phrases: ['por dia', 'al dia', 'diarios', 'diarias'] },
    { time: 'week', phrases: ['por semana', 'a la semana'] },
    { time: 'month', phrases: ['por mes', 'al mes', 'mensuales'] },
    { time: 'year', phrases: ['por ano', 'al ano', 'anuales'] },
  ],
  nameVerbs: toWords(`
    ha han es son era fue fueron está dijo anunció detuvo llevó hizo afirmó declaró indicó tiene será`),
}
