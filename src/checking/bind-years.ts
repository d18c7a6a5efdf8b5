import type { Operation } from '../facts/operation.ts'
import type { Span } from '../figures/figure.ts'
import type { OperationMention } from '../reading/mention.ts'
import type { DateBinding } from './bind-dates.ts'
import type { Cue, CueKind } from './cue.ts'
import type { OperationsHere } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { overlaps, within } from './word.ts'

/** What gives an operation its year, where it is a verb. */
const VERBS = ['took_place', 'began', 'ended'] as const
/** What may stand between a verb and the name of an operation: "the operation". */
const NAMING = ['operation', 'neutral', 'theme'] as const

/** Finds the years that a text says an operation was in, and that it was not. Years that fit, or are of something else, count nothing. */
export function bindYears(sentence: ReadSentence, here: OperationsHere): readonly DateBinding[] {
  if (cuesOf(sentence, 'other_event').length > 0) return []
  return [...findInNames(sentence), ...findBehindVerbs(sentence, here)]
}

/** "the 2023 Operation Liberterra II", "Liberterra II (2023)": a year in a name that its edition tells apart. */
function findInNames(sentence: ReadSentence): readonly DateBinding[] {
  return sentence.operations.flatMap((mention) => {
    const [operation, ...others] = mention.candidates
    if (operation === undefined || others.length > 0 || mention.year === null || wasIn(operation, mention.year))
      return []
    const at = findYear(mention, mention.year)
    return at === null || !isOwn(at, mention, sentence)
      ? []
      : [toBinding(mention.year, at, sentence, operation, mention, 'both')]
  })
}

/** The year as the mention writes it in digits; null where it is not written, or is the operation's own name. */
function findYear(mention: OperationMention, year: number): Span | null {
  const at = mention.text.search(new RegExp(`(?<!\\d)${String(year)}(?!\\d)`, 'u'))
  return at < 0 ? null : { start: mention.start + at, end: mention.start + at + String(year).length }
}

/** "Liberterra II in 2025" may say when something else was: only a verb before it says that the operation was then. */
function isOwn(year: Span, mention: OperationMention, sentence: ReadSentence): boolean {
  if (/[,،;؛]/u.test(mention.text) || isModifier(mention, sentence)) return false
  const isIn = sentence.cues.some(
    ({ kind, start, end }) =>
      kind === 'locative' && start >= mention.start && end <= year.start && end + 12 > year.start,
  )
  if (!isIn) return true
  return (
    year.start > mention.start + 6 &&
    sentence.cues.some(
      (cue) => isVerb(cue, sentence) && cue.end <= mention.start && isOnly(NAMING, cue, mention, sentence),
    )
  )
}

/** "the 2025 Operation Liberterra II report": the name of something else. */
function isModifier({ end }: Span, sentence: ReadSentence): boolean {
  const next = sentence.words.find(({ start }) => start >= end)
  if (next === undefined || /[^\s]/u.test(sentence.text.slice(end - sentence.start, next.start - sentence.start)))
    return false
  return ![...sentence.cues, ...sentence.metrics].some((known) => overlaps(known, next))
}

/** "Operation Liberterra II, held in 2023": a verb right behind the name, with a year right behind it. */
function findBehindVerbs(sentence: ReadSentence, here: OperationsHere): readonly DateBinding[] {
  return sentence.years.flatMap((mention) => {
    const named = here.named.findLast(({ end }) => end <= mention.start) ?? null
    const verb = findVerb(mention, named, sentence)
    const about = named ?? here.focus
    const [operation, ...others] = about?.operations ?? []
    if (verb === null || about === null || operation === undefined || others.length > 0) return []
    if (wasIn(operation, mention.year) || isOfSeries(operation, named, verb, sentence)) return []
    const end = verb.kind === 'began' ? 'start' : verb.kind === 'ended' ? 'end' : 'both'
    return [toBinding(mention.year, mention, sentence, operation, about, end)]
  })
}

function isVerb(cue: Cue, sentence: ReadSentence): boolean {
  const isPreposition = cuesOf(sentence, 'range').some(({ start, end }) => start === cue.start && end === cue.end)
  return (VERBS as readonly string[]).includes(cue.kind) && !isPreposition
}

/** The verb that a year belongs to: right before it and behind the name, or before the name that it follows. */
function findVerb(year: Span, named: Span | null, sentence: ReadSentence): Cue | null {
  const verb = sentence.cues.findLast((cue) => isVerb(cue, sentence) && cue.end <= year.start)
  if (verb === undefined) return null
  const isRange = cuesOf(sentence, 'range').some(({ start, end }) => start >= verb.end && end <= year.start)
  if (isRange || isParted(verb, year, sentence)) return null
  if (named !== null && verb.end <= named.start) {
    return isOnly(NAMING, verb, named, sentence) && isRightIn(named, year, sentence) ? verb : null
  }
  if (wordsBetween(sentence, verb, year) > 2) return null
  return isSubject(verb, named, sentence) ? verb : null
}

