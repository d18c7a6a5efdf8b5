import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Mentions, MetricMention } from '../reading/mention.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { CueIndex } from './cue-index.ts'

/**
 * A metric may be named by a part of its label ("widgets" for "widgets seized"). Such a mention counts only where the question counts
 * something, and explains only the words that the label has: "electronic locks" is not "electronic devices seized".
 */
export function narrowPartialMetrics(
  text: string,
  language: Language,
  mentions: Mentions,
  index: CueIndex,
  isCounting: boolean,
): Mentions {
  if (!mentions.metrics.some((mention) => mention.partial)) return mentions
  const metrics = mentions.metrics.flatMap((mention) => {
    if (!mention.partial) return mention
    return isCounting ? splitIntoWords(text, language, mention, index) : []
  })
  return { ...mentions, metrics }
}

function splitIntoWords(
  text: string,
  language: Language,
  mention: MetricMention,
  index: CueIndex,
): readonly MetricMention[] {
  const { stem } = READING_LANGUAGES[language]
  const labels = mention.candidates.map((metric) => metric.labels[language] ?? metric.labels.en)
  const labelled = new Set(
    labels.flatMap(({ one, other }) => tokenize(`${one} ${other}`).map((token) => stem(token.text))),
  )
  const isCue = (word: string) => index.find(tokenize(word)).length > 0
  return tokenize(text)
    .filter((token) => isInside(token, mention))
    .filter(({ text: word }) => labelled.has(stem(word)) && index.roleOf(word) === null && !isCue(word))
    .map((token) => ({ ...mention, start: token.start, end: token.end, text: text.slice(token.start, token.end) }))
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
