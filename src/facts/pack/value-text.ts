import type { Hedge } from '../../figures/figure.ts'

/** A figure's value and hedge, as a fact keeps them. */
export interface PackValue {
  readonly value: number | [number, number]
  readonly hedge: Hedge
}

/** How packs write a hedge; the first form of each is the one that exports use. */
const HEDGE_WORDS: Readonly<Record<Exclude<Hedge, 'between'>, readonly string[]>> = {
  exact: ['', 'exactly'],
  about: ['about', 'around', 'some', 'approximately', 'approx.', 'roughly', 'circa', '~'],
  nearly: ['nearly', 'almost', 'close to', 'just under'],
  over: ['more than', 'over', 'above', 'greater than', '>'],
  at_least: ['at least', 'no fewer than', 'no less than', '≥', '>='],
  under: ['fewer than', 'under', 'less than', 'below', '<'],
  at_most: ['at most', 'up to', 'no more than', 'not more than', '≤', '<='],
}

/** Powers of ten. */
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
}

const NUMBER = String.raw`(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:\s+(thousand|million|billion|trillion))?`
const ONE = new RegExp(`^(.*?)\\s*${NUMBER}$`)
const TWO = new RegExp(`^(?:between\\s+)?${NUMBER}\\s*(?:to|and|-|–)\\s*${NUMBER}$`)

/** What a value in a pack may look like, for messages. */
export const VALUE_FORMS = 'a number such as 2,517, nearly 24,000, more than 1.5 million or between 2,700 and 20,000'

/** Reads a value with its hedge as people write it ("nearly 24,000", "between 2,700 and 20,000"); null where it is none. */
export function readValue(text: string): PackValue | null {
  const trimmed = text.trim().replace(/\s+/g, ' ').toLowerCase()
  const two = TWO.exec(trimmed)
  if (two !== null) return readRange(two)
  const one = ONE.exec(trimmed)
  if (one === null) return null
  const hedge = hedgeOf(one[1] ?? '')
  return hedge === null ? null : { value: toNumber(one[2], one[3]), hedge }
}

/** Writes what `readValue` reads back ("more than 2,500"); null for a value that has no such form. */
export function writeValue({ value, hedge }: PackValue): string | null {
  const text = Array.isArray(value)
    ? `between ${writeNumber(value[0])} and ${writeNumber(value[1])}`
    : `${hedge === 'between' ? '' : HEDGE_WORDS[hedge][0]} ${writeNumber(value)}`.trim()
  const back = readValue(text)
  const same = back?.hedge === hedge && [back.value].flat().join() === [value].flat().join()
  return same ? text : null
}

function readRange(match: RegExpExecArray): PackValue | null {
  // "2 to 3 million" means two million to three million.
  const low = toNumber(match[1], match[2] ?? match[4])
  const high = toNumber(match[3], match[4])
  return low <= high ? { value: [low, high], hedge: 'between' } : null
}

function hedgeOf(words: string): Exclude<Hedge, 'between'> | null {
  for (const hedge of Object.keys(HEDGE_WORDS) as Exclude<Hedge, 'between'>[])
    if (HEDGE_WORDS[hedge].includes(words)) return hedge
  return null
}

function toNumber(digits = '', scale?: string): number {
  const plain = digits.replaceAll(',', '')
  if (scale === undefined) return Number(plain)
  // Exponent notation keeps "1.3 million" exact, which a multiplication might not.
  return Number(`${plain}e${SCALES[scale] ?? 0}`)
}

function writeNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
}
