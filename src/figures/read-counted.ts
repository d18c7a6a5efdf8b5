import { classify } from './classify.ts'
import type { Draft } from './draft.ts'
import { applyHedge } from './find-hedge.ts'
import { findNounAfter, findNounBefore, isPlural } from './find-noun.ts'
import { joinRange } from './join-range.ts'
import { readQuantity } from './read-quantity.ts'
import type { Scan } from './scan.ts'
import { lexiconAt } from './scan.ts'

/** Reads the quantity or the range that starts at token `index`, with its hedge, its trend and its kind. */
export function readCounted(scan: Scan, index: number): Draft | null {
  const single = readQuantity(scan, index)
  if (single === null) return null
  const draft = joinRange(scan, single) ?? single
  skipRestatement(scan, draft)
  chooseReading(scan, draft)
  const hasRange = typeof draft.value !== 'number'
  applyHedge(scan, draft)
  if (hasRange && draft.hedge === 'exact') draft.hedge = 'between'
  classify(scan, draft)
  return draft
}

/** "forty-five (45) officers": the digits in brackets say the same number again. */
function skipRestatement(scan: Scan, draft: Draft): void {
  const { tokens } = scan
  if (
    draft.kind !== 'count' ||
    draft.unitTo !== draft.to ||
    tokens[draft.to]?.text !== '(' ||
    tokens[draft.to]!.gap === 'line'
  )
    return
  const again = readQuantity(scan, draft.to + 1)
  if (again === null || again.value !== draft.value || again.digits === draft.digits || tokens[again.to]?.text !== ')')
    return
  draft.to = again.to + 1
  draft.unitTo = draft.to
}

/** "17.793 migrants" counts people: the mark groups thousands whatever the passage's habit. */
function chooseReading(scan: Scan, draft: Draft): void {
  if (draft.alternate === null || typeof draft.value !== 'number' || Math.abs(draft.value) >= draft.alternate.value)
    return
  if (draft.kind !== 'money' && !(draft.kind === 'count' && countsThings(scan, draft))) return
  draft.value = Math.sign(draft.value) * draft.alternate.value
  draft.place = draft.alternate.place
}

function countsThings(scan: Scan, draft: Draft): boolean {
  const lexicon = lexiconAt(scan, draft.from)
  const noun = findNounAfter(scan, lexicon, draft.unitTo)
  if (noun === null)
    return findNounBefore(scan, lexicon, draft.from) !== null && isPlural(lexicon, scan.tokens[draft.from - 2])
  for (let at = draft.unitTo; at < scan.tokens.length && scan.tokens[at]!.start < noun.end; at++) {
    if (isPlural(lexicon, scan.tokens[at])) return true
  }
  return false
}
