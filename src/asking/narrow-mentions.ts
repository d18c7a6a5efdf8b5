import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Mentions, MetricMention } from '../reading/mention.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { CueIndex } from './cue-index.ts'

/**
 * What of a text's mentions a question means. A metric may be named by a part of its label ("widgets" for "widgets seized"): that counts
 * only where the question counts something, and explains only the words that the label has, since "electronic locks" are not "electronic
 * devices seized". An operation's unknown name is none where it consists of a question's own words.
 */
export function narrowMentions(
  text: string,
  language: Language,
  mentions: Mentions,
  index: CueIndex,
  isCounting: boolean,
): Mentions {
  const metrics = mentions.metrics.flatMap((mention) => {
    // "وفي" ("and in") is no slip of "وفيات" ("deaths").
    const isIdleWord = mention.match !== 'exact' && tokenize(mention.text).every((token) => isIdle(token.text, index))
    if (isIdleWord) return []
    if (!mention.partial && (isCounting || mention.match !== 'fuzzy')) return mention
    return isCounting ? splitIntoWords(text, language, mention, index) : []
  })
  const unknownOperations = mentions.unknownOperations.filter(({ text: name }) =>
    tokenize(name).some((token) => !isIdle(token.text, index)),
  )
  return { ...mentions, metrics, unknownOperations }
}

/** A word that names nothing: a question's own, or one that says nothing of what is counted. */
function isIdle(word: string, index: CueIndex): boolean {
  const role = index.roleOf(word)
  return role === 'neutral' || role === 'action' || index.find(tokenize(word)).length > 0
}

function splitIntoWords(
  text: string,
  language: Language,
  mention: MetricMention,
  index: CueIndex,
): readonly MetricMention[] {
  const words = READING_LANGUAGES[language]
  const labels = mention.candidates.map((metric) => metric.labels[language] ?? metric.labels.en)
  const labelled = new Set(
    labels.flatMap(({ one, other }) => tokenize(`${one} ${other}`).map((token) => words.stem(token.text))),
  )
  return tokenize(text)
    .filter((token) => isInside(token, mention))
    .filter(({ text: word }) => labelled.has(words.stem(word)) && index.roleOf(word) === null && !isIdle(word, index))
    .map((token) => ({ ...mention, start: token.start, end: token.end, text: text.slice(token.start, token.end) }))
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
