import type { Operation } from '../facts/operation.ts'
import type { Span } from '../figures/figure.ts'
import type { OperationMention } from '../reading/mention.ts'
import type { DateBinding } from './bind-dates.ts'
import type { Cue } from './cue.ts'
import type { OperationsHere } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { overlaps } from './word.ts'

/** Verbs that give an operation its year. Bare prepositions ("from", "between") are shorter. */
const VERBS = ['took_place', 'began', 'ended'] as const
const SHORTEST_VERB = 4

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
    return at === null ? [] : [toBinding(mention.year, at, sentence, operation, mention, 'both')]
  })
}

/** The year as the mention writes it in digits; null where it is not written, or is the operation's own name. */
function findYear(mention: OperationMention, year: number): Span | null {
  const at = mention.text.search(new RegExp(`(?<!\\d)${String(year)}(?!\\d)`, 'u'))
  return at < 0 ? null : { start: mention.start + at, end: mention.start + at + String(year).length }
}

/** "Operation Liberterra II, held in 2023": a verb right behind the name, with a year right behind it. */
function findBehindVerbs(sentence: ReadSentence, here: OperationsHere): readonly DateBinding[] {
  return sentence.years.flatMap((mention) => {
    const verb = sentence.cues.findLast((cue) => isVerb(cue) && cue.end <= mention.start)
    if (verb === undefined || wordsBetween(sentence, verb, mention) > 2 || isParted(verb, mention, sentence)) return []
    const named = here.named.findLast(({ end }) => end <= verb.start)
    const subject = findSubject(verb, named ?? null, sentence)
    const about = named ?? here.focus
    const [operation, ...others] = about?.operations ?? []
    if (subject === null || about === null || operation === undefined || others.length > 0) return []
    if (wasIn(operation, mention.year)) return []
    const end = verb.kind === 'began' ? 'start' : verb.kind === 'ended' ? 'end' : 'both'
    return [toBinding(mention.year, mention, sentence, operation, about, end)]
  })
}

function isVerb({ kind, start, end }: Cue): boolean {
  return (VERBS as readonly string[]).includes(kind) && end - start >= SHORTEST_VERB
}

/** The name of the operation, or "the operation", that a verb follows at once. */
function findSubject(verb: Span, named: Span | null, sentence: ReadSentence): Span | null {
  const nouns = cuesOf(sentence, 'operation').filter(({ end }) => end <= verb.start)
  const subjects = [...nouns, ...(named === null ? [] : [named])]
  return (
    subjects.find((subject) => wordsBetween(sentence, subject, verb) <= 2 && !isTaken(subject, verb, sentence)) ?? null
  )
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
