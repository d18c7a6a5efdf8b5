import type { Span } from '../figures/figure.ts'
import { foldWord } from '../figures/fold-word.ts'
import type { Language } from '../language.ts'
import type { ScopeContext } from './bind-scope.ts'
import { countedFigures, wholeSpan } from './link-figures.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { overlaps, within } from './word.ts'

const KNOWN = [
  'neutral',
  'potential',
  'suspected',
  'alleged',
  'person',
  'world',
  'theme',
  'operation',
  'part_after',
] as const

/** Whether the words of a figure narrow it by something that no word of the store stands for: "drug arrests", "arrests in one night". */
export function findNarrowing(context: ScopeContext): boolean {
  return (
    isUnreal(context) ||
    isFurther(context) ||
    hasUnknownNoun(context) ||
    hasUnknownComplement(context) ||
    hasPartOfTime(context) ||
    hasUnknownPlace(context)
  )
}

/** "2,517 drug arrests": a word in the noun phrase that neither the metric nor a neutral word covers. */
function hasUnknownNoun(context: ScopeContext): boolean {
  const { noun } = context.figure
  // A part ("850 face trafficking charges") may have its verb read as a noun; what narrows it is known.
  if (noun === null || (context.link === 'part' && sentenceHasSubset(context))) return false
  if (cuesOf(context.sentence, 'other').some((cue) => overlaps(cue, noun)) && !isSubset(noun, context)) return true
  return within(context.sentence.words, noun).some((word) => !isKnown(word, context))
}

function isSubset(noun: Span, { sentence }: ScopeContext): boolean {
  return sentence.subsets.some((subset) => overlaps(subset, noun))
}

function sentenceHasSubset({ figure, sentence }: ScopeContext): boolean {
  return sentence.subsets.some((subset) => subset.end > figure.end)
}

function isKnown(word: Span, { sentence, metricSpan, metrics }: ScopeContext): boolean {
  if (metricSpan !== null && overlaps(word, metricSpan)) return true
  const names = sentence.metrics.filter(({ candidates }) =>
    candidates.some(({ id }) => metrics.some((metric) => metric.id === id)),
  )
  // "115 countries seized medicines": readers of figures may take the next clause for the noun.
  const next = sentence.metrics.filter(({ start }) => metricSpan !== null && start >= metricSpan.end)
  const named = [names, next, sentence.subsets, sentence.places, sentence.operations, sentence.periods]
  if (named.some((mentions) => mentions.some((mention) => overlaps(word, mention)))) return true
  return sentence.cues.some((cue) => (KNOWN as readonly string[]).includes(cue.kind) && overlaps(word, cue))
}

/** "arrests for drug offences", "victims of illegal immigration": what follows the noun narrows it. */
function hasUnknownComplement({ figure, sentence, metricSpan }: ScopeContext): boolean {
  const end =
    metricSpan !== null && metricSpan.end > figure.end
      ? Math.max(metricSpan.end, wholeSpan(figure).end)
      : wholeSpan(figure).end
  const head = { start: end, end }
  const joint = sentence.cues.find(
    (cue) =>
      (cue.kind === 'narrowing' || cue.kind === 'of') && cue.start >= end && wordsBetween(sentence, head, cue) === 0,
  )
  if (joint === undefined) return false
  const complement = takeWords(sentence, joint.end, 4)
  if (complement === null) return false
  const covers = (mention: Span) => overlaps(mention, complement)
  const named = [sentence.subsets, sentence.places, sentence.operations, sentence.periods, sentence.figures]
  if (named.some((mentions) => mentions.some(covers))) return false
  // "6 million dollars worth of goods seized": money is always of something.
  if (figure.kind === 'money' && sentence.metrics.some(covers)) return false
  const known = joint.kind === 'of' ? ['theme', 'operation', 'neutral', 'person'] : ['operation']
  return !sentence.cues.some(
    (cue) => known.includes(cue.kind) && covers(cue) && wordsBetween(sentence, joint, cue) <= 1,
  )
}

