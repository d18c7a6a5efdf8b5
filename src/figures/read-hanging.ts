import type { Draft } from './draft.ts'
import { isAge } from './is-age.ts'
import { readQuantity } from './read-quantity.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** "16- and 17-year-olds", "two- or three-day": a number whose hyphen hangs takes its unit from the next; false where none hangs. */
export function takeHangingUnit(scan: Scan, draft: Draft): boolean {
  const { tokens } = scan
  const lexicon = lexiconAt(scan, draft.from)
  const joint = tokens[draft.to + 1]
  if (draft.kind !== 'count' || typeof draft.value !== 'number' || tokens[draft.to]?.text !== '-') return false
  if (tokens[draft.to]!.gap !== 'none' || joint?.gap !== 'space' || tokens[draft.to + 2]?.gap !== 'space') return false
  const { and, or, to } = lexicon.words
  if (![and, or, to].some((list) => isWordOf(joint, list))) return false
  const next = readQuantity(scan, draft.to + 2)
  if (next === null) return false
  const age = isAge(scan, lexicon, next)
  if (!age && next.kind !== 'duration' && next.kind !== 'measure') return false
  draft.kind = age ? 'age' : next.kind
  draft.unit = age ? 'years' : next.unit
  return true
}
