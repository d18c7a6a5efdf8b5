import type { Metric, Subset } from '../facts/metric.ts'
import type { Span } from '../figures/figure.ts'
import { LANGUAGES } from '../language.ts'
import type { Language } from '../language.ts'
import { editDistance } from '../edit-distance.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Mentions } from '../reading/mention.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'

const MOST_SLIPS = 2
const SHORTEST_SLIPPED = 4

/** A name of a metric or subset, and the stems of all that each of its candidates is called. */
interface OwnWords extends Span {
  readonly isSlip: boolean
  readonly stems: readonly ReadonlySet<string>[]
}

/**
 * Whether a word belongs to what a text names. A metric's mention may reach over words that are none of its own ("people avoided arrest"
 * holds "people arrested"): those are not explained by it, since they may turn the meaning.
 */
export function createExplainer(mentions: Mentions, language: Language): (token: Token) => boolean {
  const { operations, unknownOperations, places, periods, years, metrics, subsets } = mentions
  const whole: readonly Span[] = [...operations, ...unknownOperations, ...places, ...periods, ...years]
  const phrases = [...metrics, ...subsets].map(({ start, end, match, candidates }): OwnWords => ({
    start,
    end,
    isSlip: match === 'fuzzy',
    stems: candidates.map((candidate: Metric | Subset) => stemsOf(candidate, language)),
  }))
  return (token) =>
    whole.some((span) => isWithin(token, span)) ||
    phrases.some((phrase) => isWithin(token, phrase) && isOwnWord(token, phrase, language))
}

function isOwnWord(token: Token, { isSlip, stems }: OwnWords, language: Language): boolean {
  const words = READING_LANGUAGES[language]
  const bare = words.proclitics.flatMap((proclitic) =>
    token.text.startsWith(proclitic) && token.text.length - proclitic.length >= 2
      ? token.text.slice(proclitic.length)
      : [],
  )
  const forms = [token.text, ...bare].map((form) => words.stem(form))
  if (stems.some((own) => forms.some((form) => own.has(form)))) return true
  if (!isSlip || token.text.length < SHORTEST_SLIPPED) return false
  const isNear = (stem: string) => forms.some((form) => editDistance(form, stem, MOST_SLIPS) <= MOST_SLIPS)
  return stems.some((own) => [...own].some(isNear))
}

/** Worked out once a record: questions name the same few again and again. */
const known = new Map<Language, WeakMap<Metric | Subset, ReadonlySet<string>>>(
  LANGUAGES.map((language) => [language, new WeakMap()]),
)

function stemsOf(candidate: Metric | Subset, language: Language): ReadonlySet<string> {
  const kept = known.get(language)?.get(candidate)
  if (kept !== undefined) return kept
  const words = READING_LANGUAGES[language]
  const label = candidate.labels[language] ?? candidate.labels.en
  const phrases = [...candidate.synonyms[language], ...(typeof label === 'string' ? [label] : [label.one, label.other])]
  const stems = new Set(phrases.flatMap((phrase) => tokenize(phrase).map((token) => words.stem(token.text))))
  known.get(language)?.set(candidate, stems)
  return stems
}

function isWithin(token: Span, span: Span): boolean {
  return token.start >= span.start && token.end <= span.end
}
