import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { fold } from '../reading/fold-text.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Mentions, MetricMention } from '../reading/mention.ts'
import type { Token } from '../reading/tokenize.ts'
import type { CueHit, CueIndex } from './cue-index.ts'
import type { MetricGroup } from './question-reading.ts'

const ASKING_CUES: ReadonlySet<CueHit['cue']> = new Set([
  'which',
  'whichPlaces',
  'where',
  'who',
  'what',
  'when',
  'howLong',
  'operation',
  'byPlace',
])

interface QuestionWords {
  readonly tokens: readonly Token[]
  readonly hits: readonly CueHit[]
  readonly index: CueIndex
}

/**
 * Joins the words that name one thing ("victims" … "rescued") and keeps apart what "and" joins ("arrests and victims").
 * Words of one group that together name nothing ("officers" … "arrested") leave it without candidates.
 */
export function groupMetrics(
  text: string,
  language: Language,
  mentions: Mentions,
  lexicon: Lexicon,
  words: QuestionWords,
): readonly MetricGroup[] {
  const free = mentions.metrics.filter(
    (mention) =>
      !mentions.operations.some((operation) => isWithin(mention, operation)) && !isQuestionWord(mention, words),
  )
  const own = free.filter((mention) => !isOfSubset(mention, mentions, language))
  // Words that a subset and a metric share name the metric where nothing else does ("how many of the victims were children").
  const groups = partMentions(own.length > 0 ? own : free, text, words)
  const joined = groups
    .filter((group) => !isPassing(group, words))
    .map((group) => joinGroup(group, text, language, lexicon, words))
  const toKey = (group: MetricGroup) => group.candidates.map((metric) => metric.id).join(' ')
  return joined.filter((group, at) => joined.findIndex((other) => toKey(other) === toKey(group)) === at)
}

/** Mentions in groups, one for each thing that is counted. */
function partMentions(
  mentions: readonly MetricMention[],
  text: string,
  words: QuestionWords,
): readonly MetricMention[][] {
  const groups: MetricMention[][] = []
  let previous: MetricMention | null = null
  for (const mention of mentions) {
    const group = groups.at(-1)
    if (previous === null || group === undefined || isParted(previous, mention, text, words)) groups.push([mention])
    else group.push(mention)
    previous = mention
  }
  return groups
}

function joinGroup(
  group: readonly MetricMention[],
  text: string,
  language: Language,
  lexicon: Lexicon,
  words: QuestionWords,
): MetricGroup {
  const [first, ...rest] = group
  const written = group.map((mention) => mention.text).join(' ')
  if (first === undefined || rest.length === 0) return { text: written, candidates: first?.candidates ?? [] }
  for (const joined of [
    written,
    group
      .map((mention) => mention.text)
      .toReversed()
      .join(' '),
  ]) {
    const [whole, another] = lexicon.findMentions(joined, language).metrics
    if (whole !== undefined && another === undefined && whole.text.length === joined.length) {
      return { text: written, candidates: whole.candidates }
    }
  }
  const shared = first.candidates.filter((metric) =>
    rest.every((mention) => mention.candidates.some((candidate) => candidate.id === metric.id)),
  )
  if (shared.length > 0) return { text: written, candidates: shared }
  const telling = group.filter((mention) => !isPerson(mention, words.index))
  const [only, another] = telling
  if (only !== undefined && another === undefined) return { text: only.text, candidates: only.candidates }
  return { text: text.slice(first.start, rest.at(-1)?.end ?? first.end), candidates: [] }
}

/** "Was it held in 2022?": a word that also counts something says nothing of a count beside a question for a time. */
function isPassing(group: readonly MetricMention[], { hits, index }: QuestionWords): boolean {
  const isOpen = hits.some((hit) => hit.cue !== 'operation' && (hit.cue === 'yesNo' || ASKING_CUES.has(hit.cue)))
  if (!isOpen || hits.some((hit) => hit.cue === 'howMany')) return false
  return group.every((mention) => index.roleOf(mention.text.toLowerCase()) === 'neutral')
}

/** Two mentions are apart where "and", a comma or the end of a sentence stands between them. */
function isParted(before: Span, after: Span, text: string, { tokens, hits }: QuestionWords): boolean {
  if (/[+&/]/u.test(text.slice(before.end, after.start))) return true
  return tokens.some((token, at) => {
    if (token.start < before.end || token.start > after.start) return false
    if ((token.gap === 'comma' || token.gap === 'stop') && token.start >= before.end) return true
    return token.start < after.start && hits.some((hit) => hit.cue === 'and' && at >= hit.from && at < hit.to)
  })
}

/** "Migrants" in "for trafficking or smuggling of migrants" belongs to the subset's own phrase. */
function isOfSubset(mention: MetricMention, mentions: Mentions, language: Language): boolean {
  const written = fold(mention.text)
  return mentions.subsets.some((subset) => {
    const isLonger = subset.end - subset.start > mention.end - mention.start
    if (!isLonger || !isWithin(mention, subset)) return false
    return subset.candidates.some((each) => each.synonyms[language].some((phrase) => fold(phrase).includes(written)))
  })
}

/** "Which country" asks for a place; "country" counts nothing there. */
function isQuestionWord(mention: Span, { tokens, hits }: QuestionWords): boolean {
  return hits.some((hit) => {
    if (!ASKING_CUES.has(hit.cue)) return false
    const first = tokens[hit.from]
    const last = tokens[hit.to - 1]
    return first !== undefined && last !== undefined && first.start <= mention.start && last.end >= mention.end
  })
}

function isPerson(mention: MetricMention, index: CueIndex): boolean {
  return mention.text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => index.roleOf(word) === 'person')
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
