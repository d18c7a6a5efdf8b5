import type { Lexicon } from './lexicon.ts'
import type { NumberReading } from './number-reading.ts'
import { isNear, scaleAt, wordNumber } from './number-reading.ts'
import type { Scan } from './scan.ts'

/** "dozens", "tens of thousands", "des milliers": an order of magnitude. */
export function readVague(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const vague = lexicon.vague.get(scan.tokens[from]!.key)
  if (vague === undefined) return null
  const isOf = isNear(scan, from + 1, lexicon.words.of)
  if (!isOf && lexicon.words.vagueBeforeOf.has(scan.tokens[from]!.key)) return null
  let [low, high] = vague.value
  let to = from + 1
  const at = isOf ? to + 1 : to
  const scale =
    scan.tokens[at]?.gap === 'line'
      ? null
      : (scaleAt(scan, lexicon, at) ?? lexicon.vague.get(scan.tokens[at]?.key ?? '')?.value[0] ?? null)
  if (scale !== null && scale >= 1000) {
    low *= scale
    high *= scale
    to = at + 1
  }
  return { ...wordNumber(low, from, to, low, true), value: [low, high], hedge: 'between' }
}

/** "several hundred", "quelques milliers": three to nine of them. */
export function readSeveral(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const next = scan.tokens[from + 1]
  const word = next === undefined || next.gap === 'line' ? undefined : lexicon.numbers.get(next.key)
  const unit = word ?? lexicon.vague.get(next?.key ?? '')
  if (unit === undefined) return null
  const base = typeof unit.value === 'number' ? unit.value : unit.value[0]
  if (base < 10 || (word !== undefined && !['hundred', 'hundreds', 'scale', 'collective', 'dozen'].includes(word.role)))
    return null
  return { ...wordNumber(base, from, from + 2, base, true), value: [3 * base, 9 * base], hedge: 'between' }
}
