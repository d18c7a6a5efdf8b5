import type { CueWords } from '../cue.ts'

export const es: CueWords = {
  operation: 'operación, operativo, operaciones, redada, redadas, campaña, despliegue, edición, dispositivo, ofensiva',
  other_event: `
    otra operación, otro operativo, una operación distinta, por separado, una operación separada, sin relación, otras operaciones,
    una operación similar, una nueva operación, otro caso, en otra`,
  aside: `
    informe anual, cada año, en los últimos años, estima, estiman, estimación, estimaciones, expertos, estudios, estudio,
    estadísticas, encuesta, viven, población`,
  week_long: 'de una semana',
  person:
    'personas, persona, individuos, individuo, sospechosos, sospechoso, otros, otras, gente, de ellas, de ellos, seres humanos',
  world: `
    en todo el mundo, a nivel mundial, en total, en el mundo, mundialmente, un total de, total, a escala mundial, mundial,
    globalmente, alrededor del mundo, internacional, a nivel global, global, en conjunto`,
  part_before: `
    de los cuales, de las cuales, de ellos, de ellas, entre ellos, entre ellas, incluidos, incluidas, incluyendo, entre los que,
    entre las que, de estos, de estas, de esos, de esas, de este total, de ese total, entre los cuales, incluido, incluida,
    de los que, de las que`,
  part_after: 'de ellos, de ellas, de estos, de estas, del total, de esos, de esas, de ese total',
  comparison: `
    frente a, frente a las, frente a los, en comparación con, comparado con, comparadas con, contra, respecto a, desde,
    por encima de las, tras, en lugar de, comparados con, veces las, veces los, veces más que las`,
  previous: 'edición anterior, la anterior, última edición, edición previa',
  year_before: 'año anterior, el año pasado, un año antes, al año siguiente, este año',
  edition: 'edición',
  other: 'otra, otro, otras, una nueva, distinta, similar, separada',
  beside: 'antes de, después de, tras, desde',
  relative: 'que, quien, quienes, lo que, la cual, el cual',
  break: 'mientras, mientras que, pero, aunque, cuando, en tanto',
  conjunction: 'y, e, así como, además de, más',
  respectively: 'respectivamente',
  speech:
    'dijo, anunció, informó, según, comunicado, declaró, publicado, señaló, indicó, afirmó, precisó, reveló, de acuerdo con',
  took_place: `
    llevó a cabo, llevaron a cabo,
    se llevó a cabo, tuvo lugar, se desarrolló, realizada, llevada a cabo, se celebró, entre, del, se realizó, duró, celebrada,
    desarrollada, ejecutada`,
  range: 'entre, del',
  auxiliary: 'fue, ha, sido, se, que, la, cual, también, inicialmente, había',
  began: 'comenzó, empezó, lanzada, inició, se inició, arrancó, iniciada, lanzado',
  ended: 'terminó, concluyó, finalizó, acabó, hasta, se cerró',
  lasted: 'duró, se prolongó, se extendió, ha durado',
  in_course: 'durante, a lo largo de, en, en el curso de',
  locative: 'en, de, a través de, dentro de, por',
  narrowing: `
    por, relacionadas con, relacionados con, vinculadas a, vinculados a, acusados de, acusadas de, sospechosos de, en relación con,
    bajo cargos de`,
  of: 'de, del',
  neutral: `
    total, nuevas, nuevos, nueva, de, del, la, el, las, los, un, una, otros, otras, potenciales, posibles, presuntas, presuntos,
    presunto, presunta, sospechosos, sospechosas, supuestas, supuestos, trata, personas, individuos, seres, humanos, policiales,
    países, participantes, distintos, unos, unas, cerca, más, menos, millones, millón, miles, mil, dólares, euros, estadounidenses,
    adicionales, efectivo, en, ilegales, irregulares, internacionales, tráfico, y`,
  theme: `
    la trata, trata, trata de personas, la trata de personas, trata de seres humanos, la trata de seres humanos, tráfico,
    tráfico de personas, explotación, la explotación, personas, sospechosos, individuos, la operación, tráfico humano`,
  final: `
    cifras definitivas, balance definitivo, balance final, cifras finales, resultados definitivos, resultados finales, definitivo,
    definitivas, cifra final, cifra definitiva, datos definitivos`,
  region: `
    Europa, África, Asia, América Latina, Latinoamérica, América del Sur, Sudamérica, América del Norte, Norteamérica, Centroamérica,
    América Central, Oriente Medio, Oriente Próximo, los Balcanes, Balcanes, Oceanía, las Américas, el Caribe, Caribe,
    África Occidental, el Golfo, Sudeste Asiático, la Unión Europea, Unión Europea, el Magreb, el Sahel`,
  part_of_time: `
    el primer día, primer día, un solo día, el último día, último día, una sola jornada, la primera jornada, primera semana,
    última semana, por día, cada día, en una noche, al día, los dos primeros días, los primeros dos días, los primeros tres días,
    primeras 24 horas, por semana, por país, en promedio, de media, diarias, diarios`,
  potential:
    'potenciales, potencial, posibles, posible, presuntas, presuntos, presunta, presunto, supuestas, supuestos',
  suspected:
    'sospechosos, sospechosas, sospechoso, presuntos, presuntas, presunto, supuestos, supuestas, supuesto, posibles',
  alleged: 'presuntos, presuntas, presunto, supuestos, supuestas, alegados, sospechosos',
  authority:
    'autoridades, policía, policías, agentes, investigadores, fuerzas, aduanas, fiscalía, gobierno, fuerzas de seguridad',
  seat: 'con sede en, sede en, establecidas en, coordinada desde, oficina en',
  spokesman: 'ministerio, embajada, ministro, ministra, agencia de noticias, gobierno, portavoz',
  outcome: `
    llevó a, condujo a, permitió, resultó en, dio lugar a, se saldó con, han permitido, permitieron, derivó en, terminó con,
    ha permitido, concluyó con, arrojó, dejó`,
  qualified: 'víctimas, víctima, combatientes, combatiente, terroristas, traficantes, tratantes',
  difference: 'más que, menos que',
  than: '',
  out_of: 'de las, de los, entre las, entre los',
  editions: 'ediciones, juntas, en conjunto',
  unreal:
    'espera, esperan, esperaba, pretende, pretendía, prevé, previsto, previstos, objetivo, podría, planea, quiere, quería, prometió',
  further: 'más, adicionales, otros, otras',
}
