import type { Figure, Span } from '../figures/figure.ts'
import { foldWord } from '../figures/fold-word.ts'
import { findFigures } from '../figures/find-figures.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { MetricMention, Mentions } from '../reading/mention.ts'
import type { Cue } from './cue.ts'
import { findCues } from './find-cues.ts'
import { overlaps } from './word.ts'
import type { Word } from './word.ts'

/** The figures, names and cues of a passage, as far as they can be told apart. */
export interface Found extends Mentions {
  readonly figures: readonly Figure[]
  readonly cues: readonly Cue[]
}

/** Finds what a passage in one language holds, and settles what two readers both claim. */
export function readPassage(text: string, language: Language, words: readonly Word[], lexicon: Lexicon): Found {
  const mentions = lexicon.findMentions(text, language)
  const cues = findCues(words, language)
  const metrics = chooseMetrics(mentions, cues)
  const subsets = mentions.subsets.filter(
    (mention) => mention.match !== 'fuzzy' || !metrics.some((metric) => overlaps(metric, mention)),
  )
  return { ...mentions, metrics, subsets, cues, figures: chooseFigures(text, language, mentions, metrics) }
}

function chooseFigures(
  text: string,
  language: Language,
  mentions: Mentions,
  metrics: readonly MetricMention[],
): readonly Figure[] {
  // The number of an edition ("Liberterra 2") counts nothing, and neither does a day.
  const names = [...mentions.operations, ...mentions.unknownOperations]
  return findFigures(text, { language })
    .flatMap((figure) => splitYear(figure, text, mentions.years))
    .filter((figure) => !names.some((name) => name.start <= figure.start && name.end >= figure.end))
    .filter((figure) => figure.kind !== 'count' || !mentions.periods.some((period) => overlaps(period, figure)))
    .map((figure) => dropFarNoun(figure, text, names))
    .map((figure) => dropJoinedNoun(figure, metrics))
    .map((figure, index, all) => leaveToNext(figure, all[index + 1] ?? null, text, metrics))
}

/** "40 and-rescuing 500": an Arabic "and" is written as one with the word behind it, which is then no noun of the figure before. */
function dropJoinedNoun(figure: Figure, metrics: readonly MetricMention[]): Figure {
  const { noun } = figure
  if (noun === null || noun.start < figure.end) return figure
  const isJoined = metrics.some(
    (mention) => mention.start === noun.start && mention.match === 'folded' && isGlued(mention),
  )
  return isJoined ? { ...figure, noun: null } : figure
}

/** Whether the first letter is an "and", and not the first letter of what is named. */
function isGlued({ text, candidates }: MetricMention): boolean {
  const [first = ''] = text.split(/\s/u)
  const key = foldWord(first)
  const names = candidates.flatMap(({ synonyms, labels }) => [
    ...synonyms.ar,
    ...(labels.ar === undefined ? [] : [labels.ar.one, labels.ar.other]),
  ])
  return first.startsWith('و') && !names.some((name) => foldWord(name).startsWith(key))
}

/** "in 44 countries arrested 300": the last name in a noun phrase that runs up to the next figure says what that one counts. */
function leaveToNext(figure: Figure, next: Figure | null, text: string, metrics: readonly MetricMention[]): Figure {
  const { noun } = figure
  if (noun === null || next === null || noun.start < figure.end || next.start < noun.end) return figure
  if (
    !/^\s*$/u.test(
      text.slice(noun.end, next.hedgeSpan === null ? next.start : Math.min(next.start, next.hedgeSpan.start)),
    )
  )
    return figure
  const named = metrics.filter((mention) => overlaps(mention, noun))
  const last = named.at(-1)
  if (last === undefined || named.length < 2 || last.start <= noun.start) return figure
  return {
    ...figure,
    noun: { start: noun.start, end: noun.start + text.slice(noun.start, last.start).trimEnd().length },
  }
}

/** A part of a metric's name is enough to ask by, not to judge by. */
function chooseMetrics(
  { metrics, operations, unknownOperations }: Mentions,
  cues: readonly Cue[],
): readonly MetricMention[] {
  const names = [...operations, ...unknownOperations]
  return metrics
    .map((mention) => cutAtJoint(mention, cues))
    .flatMap((mention) => {
      if (mention.partial || (mention.match === 'fuzzy' && cues.some((cue) => overlaps(cue, mention)))) return []
      const name = names.find((one) => overlaps(one, mention))
      if (name === undefined) return [mention]
      if (mention.match === 'fuzzy') return []
      // Words on both sides of an operation's name are one metric; "operation" itself is none.
      const before = { ...mention, end: Math.min(mention.end, name.start) }
      const after = { ...mention, start: Math.max(mention.start, name.end) }
      const isOperation = cues.some((cue) => cue.kind === 'operation' && overlaps(cue, before))
      return [before, after].filter((side) => side.start < side.end && !(side === before && isOperation))
    })
}

const JOINT = /\s(?=و\p{L}{2})/u

/** "300 people and-rescuing 700 victims": people before a glued "and" belong to the figure before, what follows it to the next. */
function cutAtJoint(mention: MetricMention, cues: readonly Cue[]): MetricMention {
  const joint = JOINT.exec(mention.text)
  if (joint === null) return mention
  const head = { start: mention.start, end: mention.start + joint.index }
  const isPerson = cues.some((cue) => cue.kind === 'person' && cue.start <= head.start && cue.end >= head.end)
  return isPerson ? { ...mention, start: head.end + 1, text: mention.text.slice(joint.index + 1) } : mention
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
