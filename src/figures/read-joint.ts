import type { CardinalReading, Part } from './cardinal.ts'
import type { Scan } from './scan.ts'
import { isWordOf } from './scan.ts'
import type { Lexicon } from './lexicon.ts'

/** Where the next part of a cardinal starts, and whether "and" stands before it. */
export interface Joint {
  readonly at: number
  readonly joined: boolean
}

/** Reads what joins the next part to a cardinal: a hyphen, "and", a comma between scales, or nothing; null where it ends. */
export function readJoint(reading: CardinalReading): Joint | null {
  const { scan, lexicon, parts, end } = reading
  const last = parts.at(-1)
  if (last === undefined) return { at: end, joined: false }
  const token = scan.tokens[end]
  if (token === undefined || token.gap === 'line') return null
  if (token.text === '-' || token.text === '‐' || token.text === '‑') return readHyphen(scan, lexicon, last, end)
  const next = scan.tokens[end + 1]
  if (isWordOf(token, lexicon.words.and) && next !== undefined && next.gap !== 'line') {
    return canJoin(scan, lexicon, last, end) ? { at: end + 1, joined: true } : null
  }
  if (token.text === ',' && last.scale >= 1000 && last.literal === null && next?.gap === 'space') {
    return endsInScale(scan, lexicon, end + 1, last.scale) ? { at: end + 1, joined: false } : null
  }
  return { at: end, joined: false }
}

/** "thirty-one", "vingt-et-un", "ninety - five". */
function readHyphen(scan: Scan, lexicon: Lexicon, last: Part, end: number): Joint | null {
  const next = scan.tokens[end + 1]
  if (next?.kind !== 'word') return null
  const isTight = scan.tokens[end]!.gap === 'none' && next.gap === 'none'
  // "2.5-billion"
  const role = lexicon.numbers.get(next.key)?.role
  if (last.room === 0)
    return isTight && (role === 'scale' || role === 'hundred') ? { at: end + 1, joined: false } : null
  const isSpaced = last.room === 10 && role === 'unit'
  if (!isTight && !isSpaced) return null
  const joinsTwice = isTight && isWordOf(next, lexicon.words.and) && scan.tokens[end + 2]?.text === '-'
  return joinsTwice ? { at: end + 3, joined: true } : { at: end + 1, joined: false }
}

/** Whether "and" may go on after this part: "two hundred and", "treinta y", "soixante et onze". */
function canJoin(scan: Scan, lexicon: Lexicon, last: Part, end: number): boolean {
  const { andAfter, andUnits } = lexicon.data.grammar
  const next = scan.tokens[end + 1]!
  const after = partName(last)
  const inDigits = after === 'hundred' && last.literal !== null && next.kind === 'digits'
  const inDozens = after === 'hundred' && lexicon.numbers.get(scan.tokens[end + 2]?.key ?? '')?.role === 'dozen'
  if (inDigits || inDozens) return true
  if (!andAfter.includes(after)) return false
  const value = lexicon.numbers.get(next.key)?.value
  return (
    (after !== 'ten' && after !== 'scale') || andUnits.length === 0 || (value !== undefined && andUnits.includes(value))
  )
}

function partName(part: Part): 'unit' | 'ten' | 'hundred' | 'scale' {
  if (part.scale > 0) return 'scale'
  if (part.room === 100) return 'hundred'
  return part.room === 10 || part.room === 20 ? 'ten' : 'unit'
}

/** "one million, two hundred thousand": after the comma the number goes on only if it ends in a smaller scale. */
function endsInScale(scan: Scan, lexicon: Lexicon, from: number, below: number): boolean {
  for (let at = from; at < from + 8; at++) {
    const word = lexicon.numbers.get(scan.tokens[at]?.key ?? '')
    if (word === undefined) return false
    if (word.role === 'scale') return word.value < below
  }
  return false
}
