import type { Operation } from '../facts/operation.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { PeriodMention } from '../reading/mention.ts'
import { bindYears } from './bind-years.ts'
import { fits } from './name-operations.ts'
import type { NamedOperation, OperationsHere } from './name-operations.ts'
import type { Language } from '../language.ts'
import type { CueKind } from './cue.ts'
import { isAboutOperation } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import { overlaps } from './word.ts'
import type { ReadSentence, ReadText } from './read-text.ts'

/** Days that a text gives an operation: both ends, or one of them. */
export interface DateBinding {
  readonly mention: PeriodMention
  readonly sentence: ReadSentence
  readonly operation: Operation
  readonly operationSpan: Span | null
  readonly end: 'both' | 'start' | 'end'
}

/** A length that a text gives an operation. */
export interface DurationBinding {
  readonly figure: Figure
  readonly sentence: ReadSentence
  readonly operation: Operation
  readonly operationSpan: Span | null
}

/** Binds days and lengths that the text says are the operation's own. All others are left alone. */
export function bindDates(
  read: ReadText,
  here: ReadonlyMap<ReadSentence, OperationsHere>,
): { readonly dates: readonly DateBinding[]; readonly durations: readonly DurationBinding[] } {
  const dates: DateBinding[] = []
  const durations: DurationBinding[] = []
  for (const sentence of read.sentences) {
    const named = here.get(sentence)
    if (named === undefined) continue
    for (const mention of sentence.periods) {
      const bound = chooseOperation(mention, sentence, named)
      const end = bound === null ? null : whichEnd(mention, sentence)
      if (bound !== null && end !== null) dates.push({ mention, sentence, end, ...bound })
    }
    dates.push(...bindYears(sentence, named))
    for (const figure of [...sentence.figures, ...findWeeks(sentence, read.language)]) {
      if (figure.kind !== 'duration' || !isLengthOf(figure, sentence)) continue
      const bound = chooseOperation(figure, sentence, named)
      if (bound !== null) durations.push({ figure, sentence, ...bound })
    }
  }
  return { dates, durations }
}

/** "week-long": a length that no number states, and that nobody means to the day. */
function findWeeks(sentence: ReadSentence, language: Language): readonly Figure[] {
  return cuesOf(sentence, 'week_long')
    .filter((cue) => !sentence.figures.some((figure) => overlaps(figure, cue)))
    .map(({ start, end }) => {
      const text = sentence.text.slice(start - sentence.start, end - sentence.start)
      return { ...ABOUT_A_WEEK, start, end, text, language }
    })
}

const ABOUT_A_WEEK = {
  value: 1,
  hedge: 'about',
  trend: null,
  unit: 'weeks',
  kind: 'duration',
  place: 1,
  short: false,
  hedgeSpan: null,
  noun: null,
} as const

/** The operation must be meant by name or by "the operation" in the same sentence. */
function chooseOperation(
  span: Span,
  sentence: ReadSentence,
  here: OperationsHere,
): { operation: Operation; operationSpan: Span } | null {
  const named: NamedOperation | null =
    here.named.findLast(({ end }) => end <= span.start) ?? here.named[0] ?? here.focus
  const [operation, ...others] = named?.operations ?? []
  if (named === null || operation === undefined || others.length > 0) return null
  if (operation.start === null && operation.end === null) return null
  if (!isAboutOperation(sentence, here) || cuesOf(sentence, 'other_event').length > 0) return null
  return { operation, operationSpan: { start: named.start, end: named.end } }
}

/** Which end of an operation a date gives, by the verb before it; null where it is the day of something else. */
function whichEnd(mention: PeriodMention, sentence: ReadSentence): DateBinding['end'] | null {
  const verbs = sentence.cues.filter(
    (cue) =>
      ['took_place', 'began', 'ended', 'speech'].includes(cue.kind) &&
      cue.start < mention.end &&
      wordsBetween(sentence, cue, mention) <= 8,
  )
  const last = verbs.filter((cue) => cue.end <= mention.start || cue.start >= mention.start).at(-1)
  if (last === undefined || last.kind === 'speech') return null
  if (last.kind === 'began') return mention.from === mention.to ? 'start' : 'both'
  if (last.kind === 'ended') return mention.from === mention.to ? 'end' : 'both'
  // A range may follow "from" or "between" alone; a single day only a verb.
  return mention.from === mention.to && !isHeld(sentence, mention) ? null : 'both'
}

/** "took place on 5 July": more than a preposition. */
function isHeld(sentence: ReadSentence, mention: Span): boolean {
  return cuesOf(sentence, 'took_place').some(
    (cue) => cue.end <= mention.start && cue.end - cue.start > 5 && wordsBetween(sentence, cue, mention) <= 3,
  )
}

const LENGTHS = new Set(['days', 'day', 'weeks', 'week', 'months', 'month'])

/** "a six-day operation", "lasted six days", "2,517 arrests in six days". */
function isLengthOf(figure: Figure, sentence: ReadSentence): boolean {
  if (!LENGTHS.has(figure.unit ?? '')) return false
  const nouns: readonly Span[] = [...cuesOf(sentence, 'operation'), ...sentence.operations]
  const isBefore = (kind: CueKind) =>
    cuesOf(sentence, kind).some((cue) => cue.end <= figure.start && wordsBetween(sentence, cue, figure) <= 2)
  if (isBefore('lasted')) return true
  return nouns.some((noun) => wordsBetween(sentence, figure, noun) <= 5) || (isBefore('in_course') && nouns.length > 0)
}

/** How a written date stands to a stored one: the same, a part of it or a whole around it, or another. */
export function compareDate(stored: string, written: string): 'same' | 'within' | 'apart' {
  if (fits(stored, written)) return 'same'
  const year = written.startsWith('--') ? `${stored.slice(0, 4)}${written.slice(1)}` : written
  return stored.startsWith(year) || year.startsWith(stored) ? 'within' : 'apart'
}
