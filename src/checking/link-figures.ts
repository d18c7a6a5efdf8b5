import type { Figure, Hedge, Span } from '../figures/figure.ts'
import type { Relation } from './binding.ts'
import type { CueKind } from './cue.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/** How a figure leans on the one before it: a part of it ("of whom"), or the same of another time ("up from"). */
export type Link = 'part' | 'comparison' | null

/** Figures that never count anything of an operation, and so never stand between a figure and its words. */
const ASIDE = new Set<Figure['kind']>(['date', 'time', 'ordinal', 'identifier', 'age'])

/** The figures of a sentence that count or measure something. */
export function countedFigures(sentence: ReadSentence): readonly Figure[] {
  return sentence.figures.filter((figure) => !ASIDE.has(figure.kind))
}

/** The figure with its hedge and its noun. */
export function wholeSpan(figure: Figure): Span {
  const parts = [figure, figure.hedgeSpan, figure.noun].filter((part) => part !== null)
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }
}

/** What a figure says of what it counts: itself, a part of it, or how two of them compare. */
export function relationOf(figure: Figure, sentence: ReadSentence): Relation {
  const grows = figure.trend !== null
  if (figure.kind === 'percent') return grows || isDifference(figure, sentence) ? 'change' : 'share'
  if (figure.kind === 'ratio') return figure.unit === 'times' || grows ? 'times' : 'share'
  return figure.kind === 'count' && isDifference(figure, sentence) ? 'difference' : 'value'
}

/** "1,227 more arrests than Liberterra II": what it is more than must be another operation or time. */
function isDifference(figure: Figure, sentence: ReadSentence): boolean {
  const next = countedFigures(sentence).find((other) => other.start >= figure.end)
  const limit = next === undefined ? sentence.end : wholeSpan(next).start
  const after = (spans: readonly Span[], from: number, reach: number) =>
    spans.find(
      (span) =>
        span.start >= from && span.end <= limit && wordsBetween(sentence, { start: from, end: from }, span) <= reach,
    )
  // English parts the two words: "more arrests than".
  const isParted = figure.language === 'en'
  const more = after(cuesOf(sentence, 'difference'), figure.end, isParted ? 0 : 4)
  const than = more === undefined || !isParted ? more : after(cuesOf(sentence, 'than'), more.end, 6)
  if (than === undefined) return false
  const others = [
    ...sentence.operations,
    ...sentence.years,
    ...cuesOf(sentence, 'previous'),
    ...cuesOf(sentence, 'year_before'),
  ]
  return after(others, than.end, 4) !== undefined
}

/** Finds the words that make a figure lean on another. `previous` is the counted figure before it in the sentence, if any. */
export function findLink(figure: Figure, previous: Figure | null, sentence: ReadSentence): Link {
  const whole = wholeSpan(figure)
  const from = previous === null ? sentence.start : wholeSpan(previous).end
  const before = (kind: CueKind, reach: number) =>
    cuesOf(sentence, kind).some(
      (cue) => cue.start >= from && cue.end <= whole.start && wordsBetween(sentence, cue, whole) <= reach,
    )
  const after = cuesOf(sentence, 'part_after').some(
    (cue) => cue.start >= figure.end && wordsBetween(sentence, figure, cue) <= 1,
  )
  if (findWholeBehind(figure, sentence) !== null) return 'part'
  if (before('part_before', 2) || after || isBracketed(whole, previous, sentence) || isOfWhole(previous, sentence))
    return 'part'
  return previous !== null && before('comparison', 2) ? 'comparison' : null
}

/** "Of the 2,517 people arrested, 850 …": what follows is a part of what the sentence begins with. */
function isOfWhole(previous: Figure | null, sentence: ReadSentence): boolean {
  if (previous === null) return false
  const head = { start: sentence.start, end: sentence.start }
  return cuesOf(sentence, 'out_of').some(
    (cue) =>
      wordsBetween(sentence, head, cue) === 0 &&
      cue.end <= previous.start &&
      wordsBetween(sentence, cue, wholeSpan(previous)) <= 1,
  )
}

/** "2,517 arrests (94 in Turkey)". */
function isBracketed(whole: Span, previous: Figure | null, sentence: ReadSentence): boolean {
  if (previous === null || figureCounts(whole, sentence)) return false
  const between = sentence.text.slice(wholeSpan(previous).end - sentence.start, whole.start - sentence.start)
  const closes = whole.end + Math.max(0, sentence.text.slice(whole.end - sentence.start).indexOf(')'))
  const isNarrowed = [...sentence.places, ...sentence.subsets].some(
    ({ start, end }) => start >= whole.end && end <= closes,
  )
  return isNarrowed && /\(\s*$/u.test(between) && between.length < 30
}

/** Whether a figure has a noun of its own. */
function figureCounts(whole: Span, sentence: ReadSentence): boolean {
  return sentence.figures.some(({ start, end, noun }) => start >= whole.start && end <= whole.end && noun !== null)
}

/** "94 of the 2,517 arrests": the figure right behind this one, that this one is a part of. */
export function findWholeBehind(figure: Figure, sentence: ReadSentence): Figure | null {
  const next = countedFigures(sentence).find(({ start }) => start >= figure.end)
  return next !== undefined && figure.kind === 'count' && isOutOf(figure, next, sentence) ? next : null
}

/** The next counted figure that words after this one may belong to: not the whole that this one is a part of. */
export function nextCounted(figure: Figure, sentence: ReadSentence): Figure | undefined {
  const whole = findWholeBehind(figure, sentence)
  return countedFigures(sentence).find((other) => other.start >= figure.end && other.start !== whole?.start)
}

/** Whether a figure is the whole that the figure before it is a part or a share of. */
export function isWhole(figure: Figure, sentence: ReadSentence): boolean {
  const before = countedFigures(sentence).findLast(({ end }) => end <= figure.start)
  return before !== undefined && isOutOf(before, figure, sentence)
}

function isOutOf(part: Figure, whole: Figure, sentence: ReadSentence): boolean {
  const between = sentence.text.slice(part.end - sentence.start, whole.start - sentence.start)
  // "15 million checks, 25 countries": a noun of its own, and no article.
  const hasNoun = sentence.metrics.some(({ start }) => start >= part.end && start < whole.start)
  if (hasNoun || /[,،;؛]/u.test(between)) return false
  return cuesOf(sentence, 'of').some(
    (cue) =>
      cue.start >= part.end &&
      cue.end <= whole.start &&
      wordsBetween(sentence, part, cue) === 0 &&
      wordsBetween(sentence, cue, wholeSpan(whole)) <= 1,
  )
}

/** A hedge before two round figures that an "and" joins is meant for both. */
export function findSharedHedge(figure: Figure, sentence: ReadSentence): Hedge | null {
  if (figure.hedge !== 'exact' || figure.short || figure.place < 10) return null
  const before = countedFigures(sentence).findLast(({ end }) => end <= figure.start)
  if (before === undefined || before.hedgeSpan === null || before.hedgeSpan.start > before.start) return null
  const isJoined = cuesOf(sentence, 'conjunction').some((cue) => cue.start >= before.end && cue.end <= figure.start)
  const between = sentence.text.slice(before.end - sentence.start, figure.start - sentence.start)
  const isGlued = figure.language === 'ar' && /\sو\S*\s?$/u.test(between)
  return (isJoined || isGlued) && wordsBetween(sentence, before, figure) <= 6 && !/[,،;؛]/u.test(between)
    ? before.hedge
    : null
}
