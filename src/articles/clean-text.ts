/** A text without what cannot be seen, and where each of its characters stood. */
export interface CleanText {
  readonly text: string
  /** The offset in the raw text of a character of the clean one; its length for the end. */
  toRaw(offset: number): number
}

/**
 * What is replaced: line ends of every kind, spaces of every width, marks of direction, zero-width and tag characters
 * (which can hide words from people), soft hyphens, Arabic presentation forms, a word cut at the end of a line.
 */
const UNCLEAN =
  /\r\n?|[\u2028\u2029\u0085\v\f]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?![\t\n\v\f\r])\p{Cc}|[\ufb50-\ufdff\ufe70-\ufefc]|(?<=\p{Ll}{2})[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=\p{Ll}{2})/gu

/** Cleans a text and keeps count of where everything was. One pass; the cost grows linearly. */
export function cleanText(raw: string): CleanText {
  const pieces: string[] = []
  /** Pairs: from this clean offset on, the raw one is so much further. */
  const starts: number[] = [0]
  const raws: number[] = [0]
  let hyphenated: ReadonlySet<string> | null = null
  const isHyphenated = (word: string): boolean => {
    hyphenated ??= new Set(raw.match(/\p{L}+-\p{L}+/gu))
    return hyphenated.has(word)
  }
  let length = 0
  let last = 0
  for (const match of raw.matchAll(UNCLEAN)) {
    const before = raw.slice(last, match.index)
    const instead = replaceUnclean(match[0], raw, match.index, isHyphenated)
    pieces.push(before, instead)
    length += before.length
    starts.push(length)
    raws.push(match.index)
    length += instead.length
    last = match.index + match[0].length
    starts.push(length)
    raws.push(last)
  }
  pieces.push(raw.slice(last))
  const toRaw = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const end = raws[low + 1] ?? raw.length
    return Math.min((raws[low] ?? 0) + offset - (starts[low] ?? 0), end)
  }
  return { text: pieces.join(''), toRaw }
}

function replaceUnclean(found: string, raw: string, index: number, isHyphenated: (word: string) => boolean): string {
  const code = found.codePointAt(0) ?? 0
  if (found.length > 1 && /[-\u2010\u00ad]/u.test(found[0] ?? '')) {
    // "traf-⏎ficking" is one word; "cross-⏎border" keeps its hyphen where the text has it elsewhere too.
    const before = /\p{L}+$/u.exec(raw.slice(Math.max(0, index - 30), index))?.[0] ?? ''
    const after = /^\p{L}+/u.exec(raw.slice(index + found.length, index + found.length + 30))?.[0] ?? ''
    return isHyphenated(`${before}-${after}`) ? '-' : ''
  }
  if (/[\r\n\u2028\u2029\u0085\v\f]/u.test(found)) return '\n'
  if (code >= 0xfb50 && code <= 0xfefc) return found.normalize('NFKC')
  return /[\s]/u.test(found) && code !== 0xfeff ? ' ' : ''
}
