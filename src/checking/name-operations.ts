import type { Operation } from '../facts/operation.ts'
import type { Span } from '../figures/figure.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { foldWord } from '../figures/fold-word.ts'
import type { OperationMention, PeriodMention } from '../reading/mention.ts'
import { dropLabelled } from './drop-labelled.ts'
import { nameEditions } from './name-editions.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence, ReadText } from './read-text.ts'
import { findWords, overlaps } from './word.ts'

/** Words that name an operation. None: one that the store does not have. Several: editions that the text does not tell apart. */
export interface NamedOperation extends Span {
  readonly operations: readonly Operation[]
}

/** Which operation a sentence is about where it names none, and which it names. */
export interface OperationsHere {
  readonly named: readonly NamedOperation[]
  readonly focus: NamedOperation | null
}

/** How many sentences before its name a story may speak of an operation: a headline, a standfirst and a lede. */
const LOOK_AHEAD = 4

/** Follows the operations through a text: what each sentence names, and what it goes on about. Nothing crosses from one story to the next. */
export function nameOperations(read: ReadText, lexicon: Lexicon): ReadonlyMap<ReadSentence, OperationsHere> {
  const here = new Map<ReadSentence, OperationsHere>()
  const named = read.sentences.map((sentence) => nameIn(sentence, read))
  let focus: NamedOperation | null = null
  let isNewSection = false
  for (const [index, sentence] of read.sentences.entries()) {
    const before = read.sentences[index - 1]
    const direct = named[index] ?? []
    if (before === undefined || before.story !== sentence.story) {
      focus = lookAhead(read, named, index)
      isNewSection = false
    } else if (sentence.isHeading) isNewSection = true
    if (isNewSection && (direct.length > 0 || goesOn(sentence, focus))) isNewSection = false
    const names = [...direct, ...nameEditions(sentence, direct[0] ?? focus, lexicon)].sort((a, b) => a.start - b.start)
    if (direct.length === 0 && focus !== null && isOtherEvent(sentence)) {
      focus = { start: sentence.start, end: sentence.start, operations: [] }
    }
    const isElsewhere = isNewSection || (names.length === 0 && cuesOf(sentence, 'aside').length > 0)
    here.set(sentence, { named: names, focus: isElsewhere ? null : focus })
    focus = chooseFocus(sentence, direct) ?? focus
  }
  return here
}

/** Below a heading, a text is still about an operation once it says "the operation" or names who leads it. */
function goesOn(sentence: ReadSentence, focus: NamedOperation | null): boolean {
  const leads = (focus?.operations ?? []).flatMap(({ lead }) => (lead === null ? [] : findWords(lead).slice(0, 1)))
  const isLed = leads.some(({ key }) => sentence.words.some((word) => word.key === key))
  return isLed || cuesOf(sentence, 'operation').length > 0
}

/** "another operation", "a similar crackdown", "separately". */
function isOtherEvent(sentence: ReadSentence): boolean {
  if (cuesOf(sentence, 'other_event').length > 0) return true
  return cuesOf(sentence, 'other').some((cue) =>
    cuesOf(sentence, 'operation').some((noun) => wordsBetween(sentence, cue, noun) <= 1),
  )
}

/** The first name in a story is what its headline and lede are about, if it follows soon. */
function lookAhead(
  read: ReadText,
  named: readonly (readonly NamedOperation[])[],
  index: number,
): NamedOperation | null {
  const story = read.sentences[index]?.story
  for (let ahead = index; ahead < Math.min(index + LOOK_AHEAD, read.sentences.length); ahead++) {
    const sentence = read.sentences[ahead]
    if (sentence === undefined || sentence.story !== story) return null
    const first = chooseFocus(sentence, named[ahead] ?? [])
    if (first !== null) return first
  }
  return null
}

/** What the next sentence goes on about: the first one named, unless it is only compared with. */
function chooseFocus(sentence: ReadSentence, names: readonly NamedOperation[]): NamedOperation | null {
  const compared = (name: NamedOperation) =>
    cuesOf(sentence, 'comparison').some((cue) => cue.end <= name.start && name.start - cue.end < 24)
  return names.find((name) => !compared(name)) ?? names[0] ?? null
}