/** Whether a verb follows the name of the operation, or "the operation" at the head of a sentence that names none. */
function isSubject(verb: Span, named: Span | null, sentence: ReadSentence): boolean {
  const nouns = cuesOf(sentence, 'operation').filter(({ end }) => end <= verb.start)
  if (named === null) {
    const noun = nouns.at(-1)
    return noun !== undefined && isDefinite(noun, sentence) && wordsBetween(sentence, noun, verb) <= 2
  }
  // "Operation Liberterra II, held in 2023", or a clause that begins with the name: "trials after Liberterra II began in 2025".
  const isApposed = /^\s*[,،(]/u.test(sentence.text.slice(named.end - sentence.start))
  const isRelative = cuesOf(sentence, 'relative').some((cue) => cue.start >= named.end && cue.end <= verb.start)
  const isAbout = isApposed || isRelative || isHead(named, sentence)
  return isAbout && isOnly(['auxiliary', 'relative'], named, verb, sentence)
}

/** "Pangea, launched in 2008": a name without its edition may be that of the series, and "the operation" begins with its first edition. */
function isOfSeries({ series, edition }: Operation, named: Span | null, verb: Cue, sentence: ReadSentence): boolean {
  if (series === null) return false
  if (named === null) return verb.kind === 'began' && edition !== 1
  return !sentence.operations.some(({ candidates, start }) => candidates.length === 1 && start === named.start)
}

/** "The operation" as the first words of a sentence; "operations" are several. */
function isDefinite(noun: Span, sentence: ReadSentence): boolean {
  const text = sentence.text.slice(noun.start - sentence.start, noun.end - sentence.start)
  const head = { start: sentence.start, end: sentence.start }
  if (/^\p{Script=Arabic}+$/u.test(text)) return /^و?ال/u.test(text) && wordsBetween(sentence, head, noun) <= 1
  return wordsBetween(sentence, head, noun) === 1 && !/s$/iu.test(text)
}

/** Whether all words between two stretches are cues of these kinds. */
function isOnly(kinds: readonly CueKind[], first: Span, second: Span, sentence: ReadSentence): boolean {
  const cues = sentence.cues.filter(({ kind }) => kinds.includes(kind))
  return within(sentence.words, { start: first.end, end: second.start }).every((word) =>
    cues.some((cue) => overlaps(cue, word)),
  )
}

/** "Liberterra II in 2023", "in the year 2023". */
function isRightIn(name: Span, year: Span, sentence: ReadSentence): boolean {
  if (wordsBetween(sentence, name, year) > 2) return false
  return cuesOf(sentence, 'locative').some((cue) => cue.start >= name.end && wordsBetween(sentence, name, cue) === 0)
}

/** Whether a name begins its clause, "Operation" and an article before it left out. */
function isHead(name: Span, sentence: ReadSentence): boolean {
  const skipped = sentence.cues.filter(({ kind }) => kind === 'operation' || kind === 'neutral' || kind === 'theme')
  const word = sentence.words.findLast(
    (one) => one.end <= name.start && one.key !== 'the' && !skipped.some((cue) => overlaps(cue, one)),
  )
  if (word === undefined) return true
  if (cuesOf(sentence, 'of').some((cue) => cue.start >= word.start && cue.end <= name.start)) return false
  const isSaid = sentence.cues.some(
    (cue) => (cue.kind === 'speech' || cue.kind === 'relative' || cue.kind === 'conjunction') && overlaps(cue, word),
  )
  return isSaid || /[,،;؛:]/u.test(sentence.text.slice(word.end - sentence.start, name.start - sentence.start))
}

function isParted(a: Span, b: Span, sentence: ReadSentence): boolean {
  return /[,،;؛:()]/u.test(sentence.text.slice(a.end - sentence.start, b.start - sentence.start))
}

/** Whether an operation may have been in a year: nothing speaks against it where nothing says when it was. */
function wasIn({ year, start, end }: Operation, written: number): boolean {
  const dates = [start, end].flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))]))
  if (year === written || (year === null && dates.length === 0)) return true
  return dates.length > 0 && Math.min(...dates) <= written && written <= Math.max(...dates)
}

function toBinding(
  year: number,
  { start, end }: Span,
  sentence: ReadSentence,
  operation: Operation,
  name: Span,
  which: DateBinding['end'],
): DateBinding {
  const text = sentence.text.slice(start - sentence.start, end - sentence.start)
  const mention = { start, end, text, match: 'exact', from: String(year), to: String(year) } as const
  return { mention, sentence, operation, operationSpan: { start: name.start, end: name.end }, end: which }
}
