import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { editDistance } from '../reading/edit-distance.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Mentions, MetricMention, SubsetMention } from '../reading/mention.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'

const MOST_SLIPS = 2
const SHORTEST_SLIPPED = 4

/**
 * Whether a word belongs to what a text names. A metric's mention may reach over words that are none of its own ("people avoided arrest"
 * holds "people arrested"): those are not explained by it, since they may turn the meaning.
 */
export function createExplainer(mentions: Mentions, language: Language): (token: Token) => boolean {
  const { operations, unknownOperations, places, periods, years } = mentions
  const whole: readonly Span[] = [...operations, ...unknownOperations, ...places, ...periods, ...years]
  const phrases = [...mentions.metrics, ...mentions.subsets].map((mention) => ({
    mention,
    stems: stemsOf(mention, language),
  }))
  return (token) =>
    whole.some((span) => isWithin(token, span)) ||
    phrases.some(({ mention, stems }) => isWithin(token, mention) && isOwnWord(token, mention, stems, language))
}

function isOwnWord(
  token: Token,
  mention: MetricMention | SubsetMention,
  stems: ReadonlySet<string>,
  language: Language,
): boolean {
  const words = READING_LANGUAGES[language]
  const bare = words.proclitics.flatMap((proclitic) =>
    token.text.startsWith(proclitic) && token.text.length - proclitic.length >= 2
      ? token.text.slice(proclitic.length)
      : [],
  )
  const forms = [token.text, ...bare].map((form) => words.stem(form))
  if (forms.some((form) => stems.has(form))) return true
  if (mention.match !== 'fuzzy' || token.text.length < SHORTEST_SLIPPED) return false
  return [...stems].some((stem) => forms.some((form) => editDistance(form, stem, MOST_SLIPS) <= MOST_SLIPS))
}

function stemsOf(mention: MetricMention | SubsetMention, language: Language): ReadonlySet<string> {
  const words = READING_LANGUAGES[language]
  const phrases = mention.candidates.flatMap((candidate) => {
    const label = candidate.labels[language] ?? candidate.labels.en
    return [...candidate.synonyms[language], ...(typeof label === 'string' ? [label] : [label.one, label.other])]
  })
  return new Set(phrases.flatMap((phrase) => tokenize(phrase).map((token) => words.stem(token.text))))
}

function isWithin(token: Span, span: Span): boolean {
  return token.start >= span.start && token.end <= span.end
}
