import type { SentenceWords } from '../sentence-words.ts'

export const en: SentenceWords = {
  abbreviations: words(
    `dr. mr. mrs. ms. mx. prof. rev. fr. hon. st. sen. rep. gov. pres. gen. lt. col. maj. capt. cmdr. sgt. cpl. pvt. det. insp. supt.
    adm. amb. sec. messrs. mt. ft. no. nos. art. fig. figs. vol. ch. p. pp. par. para. sect. approx. ca. c. est. vs. v. cf. viz. i.e. e.g.
    al. dept. div. univ. assn. bros. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri.`,
  ),
  endings: words(
    'u.s. u.k. u.n. e.u. u.a.e. u.s.a. d.c. a.m. p.m. b.c. a.d. inc. ltd. co. corp. plc. llc. jr. sr. etc. ph.d. m.d. b.a. m.a. ave. blvd. rd.',
  ),
  starters: words(
    `the a an this that these those it its he his she her they their we our you your i in on at by for from with of to as and but or if when
    while after before since until during under over no not there here what who which how why where some many most more all both each every
    another other one two three four five six seven eight nine ten hundreds thousands police officials officers authorities according meanwhile
    however also last next earlier later nearly about around among between despite although though because so then today yesterday`,
  ),
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u)
}
