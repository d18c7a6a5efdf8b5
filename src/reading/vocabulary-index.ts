import type { Vocabulary } from '../facts/ledger.ts'
import type { Metric, Subset } from '../facts/metric.ts'
import { LANGUAGES, type Language } from '../language.ts'
import { findPhrases, type PhraseContext, type PhraseFinding } from './find-phrases.ts'
import { READING_LANGUAGES } from './languages.ts'
import { indexPhrases, type NamedThing, type PhraseIndex } from './phrase-index.ts'
import { isArabicWord } from './strip-particles.ts'
import { findPartialMetric, type PartialFinding, rankMetrics } from './suggest-metrics.ts'
import { type Token, tokenize } from './tokenize.ts'

/** The metrics and subsets of a vocabulary by the words of each language. */
export interface VocabularyIndex {
  find(text: string, reading: VocabularyReading): VocabularyFindings
  /** Metrics that are partly called what a question says; null where the question names one in full or none stands out. */
  findPartial(reading: VocabularyReading): PartialFinding | null
  /** Metrics that share words with these, the most alike first. */
  nearestMetrics(words: string, count: number): readonly Metric[]
  /** Whether some label or synonym in the language, or in English, has this word. */
  hasWord(word: string, language: Language): boolean
}

/** A text's words and what is known of them so far. */
export interface VocabularyReading {
  readonly tokens: readonly Token[]
  readonly language: Language
  readonly context: PhraseContext
}

export interface VocabularyFindings {
  readonly metrics: readonly PhraseFinding<Metric>[]
  readonly subsets: readonly PhraseFinding<Subset>[]
}

function nameMetric(metric: Metric, language: Language): NamedThing<Metric> {
  const label = metric.labels[language]
  return {
    item: metric,
    labels: label === undefined ? [] : [label.other, label.one],
    phrases: metric.synonyms[language],
  }
}

function nameSubset(subset: Subset, language: Language): NamedThing<Subset> {
  const label = subset.labels[language]
  return { item: subset, labels: label === undefined ? [] : [label], phrases: subset.synonyms[language] }
}

/** Builds a language's index when a text of that language first needs it. */
function createLazyIndexes<T>(
  toThings: (language: Language) => readonly NamedThing<T>[],
): (language: Language) => PhraseIndex<T> {
  const built = new Map<Language, PhraseIndex<T>>()
  return (language) => {
    const known = built.get(language)
    if (known !== undefined) return known
    const index = indexPhrases(language, toThings(language))
    built.set(language, index)
    return index
  }
}

/**
 * The languages whose words a text may have: its own, and, for a few keywords with words that its own does not explain ("detenidos uae"),
 * the others of those words' script.
 */
function listLanguages({ tokens, language, context }: VocabularyReading): readonly Language[] {
  if (!context.isShort) return [language]
  const data = READING_LANGUAGES[language]
  const unread = tokens.filter(
    ({ text, isNumber }, at) =>
      !isNumber &&
      !context.isName(at) &&
      !context.isPlace(at) &&
      !data.functionWords.has(text) &&
      !data.commonWords.has(text),
  )
  const hasArabic = unread.some(({ text }) => isArabicWord(text))
  const hasLatin = unread.some(({ text }) => !isArabicWord(text))
  return [language, ...LANGUAGES.filter((other) => other !== language && (other === 'ar' ? hasArabic : hasLatin))]
}

/** Reads the labels and synonyms of a vocabulary. */
export function indexVocabulary({ metrics, subsets }: Vocabulary): VocabularyIndex {
  const metricsIn = createLazyIndexes((language) => metrics.map((metric) => nameMetric(metric, language)))
  const subsetsIn = createLazyIndexes((language) => subsets.map((subset) => nameSubset(subset, language)))

  function findIn<T>(
    indexIn: (language: Language) => PhraseIndex<T>,
    text: string,
    reading: VocabularyReading,
  ): readonly PhraseFinding<T>[] {
    const { tokens, language, context } = reading
    for (const each of listLanguages(reading)) {
      const found = findPhrases(
        text,
        tokens,
        indexIn(each),
        each === language ? context : { ...context, isShort: false },
      )
      if (found.length > 0) return found
    }
    return []
  }

  return {
    find: (text, reading) => ({ metrics: findIn(metricsIn, text, reading), subsets: findIn(subsetsIn, text, reading) }),
    findPartial(reading) {
      for (const each of listLanguages(reading)) {
        const found = findPartialMetric(
          reading.tokens,
          metricsIn(each),
          (at) => reading.context.isName(at) || reading.context.isPlace(at),
        )
        if (found !== null) return found
      }
      return null
    },
    nearestMetrics(text, count) {
      const tokens = tokenize(text)
      const best = new Map<Metric, number>()
      for (const language of LANGUAGES) {
        for (const [metric, score] of rankMetrics(tokens, metricsIn(language)))
          best.set(metric, Math.max(best.get(metric) ?? 0, score))
      }
      return [...best]
        .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
        .slice(0, count)
        .map(([metric]) => metric)
    },
    hasWord: (word, language) =>
      [language, 'en' as const].some((each) => metricsIn(each).hasWord(word) || subsetsIn(each).hasWord(word)),
  }
}
