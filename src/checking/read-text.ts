import { splitSentences } from '../articles/split-sentences.ts'
import type { Sentence } from '../articles/split-sentences.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Mentions } from '../reading/mention.ts'
import type { Cue, CueKind } from './cue.ts'
import { findPassages } from './find-passages.ts'
import { findStories } from './find-stories.ts'
import { readPassage } from './read-passage.ts'
import type { Found } from './read-passage.ts'
import { findWords, indexFrom, within } from './word.ts'
import type { Word } from './word.ts'

/** A sentence with everything that was found in it, each list in order of `start`. */
export interface ReadSentence extends Span, Mentions {
  readonly text: string
  readonly story: number
  readonly paragraph: number
  /** A headline or subhead on a line of its own, with running text below. */
  readonly isHeading: boolean
  readonly words: readonly Word[]
  readonly figures: readonly Figure[]
  readonly cues: readonly Cue[]
}

/** A text as the binding sees it. */
export interface ReadText {
  readonly text: string
  /** The one that most of it is in. */
  readonly language: Language
  readonly sentences: readonly ReadSentence[]
}

/** Reads a text once: its stories and sentences, and the figures, names and cues in each, passage by passage in its language. */
export function readText(text: string, lexicon: Lexicon, given?: Language): ReadText {
  const passages = given === undefined ? findPassages(text) : ([{ language: given, text }] as const)
  const found = passages.map((passage) => readPassage(passage.text, passage.language, findWords(passage.text), lexicon))
  const merge = <K extends keyof Found>(key: K): Found[K] =>
    sortByStart(found.map((one) => one[key] as readonly Span[])) as Found[K]
  const all: Found = {
    figures: merge('figures'),
    cues: merge('cues'),
    operations: merge('operations'),
    unknownOperations: merge('unknownOperations'),
    metrics: merge('metrics'),
    subsets: merge('subsets'),
    places: merge('places'),
    periods: merge('periods'),
    years: merge('years'),
  }
  const cut = sortByStart(passages.map((passage) => splitSentences(passage.text, passage.language).flatMap(cutLong)))
  const longest = passages.reduce((a, b) => (b.text.trim().length > a.text.trim().length ? b : a))
  return { text, language: longest.language, sentences: placeSentences(text, cut, all) }
}

/** No sentence of a newsroom is longer; what is, a table in one line perhaps, is read piece by piece. */
const LONGEST = 1200

function cutLong(sentence: Sentence): readonly Sentence[] {
  const pieces: Sentence[] = []
  let { start, text } = sentence
  while (text.length > LONGEST) {
    const head = text.slice(0, LONGEST)
    const at = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf('، '))
    const cut = at > LONGEST / 2 ? at + 1 : Math.max(head.lastIndexOf(' '), LONGEST / 2)
    pieces.push({ start, end: start + cut, text: text.slice(0, cut) })
    start += cut
    text = text.slice(cut)
  }
  return [...pieces, { start, end: start + text.length, text }]
}

/** One list of a list for each passage: as it is where there is one, in order of `start` where there are more. */
function sortByStart<T extends Span>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only, ...more] = lists
  return only !== undefined && more.length === 0 ? only : lists.flat().sort((a, b) => a.start - b.start)
}

function placeSentences(text: string, cut: readonly Sentence[], found: Found): readonly ReadSentence[] {
  const words = findWords(text)
  const stories = findStories(text)
  let paragraph = 0
  let last = 0
  return cut.map((sentence, index) => {
    if (text.slice(last, sentence.start).includes('\n')) paragraph++
    last = sentence.end
    return {
      ...sentence,
      story: indexFrom(stories, sentence.start + 1) - 1,
      paragraph,
      isHeading: isHeading(text, sentence, cut[index + 1] ?? null),
      words: within(words, sentence),
      figures: within(found.figures, sentence),
      cues: within(found.cues, sentence),
      operations: within(found.operations, sentence),
      unknownOperations: within(found.unknownOperations, sentence),
      metrics: within(found.metrics, sentence),
      subsets: within(found.subsets, sentence),
      places: within(found.places, sentence),
      periods: within(found.periods, sentence),
      years: within(found.years, sentence),
    }
  })
}

const CLOSED = /[.!?؟…"”»:;,،]\s*$/u
const BULLET = /^\s*[-•*–·]\s/u

/** A short line between blank lines that no full stop ends, with a paragraph and no list below. */
function isHeading(text: string, { start, end }: Span, next: Span | null): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, (text.indexOf('\n', end) + 1 || text.length + 1) - 1)
  if (line.length > 110 || CLOSED.test(line) || BULLET.test(line) || next === null) return false
  const isAlone =
    /(?:^|\n[^\S\n]*\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - 40), start)) &&
    /^[^\S\n]*\n[^\S\n]*\n/u.test(text.slice(end))
  return isAlone && !BULLET.test(text.slice(text.lastIndexOf('\n', next.start - 1) + 1)) && next.end - next.start > 40
}

/** The cues of a kind, in order. */
export function cuesOf(sentence: ReadSentence, kind: CueKind): readonly Cue[] {
  return sentence.cues.filter((cue) => cue.kind === kind)
}

/** How many words stand between two stretches of a sentence; 0 where they touch or overlap. */
export function wordsBetween(sentence: ReadSentence, a: Span, b: Span): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  return within(sentence.words, { start: first.end, end: second.start }).length
}
