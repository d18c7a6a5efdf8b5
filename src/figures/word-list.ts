/** The words of a list written with spaces between: keeps a language file readable. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/)
}

/** The phrases of a list written with bars between. */
export function phrases(list: string): string[] {
  return list.split('|').map((phrase) => phrase.trim())
}

/** Words that all mean the same value: `each('أربع أربعة', 4)`. */
export function each(list: string, value: number): Record<string, number> {
  return Object.fromEntries(words(list).map((word) => [word, value]))
}

/** Phrases that all name the same unit: `named('day|days', 'days')`. */
export function named(list: string, unit: string): Record<string, string> {
  return Object.fromEntries(phrases(list).map((phrase) => [phrase, unit]))
}

/** Phrases that each name themselves. */
export function same(list: string): Record<string, string> {
  return Object.fromEntries(phrases(list).map((phrase) => [phrase, phrase]))
}
