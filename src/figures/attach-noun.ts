import type { Draft } from './draft.ts'
import type { Span } from './figure.ts'
import { findNounAfter, findNounBefore, isPlural } from './find-noun.ts'
import type { Scan } from './scan.ts'
import { readRowLabel } from './table-row.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** Gives a draft the noun that it counts: after it, before it as a label, or that of the figure of which it counts a part. */
export function attachNoun(scan: Scan, draft: Draft, previous: Draft | null): void {
  draft.noun = nounOf(scan, draft, previous)
}

function nounOf(scan: Scan, draft: Draft, previous: Draft | null): Span | null {
  if (draft.noun !== null || (draft.kind !== 'count' && draft.kind !== 'percent' && draft.kind !== 'ratio'))
    return draft.noun
  const lexicon = lexiconAt(scan, draft.from)
  const of = scan.tokens[draft.to]
  if (isWordOf(of, lexicon.words.of) && isWordOf(scan.tokens[draft.to + 1], lexicon.words.backReferences))
    return previous?.noun ?? null
  // "5 % pay rise" is of no rise; "5 % of the victims" is.
  if (draft.kind === 'percent' && !isWordOf(scan.tokens[draft.unitTo], lexicon.words.of)) return null
  const isPart = isPartOf(scan, draft, previous)
  if (isPart && previous !== null && previous.noun !== null && !isPlural(lexicon, scan.tokens[draft.unitTo]))
    return previous.noun
  const own =
    findNounAfter(scan, lexicon, Math.max(draft.unitTo, draft.hedgeTo)) ??
    findNounBefore(scan, lexicon, draft.from, draft.to)
  if (own === null && draft.digits && draft.kind === 'count') {
    const label = readRowLabel(scan, draft.from, draft.to)
    if (label !== null) return label
  }
  if (own !== null || !isWordOf(scan.tokens[draft.from - 1], lexicon.words.partLeads)) return own
  return previous?.noun ?? null
}

/** "Of the 2,517 arrested, 850 were charged": the second counts some of the first. */
function isPartOf(scan: Scan, draft: Draft, previous: Draft | null): boolean {
  if (previous === null || draft.from - previous.to > 6 || scan.tokens[draft.from - 1]?.text !== ',') return false
  const { words } = lexiconAt(scan, previous.from)
  let at = previous.from - 1
  while (at > 0 && words.determiners.has(scan.tokens[at]!.key)) at--
  return isWordOf(scan.tokens[at], words.of)
}
