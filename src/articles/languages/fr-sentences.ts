import type { SentenceWords } from '../sentence-words.ts'

export const fr: SentenceWords = {
  abbreviations: words(
    `m. mm. mme. mmes. mlle. mlles. dr. drs. pr. prof. me. mgr. gén. gal. col. cdt. cap. lt. adj. st. ste. n°. no. nos. art. al. fig. vol.
    chap. p. pp. env. ex. cf. av. bd. boul. tél. éd. min. max. janv. févr. avr. juil. sept. oct. nov. déc. ibid. resp.`,
  ),
  endings: words('etc. s.a. s.a.r.l. r.-u. é.-u. j.-c. o.n.u. u.e. apr. inc. ltée.'),
  starters: words(
    `le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je en au aux à dans sur sous pour par avec sans entre vers
    selon après avant depuis pendant lors mais et ou où donc or ni car si quand comme alors ainsi aussi plus moins près environ quelque quelques
    plusieurs tous toutes tout toute chaque autre autres deux trois quatre cinq six sept huit neuf dix la police les policiers l'opération parmi`,
  ),
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u)
}
