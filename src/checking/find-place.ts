import type { Span } from '../figures/figure.ts'
import type { PlaceMention } from '../reading/mention.ts'
import type { ScopeContext } from './bind-scope.ts'
import type { CueKind } from './cue.ts'
import { countedFigures, isWhole, nextCounted, wholeSpan } from './link-figures.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { overlaps } from './word.ts'

export interface PlaceChoice {
  readonly place: string | null
  /** The text says that the figure is of the whole operation. */
  readonly isWhole: boolean
  /** The text names a place that the store has no word for. */
  readonly isUnknown: boolean
  readonly span: Span | null
}

const WHOLE: PlaceChoice = { place: null, isWhole: true, isUnknown: false, span: null }

/** Where a figure was counted: the place after it, the place its clause is about, or the place of the sentence before. */
export function findPlace(context: ScopeContext): PlaceChoice | null {
  const { sentence, frame } = context
  const after = findAfter(context)
  if (after !== null) return toChoice(after, context)
  if (hasCueBeside(context, 'world') || isWhole(context.figure, sentence)) return WHOLE
  const region = findRegion(context)
  if (region !== null) return { place: null, isWhole: false, isUnknown: true, span: region }
  const before = findBefore(context)
  if (before !== null) return toChoice(before, context)
  if (frame === null || context.link !== null) return null
  if (
    sentence.operations.length > 0 ||
    cuesOf(sentence, 'operation').length > 0 ||
    cuesOf(sentence, 'world').length > 0
  )
    return null
  return { place: frame.place, isWhole: false, isUnknown: false, span: frame.span }
}

function toChoice(mention: PlaceMention, { sentence }: ScopeContext): PlaceChoice {
  const isJoined = sentence.places.some(
    (other) => other.place !== mention.place && isJoinedTo(mention, other, sentence),
  )
  const span = { start: mention.start, end: mention.end }
  return { place: mention.place, isWhole: false, isUnknown: isJoined, span }
}

/** "94 arrests in Turkey and Spain": of both together, which the store may have no figure for. */
function isJoinedTo(mention: Span, other: Span, sentence: ReadSentence): boolean {
  const [first, second] = mention.start < other.start ? [mention, other] : [other, mention]
  const between = sentence.text.slice(first.end - sentence.start, second.start - sentence.start)
  // "104 in Chile and 105 in Kenya": each place has a figure of its own.
  if (countedFigures(sentence).some(({ start, end }) => start >= first.end && end <= second.start)) return false
  const isConjunction = cuesOf(sentence, 'conjunction').some((cue) => cue.start >= first.end && cue.end <= second.start)
  const isAsOne =
    isConjunction ||
    /^\s*[,،]\s*(?:\p{L}+\s)?$/u.test(between) ||
    /^\s*و/u.test(between + sentence.text.charAt(second.start - sentence.start))
  return (
    isAsOne &&
    wordsBetween(sentence, first, second) <= 2 &&
    !sentence.figures.some(
      ({ start }) => start >= second.end && wordsBetween(sentence, second, { start, end: start }) === 0,
    )
  )
}

/** "12 in the UAE", "94 Turkish suspects": after the figure, before the next one. */
function findAfter({ figure, sentence, taken }: ScopeContext): PlaceMention | null {
  const whole = wholeSpan(figure)
  const next = nextCounted(figure, sentence)
  for (const mention of sentence.places) {
    if (mention.start < figure.end || taken.some((span) => overlaps(span, mention))) continue
    if (next !== undefined && mention.start > wholeSpan(next).start) break
    if (next !== undefined && belongsToNext(whole, mention, wholeSpan(next), sentence)) break
    if (isSeat(mention, sentence)) continue
    const isInNoun = mention.start < whole.end
    if (isInNoun || isLocated(mention, sentence, whole.end)) return mention
  }
  return null
}

