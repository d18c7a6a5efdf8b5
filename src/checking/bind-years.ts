import type { Operation } from '../facts/operation.ts'
import type { Span } from '../figures/figure.ts'
import type { OperationMention } from '../reading/mention.ts'
import type { DateBinding } from './bind-dates.ts'
import type { Cue } from './cue.ts'
import type { OperationsHere } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { overlaps } from './word.ts'

/** What gives an operation its year, where it is a verb. */
const VERBS = ['took_place', 'began', 'ended'] as const

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
  if (/[,،;؛]/u.test(mention.text)) return false
  const isIn = sentence.cues.some(
    ({ kind, start, end }) =>
      kind === 'locative' && start >= mention.start && end <= year.start && end + 12 > year.start,
  )
  if (!isIn) return true
  return (
    year.start > mention.start + 6 &&
    sentence.cues.some(
      (cue) => isVerb(cue, sentence) && cue.end <= mention.start && wordsBetween(sentence, cue, mention) <= 2,
    )
  )
}

/** "Operation Liberterra II, held in 2023": a verb right behind the name, with a year right behind it. */
function findBehindVerbs(sentence: ReadSentence, here: OperationsHere): readonly DateBinding[] {
  return sentence.years.flatMap((mention) => {
    const named = here.named.findLast(({ end }) => end <= mention.start) ?? null
    const verb = findVerb(mention, named, sentence)
    const about = named ?? here.focus
    const [operation, ...others] = about?.operations ?? []
    if (verb === null || about === null || operation === undefined || others.length > 0) return []
    if (wasIn(operation, mention.year)) return []
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
  if (named !== null && verb.end <= named.start) {
    const isClose = wordsBetween(sentence, verb, named) <= 1 && wordsBetween(sentence, named, year) <= 2
    return isClose && !isParted(verb, year, sentence) ? verb : null
  }
  if (wordsBetween(sentence, verb, year) > 2 || isParted(verb, year, sentence)) return null
  return isSubject(verb, named, sentence) ? verb : null
}

/** Whether a verb follows the name of the operation, or "the operation" at the head of a sentence that names none. */
function isSubject(verb: Span, named: Span | null, sentence: ReadSentence): boolean {
  const nouns = cuesOf(sentence, 'operation').filter(({ end }) => end <= verb.start)
  if (named === null) {
    const noun = nouns.at(-1)
    return noun !== undefined && isDefinite(noun, sentence) && wordsBetween(sentence, noun, verb) <= 2
  }
  // "Operation Liberterra II followed an operation held in 2023".
  const isOther = nouns.some((noun) => noun.start >= named.end)
  return wordsBetween(sentence, named, verb) <= 2 && !isOther && !isTaken(named, verb, sentence)
}

/** "The operation" as the first words of a sentence; "operations" are several. */
function isDefinite(noun: Span, sentence: ReadSentence): boolean {
  const text = sentence.text.slice(noun.start - sentence.start, noun.end - sentence.start)
  const head = { start: sentence.start, end: sentence.start }
  if (/^\p{Script=Arabic}+$/u.test(text)) return /^و?ال/u.test(text) && wordsBetween(sentence, head, noun) <= 1
  return wordsBetween(sentence, head, noun) === 1 && !/s$/iu.test(text)
}

/** "after Operation Liberterra II a conference was held in 2023": a figure or another noun between is what was held. */
function isTaken(subject: Span, verb: Span, sentence: ReadSentence): boolean {
  const between = { start: subject.end, end: verb.start }
  const others: readonly Span[] = [...sentence.figures, ...sentence.metrics, ...sentence.unknownOperations]
  return others.some((other) => overlaps(other, between) && !overlaps(other, verb) && !overlaps(other, subject))
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
