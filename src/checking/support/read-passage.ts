import type { Figure } from '../../figures/figure.ts'
import { findFigures } from '../../figures/find-figures.ts'
import type { Token } from '../../figures/token.ts'
import { tokenize } from '../../figures/tokenize.ts'
import type { Language } from '../../language.ts'
import { toAmounts, toBareAmounts } from './amount.ts'
import type { Amount } from './amount.ts'
import { findImplied } from './find-implied.ts'
import { findPartner } from './find-partner.ts'
import type { Partner } from './find-partner.ts'
import { supportLexicon } from './support-words.ts'
import type { SupportLexicon } from './support-words.ts'

/** A figure in its place: the tokens it covers, `to` exclusive, and the amounts it states (two for a range). */
export interface PlacedFigure {
  readonly figure: Figure
  readonly from: number
  readonly to: number
  readonly amounts: readonly Amount[]
  /** The same as bare numbers, for comparison with a figure of another kind. */
  readonly bare: readonly Amount[]
  /** What a figure that gives only its size ("hundreds", "tens of thousands") may be, or null. */
  readonly vague: readonly [low: number, high: number] | null
  /** The stem of the noun that the text says it counts ("migrants" of "irregular migrants"), or null where it says none. */
  readonly head: string | null
  /** The month of a day, the other side of a score. */
  readonly partner: Partner | null
  /** Only what another figure is measured by: "compared with 946", "up from 286". */
  readonly isCompared: boolean
  /** The stems of what it counts, the nearest first; empty where the text does not say. */
  readonly nouns: readonly string[]
}

/** A text cut up for comparison. `stems` and `sentenceOf` run beside `tokens`; a token that says nothing has an empty stem. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly stems: readonly string[]
  readonly sentenceOf: readonly number[]
  readonly sentences: number
  readonly figures: readonly PlacedFigure[]
  /** What the text says without a number ("a week", "both men"): it may bear out a figure, and is none itself. */
  readonly implied: readonly PlacedFigure[]
  /** Where each stem stands, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly lexicon: SupportLexicon
}

type Unplaced = Omit<Passage, 'figures' | 'implied'>

/** Reads a summary or an article into what support is judged on. */
export function readPassage(text: string, language: Language): Passage {
  const lexicon = supportLexicon(language)
  const tokens = tokenize(text)
  const figures = findFigures(text, { language, dateParts: true })
  const stems = tokens.map((token) => stemOf(token, lexicon))
  markValues(stems, tokens, figures)
  const { sentenceOf, sentences } = markSentences(tokens)
  const places = new Map<string, number[]>()
  stems.forEach((stem, index) => {
    if (stem === '') return
    const known = places.get(stem)
    if (known === undefined) places.set(stem, [index])
    else known.push(index)
  })
  const passage = { text, tokens, stems, sentenceOf, sentences, places, lexicon }
  const implied = findImplied(text, tokens, figures, lexicon.groups, language)
  return { ...passage, figures: placeFigures(figures, passage), implied: placeFigures(implied, passage) }
}

/** A figure stands among the words around another as its value, however it is written. */
function markValues(stems: string[], tokens: readonly Token[], figures: readonly Figure[]): void {
  let index = 0
  for (const { start, end, value } of figures) {
    while (index < tokens.length && tokens[index]!.end <= start) index++
    for (let at = index; at < tokens.length && tokens[at]!.start < end; at++) {
      stems[at] = at === index ? `${VALUE}${String(value)}` : ''
    }
  }
}

/** Begins the stem of a figure, which no word begins with. */
export const VALUE = '#'

function stemOf(token: Token, lexicon: SupportLexicon): string {
  if (token.kind === 'symbol') return ''
  if (token.kind === 'digits') return token.text
  const word = token.key.endsWith("'s") ? token.key.slice(0, -2) : token.key
  return lexicon.stopwords.has(word) ? '' : lexicon.stem(word)
}

const SENTENCE_ENDS = new Set(['.', '!', '?', '؟', '…', '•'])
const INITIAL = /^\p{Lu}$/u
const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'prof',
  'gen',
  'col',
  'sgt',
  'lt',
  'gov',
  'sen',
  'rep',
  'vs',
  'no',
  'sr',
  'sra',
  'dra',
  'mme',
  'mm',
])
const STARTS_SENTENCE = /^[^\p{Ll}]/u

function markSentences(tokens: readonly Token[]): { sentenceOf: number[]; sentences: number } {
  const sentenceOf: number[] = []
  let sentence = 0
  for (const index of tokens.keys()) {
    if (index > 0 && startsSentence(tokens, index)) sentence++
    sentenceOf.push(sentence)
  }
  return { sentenceOf, sentences: sentence + 1 }
}

function startsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  if (token.gap === 'line') return true
  const end = tokens[index - 1]!
  if (token.gap === 'none' || !SENTENCE_ENDS.has(end.text)) return false
  if (end.text !== '.' || end.gap !== 'none') return true
  const before = tokens[index - 2]
  if (before !== undefined && (INITIAL.test(before.text) || TITLES.has(before.key))) return false
  return STARTS_SENTENCE.test(token.text)
}

const NOUN_REACH = 4
const COMPARED_REACH = 3

function placeFigures(figures: readonly Figure[], passage: Unplaced): PlacedFigure[] {
  const placed: PlacedFigure[] = []
  let index = 0
  for (const figure of figures) {
    while (index < passage.tokens.length && passage.tokens[index]!.end <= figure.start) index++
    let to = index
    while (to < passage.tokens.length && passage.tokens[to]!.start < figure.end) to++
    const nouns = nounsOf(figure, to, passage)
    placed.push({
      figure,
      from: index,
      to,
      amounts: toAmounts(figure),
      bare: toBareAmounts(figure),
      partner: findPartner(figure, passage.tokens, index, to, figure.language),
      vague: toVague(figure, passage.tokens.slice(index, to), passage.lexicon),
      head: figure.noun === null ? null : (nouns[0] ?? null),
      isCompared: passage.tokens
        .slice(Math.max(0, index - COMPARED_REACH), index)
        .some(({ key }) => passage.lexicon.compared.has(key)),
      nouns,
    })
  }
  return placed
}

function toVague(figure: Figure, tokens: readonly Token[], lexicon: SupportLexicon): readonly [number, number] | null {
  if (tokens.some((token) => token.kind === 'digits')) return null
  if (!tokens.some((token) => lexicon.magnitudes.has(token.key))) return null
  if (typeof figure.value !== 'number') return figure.value
  return tokens.length === 1 ? [figure.value, figure.value * 10] : null
}

/** The counted noun where the figure has one, else the next few words of its sentence. */
function nounsOf(figure: Figure, to: number, passage: Unplaced): string[] {
  const nouns: string[] = []
  const { tokens, stems, sentenceOf } = passage
  if (figure.noun !== null) {
    for (let k = to; k < tokens.length && tokens[k]!.start < figure.noun.end; k++)
      if (tokens[k]!.start >= figure.noun.start && stems[k] !== '') nouns.push(stems[k]!)
    if (nouns.length > 0) return nouns.reverse()
  }
  for (let k = to; k < Math.min(to + NOUN_REACH, tokens.length) && sentenceOf[k] === sentenceOf[to - 1]; k++) {
    if (stems[k] !== '' && !stems[k]!.startsWith(VALUE)) nouns.push(stems[k]!)
  }
  return nouns
}
