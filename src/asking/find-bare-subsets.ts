import type { Subset } from '../facts/metric.ts'
import type { Language } from '../language.ts'
import type { SubsetMention } from '../reading/mention.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'

/** A word of more subsets than this tells none of them apart. */
const MOST_SHARING = 4

/**
 * Subsets that are named by one word of their phrases: "trafficking arrests" for arrests "on trafficking charges". Only words that nothing
 * else explains are read so, and all subsets that have the word are candidates.
 */
export function findBareSubsets(
  text: string,
  language: Language,
  unknown: readonly Token[],
  subsets: readonly Subset[],
): readonly SubsetMention[] {
  if (unknown.length === 0) return []
  const words = READING_LANGUAGES[language]
  return unknown.flatMap((token) => {
    const wanted = words.stem(token.text)
    const candidates = subsets.filter((subset) => wordsOf(subset, language).some((word) => words.stem(word) === wanted))
    if (candidates.length === 0 || candidates.length > MOST_SHARING) return []
    const written = text.slice(token.start, token.end)
    return { start: token.start, end: token.end, text: written, match: 'folded' as const, candidates }
  })
}

function wordsOf(subset: Subset, language: Language): readonly string[] {
  return [...subset.synonyms[language], subset.labels[language] ?? subset.labels.en].flatMap((phrase) =>
    tokenize(phrase).map((token) => token.text),
  )
}
