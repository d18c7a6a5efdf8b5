import type { NumberReading } from './number-reading.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** "times" after a number: whether it multiplies something or counts occasions. */
export interface TimesReading {
  readonly to: number
  readonly isMultiple: boolean
}

/** Reads "three times more", "6.5 times", "12-fold" as multiples and "stabbed 13 times" as occasions. */
export function readTimes(scan: Scan, number: NumberReading): TimesReading | null {
  const { times, words } = lexiconAt(scan, number.from)
  const token = scan.tokens[number.to]
  if (token === undefined || token.gap === 'line') return null
  if (token.text === '-' && isWordOf(scan.tokens[number.to + 1], words.multipleEndings)) {
    return { to: number.to + 2, isMultiple: true }
  }
  // A lone x between spaces is a letter.
  const match = token.key === 'x' && token.gap !== 'none' ? null : times.startingAt(scan.tokens, number.to)
  if (match === null) return null
  const after = scan.tokens[match.to]
  const compares = after !== undefined && after.gap === 'space' && words.multipleAfter.has(after.key)
  return { to: match.to, isMultiple: compares || !Number.isInteger(number.value) || token.kind === 'symbol' }
}