/** The next words after an offset, up to the first punctuation. */
function takeWords(sentence: ReadSentence, from: number, count: number): Span | null {
  const words = within(sentence.words, { start: from, end: sentence.end }).slice(0, count)
  const first = words[0]
  if (first === undefined) return null
  const stop = /[,،;؛.()]/u.exec(sentence.text.slice(from - sentence.start))
  const limit = stop === null ? sentence.end : from + stop.index
  const last = words.findLast((word) => word.end <= limit)
  return last === undefined ? null : { start: first.start, end: last.end }
}

/** "hope to make 300 arrests": has not happened. */
function isUnreal({ figure, sentence }: ScopeContext): boolean {
  const whole = wholeSpan(figure)
  const last = countedFigures(sentence).findLast(({ end }) => end <= whole.start)
  return cuesOf(sentence, 'unreal').some(
    (cue) =>
      cue.end <= whole.start &&
      (last === undefined || cue.start >= last.end) &&
      wordsBetween(sentence, cue, whole) <= 5 &&
      !sentence.cues.some((other) => other.kind === 'break' && other.start >= cue.end && other.end <= whole.start),
  )
}

/** "300 more arrests", "a further 300": on top of what is counted. */
function isFurther({ figure, sentence }: ScopeContext): boolean {
  const whole = wholeSpan(figure)
  const isBefore = (cue: Span) =>
    cue.end <= whole.start && /^\s*$/u.test(sentence.text.slice(cue.end - sentence.start, whole.start - sentence.start))
  return cuesOf(sentence, 'further').some(
    (cue) => isBefore(cue) || (cue.start >= figure.end && wordsBetween(sentence, figure, cue) === 0),
  )
}

/** "on the first day", "per country". */
function hasPartOfTime({ figure, sentence }: ScopeContext): boolean {
  const counted = countedFigures(sentence)
  const index = counted.findIndex(({ start }) => start === figure.start)
  const start = counted[index - 1]?.end ?? sentence.start
  const end = counted[index + 1]?.start ?? sentence.end
  return cuesOf(sentence, 'part_of_time').some((cue) => cue.start >= start && cue.end <= end && !overlaps(cue, figure))
}

const dateWords = new Map<Language, ReadonlySet<string>>()

/** Months and days of the week, which some languages write like names. */
function isDateWord(word: string, language: Language): boolean {
  let words = dateWords.get(language)
  if (words === undefined) {
    const write = (options: Intl.DateTimeFormatOptions, date: Date) =>
      foldWord(new Intl.DateTimeFormat(language, options).format(date))
    const months = Array.from({ length: 12 }, (_, month) =>
      write({ month: 'long', timeZone: 'UTC' }, new Date(Date.UTC(2024, month, 1))),
    )
    const days = Array.from({ length: 7 }, (_, day) =>
      write({ weekday: 'long', timeZone: 'UTC' }, new Date(Date.UTC(2024, 0, day + 1))),
    )
    words = new Set([...months, ...days])
    dateWords.set(language, words)
  }
  return words.has(foldWord(word))
}

const CAPITALISED = /^\s+(?:(?:the|la|le|les|el|los|las)\s+)?(\p{Lu}\p{Ll}[\p{L}'’-]*)(?=[\s,.;:)]|$)/u

/** "34 people in Lagos": a name after "in", right after the figure's words, that nothing in the store covers. */
function hasUnknownPlace({ figure, sentence, metricSpan }: ScopeContext): boolean {
  const whole = wholeSpan(figure)
  const end = Math.max(whole.end, metricSpan?.end ?? 0)
  return cuesOf(sentence, 'locative').some((cue) => {
    const from = { start: end, end }
    if (
      cue.start < end ||
      wordsBetween(sentence, from, cue) > 2 ||
      countedFigures(sentence).some((other) => other.start >= end && other.end <= cue.start)
    )
      return false
    const match = CAPITALISED.exec(sentence.text.slice(cue.end - sentence.start))
    if (match === null) return false
    if (cuesOf(sentence, 'seat').some((seat) => overlaps(seat, cue)) || isDateWord(match[1] ?? '', figure.language))
      return false
    const name = { start: cue.end + match[0].length - match[1]!.length, end: cue.end + match[0].length }
    const named = [
      sentence.places,
      sentence.operations,
      sentence.periods,
      sentence.figures,
      sentence.subsets,
      sentence.cues,
    ]
    return !named.some((mentions) => mentions.some((mention) => overlaps(mention, name)))
  })
}
