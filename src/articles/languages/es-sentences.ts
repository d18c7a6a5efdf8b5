import type { SentenceWords } from '../sentence-words.ts'

export const es: SentenceWords = {
  abbreviations: words(
    `sr. sra. sres. sras. srta. d. dña. dr. dra. dres. prof. profa. ing. lic. arq. gral. cnel. cap. tte. sgto. cte. pdte. mons. fr. sto. sta.
    núm. núms. n.º nº. no. art. arts. fig. vol. cap. pág. págs. p. pp. aprox. ca. cf. vs. av. avda. c. tel. ee. ss. dpto. depto. prov. ej.`,
  ),
  endings: words(
    'uu. ee.uu. etc. s.a. s.l. a.m. p.m. a.c. d.c. ud. uds. vd. vds. cía. ltda. inc. jj.oo. cc.aa. ff.aa. hh.',
  ),
  starters: words(
    `el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas en a al de del con sin por para
    según sobre entre hacia hasta desde tras ante bajo durante mientras cuando como si pero y e o u ni que quien no también además así aunque
    porque más menos cerca unos casi todo toda todos todas cada otro otra otros otras dos tres cuatro cinco seis siete ocho nueve diez se su sus`,
  ),
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u)
}
