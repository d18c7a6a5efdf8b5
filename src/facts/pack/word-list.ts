const SEPARATOR = /\s*[,،]\s*/

/** Reads what a pack writes as a list: "a, b, c" (Arabic commas too), or a YAML list for words that hold a comma. Others are left as they are. */
export function readWordList(value: unknown): unknown {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return value.split(SEPARATOR).filter((word) => word !== '')
  if (Array.isArray(value)) return value.map((word: unknown) => (typeof word === 'number' ? String(word) : word))
  return value
}

/** What `readWordList` reads back: one line where no word holds a comma, else a list. */
export function writeWordList(words: readonly string[]): string | readonly string[] {
  return words.every((word) => word === word.trim() && word !== '' && !/[,،]/.test(word)) ? words.join(', ') : words
}