/** ", and in Tunisia 27", "; in Tunisia, 27": a place after an "and" or a comma, right before the next figure, is that one's. */
function belongsToNext(whole: Span, mention: Span, next: Span, sentence: ReadSentence): boolean {
  const between = sentence.text.slice(whole.end - sentence.start, mention.start - sentence.start)
  if (/[;؛]/u.test(between)) return true
  const isJoined = cuesOf(sentence, 'conjunction').some((cue) => cue.start >= whole.end && cue.end <= mention.start)
  if (!isJoined && !/[,،]/u.test(between)) return false
  const after = sentence.text.slice(mention.end - sentence.start, next.start - sentence.start)
  return (
    wordsBetween(sentence, mention, next) <= 4 && !/[,،;؛]/u.test(isJoined ? after.replace(/^\s*[,،]/u, '') : after)
  )
}

function isLocated(mention: Span, sentence: ReadSentence, from: number): boolean {
  const locative = cuesOf(sentence, 'locative').some(
    (cue) => cue.end <= mention.start && cue.start >= from && wordsBetween(sentence, cue, mention) <= 2,
  )
  const glued = /^[ببفول]/u.test(sentence.text.slice(mention.start - sentence.start))
  const bracket = /[(–—:]\s*(?:\p{L}+\s){0,2}$/u.test(sentence.text.slice(0, mention.start - sentence.start))
  return locative || bracket || (glued && mention.start >= from) || isAgent(mention, sentence)
}

/** "by Turkish police": somebody's doing. */
function isAgent(mention: Span, sentence: ReadSentence): boolean {
  return cuesOf(sentence, 'authority').some((cue) => wordsBetween(sentence, cue, mention) <= 1)
}

/** The place a clause is about: "In Turkey, …", "Turkish police arrested …". What led to figures by itself, an operation, cuts it off. */
function findBefore({ figure, sentence, taken }: ScopeContext): PlaceMention | null {
  const whole = wholeSpan(figure)
  const before = sentence.places.filter(
    (mention) =>
      mention.end <= whole.start && !taken.some((span) => overlaps(span, mention)) && !isSeat(mention, sentence),
  )
  return before.findLast((mention) => isFrame(mention, sentence) || !isCutOff(mention, whole, sentence)) ?? null
}

/** "In Turkey," at the head of the sentence or of a clause. */
function isFrame(mention: Span, sentence: ReadSentence): boolean {
  const head = sentence.text.slice(0, mention.start - sentence.start)
  if (!/(?:^|[;؛:–—]\s?)\W*(?:\p{L}+\s){0,3}$/u.test(head)) return false
  return cuesOf(sentence, 'locative').some(
    (cue) => cue.end <= mention.start && wordsBetween(sentence, cue, mention) <= 1,
  )
}

/** Whether the clause turns to another subject between a place and a figure. */
function isCutOff(mention: Span, whole: Span, sentence: ReadSentence): boolean {
  const inGap = (span: Span) => span.start >= mention.end && span.end <= whole.start
  const clause = sentence.cues.some((cue) => (cue.kind === 'break' || cue.kind === 'speech') && inGap(cue))
  const stop = /[;؛]/u.test(sentence.text.slice(mention.end - sentence.start, whole.start - sentence.start))
  return (
    clause ||
    stop ||
    turnsToOperation(mention, sentence, inGap) ||
    isOrigin(mention, sentence) ||
    isAside(mention, sentence)
  )
}

/**
 * "Morocco helped in the crackdown, which led to 195 arrests": the operation has led to the figure, not the place.
 * So in "took part in it, in which …" and "an operation in which Spain took part, led to …".
 */
function turnsToOperation(mention: Span, sentence: ReadSentence, inGap: (span: Span) => boolean): boolean {
  const relatives = cuesOf(sentence, 'relative')
  const operations = [...cuesOf(sentence, 'operation'), ...sentence.operations].filter(inGap)
  const outcomes = cuesOf(sentence, 'outcome').filter(inGap)
  const subjects = [...operations, ...relatives.filter(inGap)]
  const leads = outcomes.some((cue) => subjects.some((span) => span.start <= cue.start))
  const turns = relatives.some((cue) => inGap(cue) && operations.some((span) => span.end <= cue.start))
  const closes = relatives.some((cue) => cue.end <= mention.start && wordsBetween(sentence, cue, mention) <= 4)
  return leads || turns || (closes && outcomes.length > 0)
}

/** "acted on intelligence from Morocco". */
function isOrigin(mention: Span, sentence: ReadSentence): boolean {
  const head = sentence.text.slice(0, mention.start - sentence.start)
  return /\b(?:from|to|towards|against|near|with|vers|contre|avec|hacia|contra)\s+(?:the\s)?$/iu.test(head)
}

/** "an operation that featured Morocco, caught 12": inside a clause that a comma closes. */
function isAside(mention: Span, sentence: ReadSentence): boolean {
  const closes = /^\s*[,،]/u.test(sentence.text.slice(mention.end - sentence.start))
  return (
    closes &&
    cuesOf(sentence, 'relative').some((cue) => cue.end <= mention.start && wordsBetween(sentence, cue, mention) <= 3)
  )
}

/** Where somebody sits: "based in Lyon, France", "the UAE's Ministry of Interior", and the place a story is filed from. */
function isSeat(mention: Span, sentence: ReadSentence): boolean {
  return (
    isDateline(mention, sentence) || isBeside(mention, sentence, 'seat') || isBeside(mention, sentence, 'spokesman')
  )
}

function isBeside(mention: Span, sentence: ReadSentence, kind: CueKind): boolean {
  return cuesOf(sentence, kind).some((cue) => {
    const distance = wordsBetween(sentence, cue, mention)
    if (cue.end <= mention.start) return distance <= 3
    const between = sentence.text.slice(mention.end - sentence.start, cue.start - sentence.start)
    // "the Turkish Interior Ministry".
    return cue.start >= mention.end && distance <= (kind === 'spokesman' ? 1 : 0) && !/[,،;؛]/u.test(between)
  })
}

/** "The Turkish ministry said that 94 people were arrested": where the text names no other place, it may speak of its own. */
export function findSpokenFor({ figure, sentence }: ScopeContext): PlaceMention | null {
  const speakers = sentence.places.filter(
    (mention) => mention.end <= figure.start && isBeside(mention, sentence, 'spokesman'),
  )
  return cuesOf(sentence, 'world').length > 0 ? null : (speakers.at(-1) ?? null)
}

/** "FRANCE: Police said …", "Morocco – Police said …"; "Turkey: 94 arrests" is a label. */
function isDateline(mention: Span, sentence: ReadSentence): boolean {
  if (mention.start - sentence.start > 2) return false
  const rest = sentence.text.slice(mention.end - sentence.start)
  const name = sentence.text.slice(mention.start - sentence.start, mention.end - sentence.start)
  const isCapitals = name.length > 3 && name === name.toUpperCase() && name !== name.toLowerCase()
  return isCapitals ? /^\s*[:–—-]\s/u.test(rest) : /^\s[–—-]\s/u.test(rest) && rest.length > 60
}

/** "in Europe": a place, and no country. */
function findRegion({ figure, sentence }: ScopeContext): Span | null {
  const whole = wholeSpan(figure)
  const counted = countedFigures(sentence)
  const next = counted.find((other) => other.start !== figure.start && other.start >= whole.end)
  return (
    cuesOf(sentence, 'region').find(
      (cue) =>
        isLocated(cue, sentence, cue.start < whole.start ? sentence.start : whole.end) &&
        (cue.start >= whole.end ? next === undefined || cue.start < next.start : isFrame(cue, sentence)),
    ) ?? null
  )
}

/** A cue between the figure before and the figure after. */
function hasCueBeside({ figure, sentence }: ScopeContext, kind: CueKind): boolean {
  const counted = countedFigures(sentence)
  const index = counted.findIndex(({ start }) => start === figure.start)
  const start = counted[index - 1]?.end ?? sentence.start
  const end = counted[index + 1]?.start ?? sentence.end
  return cuesOf(sentence, kind).some((cue) => cue.start >= start && cue.end <= end)
}