function nameIn(sentence: ReadSentence, read: ReadText): readonly NamedOperation[] {
  const known = sentence.operations.map((mention) => ({
    start: mention.start,
    end: mention.end,
    operations: resolveMention(mention, sentence, read),
  }))
  const unknown = sentence.unknownOperations
    .filter((name) => !known.some((other) => overlaps(name, other)))
    .map(({ start, end }) => ({ start, end, operations: [] }))
  return [...known, ...unknown].sort((a, b) => a.start - b.start)
}

function resolveMention(mention: OperationMention, sentence: ReadSentence, read: ReadText): readonly Operation[] {
  if (mention.candidates.length <= 1) return mention.candidates
  const story = read.sentences.filter((other) => other.story === sentence.story)
  const unnamed = dropLabelled(mention, story, read.text)
  if (unnamed !== null) return unnamed
  const byDates = mention.candidates.filter((one) =>
    story.some(({ periods }) => periods.some((period) => isHeldOn(one, period))),
  )
  if (byDates.length === 1) return byDates
  const inSentence = mention.candidates.filter((one) => yearsIn(sentence).includes(one.year))
  if (inSentence.length === 1) return inSentence
  const earlier = resolvedIn(
    story.filter((other) => other.start < sentence.start || other === sentence),
    mention,
    mention.start,
  )
  if (earlier !== null) return [earlier]
  const written = writeFullName(mention, sentence)
  const exact = mention.candidates.filter((one) => isFullName(written, one))
  if (exact.length === 1) return exact
  const anywhere = resolvedIn(story, mention)
  if (anywhere !== null) return [anywhere]
  const byYear = mention.candidates.filter((one) => story.some((other) => yearsIn(other).includes(one.year)))
  return byYear.length === 1 ? byYear : mention.candidates
}

/** The one edition that a story names without doubt, among the candidates. */
function resolvedIn(story: readonly ReadSentence[], mention: OperationMention, before = Infinity): Operation | null {
  const sure = new Map<string, Operation>()
  for (const { operations } of story) {
    for (const other of operations) {
      const only = other.candidates.length === 1 && other.start < before ? other.candidates[0] : undefined
      if (only !== undefined && mention.candidates.some(({ id }) => id === only.id)) sure.set(only.id, only)
    }
  }
  return sure.size === 1 ? ([...sure.values()][0] ?? null) : null
}

/** The name with the word "operation" before it, as a name has it. */
function writeFullName(mention: OperationMention, sentence: ReadSentence): string {
  const before = cuesOf(sentence, 'operation').find(
    (cue) => cue.end <= mention.start && wordsBetween(sentence, cue, mention) === 0,
  )
  return sentence.text.slice((before?.start ?? mention.start) - sentence.start, mention.end - sentence.start)
}

function isFullName(written: string, { name, names }: Operation): boolean {
  const key = toKey(written)
  return [name, ...Object.values(names).flat()].some((other) => toKey(other) === key)
}

function toKey(name: string): string {
  return findWords(name)
    .map(({ key }) => foldWord(key))
    .join(' ')
}

function isHeldOn(operation: Operation, period: PeriodMention): boolean {
  if (operation.start === null || operation.end === null || period.from === period.to) return false
  return fits(operation.start, period.from) && fits(operation.end, period.to)
}

/** Whether a date of a text, perhaps without its year ("--07-05"), is a stored one. */
export function fits(stored: string, written: string): boolean {
  return written.startsWith('--') ? stored.slice(4) === written.slice(1) : stored === written
}

function yearsIn(sentence: ReadSentence): readonly (number | null)[] {
  return [...sentence.years.map(({ year }) => year), ...sentence.periods.map(yearOf)]
}

/** The year a text gives a period, or null. */
function yearOf(period: PeriodMention): number | null {
  return period.from.startsWith('--') ? null : Number(period.from.slice(0, 4))
}

/** Whether a sentence itself speaks of the operation: by name, as "the operation", by who leads it, or by a verb at its head ("It ran from …"). */
export function isAboutOperation(sentence: ReadSentence, { named, focus }: OperationsHere): boolean {
  if (named.length > 0 || goesOn(sentence, focus)) return true
  const head = { start: sentence.start, end: sentence.start }
  return sentence.cues.some(
    (cue) =>
      ['took_place', 'began', 'ended', 'lasted', 'outcome'].includes(cue.kind) &&
      cue.end - cue.start > 3 &&
      wordsBetween(sentence, head, cue) <= 1,
  )
}
