import { splitSentences } from '../articles/split-sentences.ts'
import type { Figure, Span } from '../figures/figure.ts'
import { findFigures } from '../figures/find-figures.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Mentions } from '../reading/mention.ts'
import type { Cue, CueKind } from './cue.ts'
import { findCues } from './find-cues.ts'
import { findStories } from './find-stories.ts'
import { findWords, indexFrom, overlaps, within } from './word.ts'
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
  readonly language: Language
  readonly sentences: readonly ReadSentence[]
}

/** Reads a text once: its stories and sentences, and the figures, names and cues in each. */
export function readText(text: string, language: Language, lexicon: Lexicon): ReadText {
  const mentions = lexicon.findMentions(text, language)
  // The number of an edition ("Liberterra 2") counts nothing.
  const names = [...mentions.operations, ...mentions.unknownOperations]
  const figures = findFigures(text, { language })
    .flatMap((figure) => splitYear(figure, text, mentions.years))
    .filter((figure) => !names.some((name) => name.start <= figure.start && name.end >= figure.end))
    .filter((figure) => figure.kind !== 'count' || !mentions.periods.some((period) => overlaps(period, figure)))
    .map((figure) => dropFarNoun(figure, text, names))
  const words = findWords(text)
  const cues = findCues(words, language)
  // A part of a metric's name is enough to ask by, not to judge by.
  const metrics = mentions.metrics.flatMap((mention) => {
    if (mention.partial || (mention.match === 'fuzzy' && cues.some((cue) => overlaps(cue, mention)))) return []
    const name = names.find((one) => overlaps(one, mention))
    if (name === undefined) return [mention]
    // Words on both sides of an operation's name: those behind it name the metric.
    return mention.match === 'fuzzy' || mention.end <= name.end ? [] : [{ ...mention, start: name.end }]
  })
  const subsets = mentions.subsets.filter(
    (mention) => mention.match !== 'fuzzy' || !metrics.some((metric) => overlaps(metric, mention)),
  )
  const stories = findStories(text)
  let paragraph = 0
  let last = 0
  const cut = splitSentences(text, language)
  const sentences = cut.map((sentence, index): ReadSentence => {
    if (text.slice(last, sentence.start).includes('\n')) paragraph++
    last = sentence.end
    return {
      ...sentence,
      story: indexFrom(stories, sentence.start + 1) - 1,
      paragraph,
      isHeading: isHeading(text, sentence, cut[index + 1] ?? null),
      words: within(words, sentence),
      figures: within(figures, sentence),
      cues: within(cues, sentence),
      operations: within(mentions.operations, sentence),
      unknownOperations: within(mentions.unknownOperations, sentence),
      metrics: within(metrics, sentence),
      subsets: within(subsets, sentence),
      places: within(mentions.places, sentence),
      periods: within(mentions.periods, sentence),
      years: within(mentions.years, sentence),
    }
  })
  return { text, language, sentences }
}

/** "from 286 in 2021 to 2,517 in 2024": no range begins with a year that the text names as one. */
function splitYear(figure: Figure, text: string, years: readonly Span[]): readonly Figure[] {
  const year =
    typeof figure.value === 'number'
      ? undefined
      : years.find((one) => one.start === figure.start && one.end < figure.end)
  if (year === undefined) return [figure]
  const rest = text.slice(year.end, figure.end + 60)
  const moved = (span: Span) => ({ start: span.start + year.end, end: span.end + year.end })
  return findFigures(rest, { language: figure.language })
    .filter(({ start }) => start + year.end < figure.end)
    .map((found) => ({
      ...found,
      ...moved(found),
      noun: found.noun === null ? null : moved(found.noun),
      hedgeSpan: found.hedgeSpan === null ? null : moved(found.hedgeSpan),
    }))
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

/**
 * "850 of which": the noun stands before another figure, whose it is. Only a label ("Arrests: 850") is a noun in front,
 * and the name of an operation is none.
 */
function dropFarNoun(figure: Figure, text: string, names: readonly Span[]): Figure {
  const { noun, start } = figure
  const isLabel = noun === null || noun.end > start || /^\s*[:|=–—-]?\s*$/u.test(text.slice(noun.end, start))
  const isName = noun !== null && names.some((name) => overlaps(name, noun))
  return isLabel && !isName ? figure : { ...figure, noun: null }
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
