import type { Span } from './figure.ts'
import type { Scan } from './scan.ts'

const LONGEST_LABEL = 5

/** The label of a row "Brazil 12", where the number ends its line and a line beside it has the same shape; null where it is none. */
export function readRowLabel(scan: Scan, from: number, to: number): Span | null {
  const start = rowStart(scan, from)
  if (start === null || !endsLine(scan, to)) return null
  return isRowBefore(scan, start) || isRowAfter(scan, to)
    ? { start: scan.tokens[start]!.start, end: scan.tokens[from - 1]!.end }
    : null
}

/** The first token of the line, where only words stand before the number. */
function rowStart(scan: Scan, from: number): number | null {
  for (let at = from - 1; at >= 0 && at >= from - LONGEST_LABEL; at--) {
    const token = scan.tokens[at]!
    if (token.kind !== 'word') return null
    if (token.gap === 'line') return at
  }
  return null
}

function isRowBefore(scan: Scan, start: number): boolean {
  const number = scan.tokens[start - 1]
  if (number?.kind !== 'digits') return false
  // The thousands of "Total 2,517" are more than one token.
  let from = start - 1
  while (from > 0 && scan.tokens[from]!.gap === 'none') from--
  return scan.tokens[from]!.kind === 'digits' && scan.tokens[from]!.gap === 'space' && rowStart(scan, from) !== null
}

function isRowAfter(scan: Scan, to: number): boolean {
  let at = to
  while (at < to + LONGEST_LABEL && scan.tokens[at]?.kind === 'word') at++
  if (at === to || scan.tokens[at]?.kind !== 'digits' || scan.tokens[at]!.gap !== 'space') return false
  while (scan.tokens[at + 1]?.gap === 'none') at++
  return endsLine(scan, at + 1)
}

function endsLine(scan: Scan, to: number): boolean {
  const next = scan.tokens[to]
  return next === undefined || next.gap === 'line'
}
