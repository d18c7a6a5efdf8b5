import type { Vocabulary } from '../facts/ledger.ts'
import type { Metric, Subset } from '../facts/metric.ts'
import { LANGUAGES, type Language } from '../language.ts'
import { findPhrases, type PhraseContext, type PhraseFinding } from './find-phrases.ts'
import { indexPhrases, type NamedThing, type PhraseIndex } from './phrase-index.ts'
import type { Token } from './tokenize.ts'

/** The metrics and subsets of a vocabulary by the words of each language. */
export interface VocabularyIndex {
  find(text: string, tokens: readonly Token[], language: Language, context: PhraseContext): VocabularyFindings
  /** Whether some label or synonym in the language, or in English, has this word. */
  hasWord(word: string, language: Language): boolean
}

export interface VocabularyFindings {
  readonly metrics: readonly PhraseFinding<Metric>[]
  readonly subsets: readonly PhraseFinding<Subset>[]
}

function nameMetric(metric: Metric, language: Language): NamedThing<Metric> {
  const label = metric.labels[language]
  return { item: metric, labels: label === undefined ? [] : [label.other, label.one], phrases: metric.synonyms[language] }
}

function nameSubset(subset: Subset, language: Language): NamedThing<Subset> {
  const label = subset.labels[language]
  return { item: subset, labels: label === undefined ? [] : [label], phrases: subset.synonyms[language] }
}

/** Builds a language's index when a text of that language first needs it. */
function createLazyIndexes<T>(toThings: (language: Language) => readonly NamedThing<T>[]): (language: Language) => PhraseIndex<T> {
  const built = new Map<Language, PhraseIndex<T>>()
  return (language) => {
    const known = built.get(language)
    if (known !== undefined) return known
    const index = indexPhrases(language, toThings(language))
    built.set(language, index)
    return index
  }
}

/** Reads the labels and synonyms of a vocabulary. */
export function indexVocabulary({ metrics, subsets }: Vocabulary): VocabularyIndex {
  const metricsIn = createLazyIndexes((language) => metrics.map((metric) => nameMetric(metric, language)))
  const subsetsIn = createLazyIndexes((language) => subsets.map((subset) => nameSubset(subset, language)))

  /** The text's own language first; another one only where that finds nothing ("detenidos uae"). */
  function findIn<T>(
    indexIn: (language: Language) => PhraseIndex<T>,
    text: string,
    tokens: readonly Token[],
    language: Language,
    context: PhraseContext,
  ): readonly PhraseFinding<T>[] {
    const found = findPhrases(text, tokens, indexIn(language), context)
    if (found.length > 0 || !context.isShort) return found
    for (const other of LANGUAGES) {
      const more = other === language ? [] : findPhrases(text, tokens, indexIn(other), context)
      if (more.length > 0) return more
    }
    return []
  }

  return {
    find: (text, tokens, language, context) => ({
      metrics: findIn(metricsIn, text, tokens, language, context),
      subsets: findIn(subsetsIn, text, tokens, language, context),
    }),
    hasWord: (word, language) =>
      [language, 'en' as const].some((each) => metricsIn(each).hasWord(word) || subsetsIn(each).hasWord(word)),
  }
}
