import type { Draft } from './draft.ts'
import type { Hedge, Trend } from './figure.ts'
import type { Scan } from './scan.ts'
import { lexiconAt } from './scan.ts'

/** Finds the words that hedge a draft, before it or after it, and the trend they are part of; sets both on the draft. */
export function applyHedge(scan: Scan, draft: Draft): void {
  const lexicon = lexiconAt(scan, draft.from)
  const { tokens } = scan
  const isOpen = tokens[draft.from]!.gap !== 'line'
  let at = draft.from
  let before = isOpen ? lexicon.hedgesBefore.endingBefore(tokens, at) : null
  // "casi el 12 %"
  if (isOpen && before === null && lexicon.words.hedgeSkips.has(tokens[at - 1]?.key ?? ''))
    before = lexicon.hedgesBefore.endingBefore(tokens, at - 1)
  if (before !== null && before.meaning !== 'between') {
    setHedge(draft, before.meaning, tokens[before.from]!.start, tokens[before.to - 1]!.end)
    at = before.from
    const outer = lexicon.hedgesBefore.endingBefore(tokens, at)
    if (outer !== null && tokens[at]!.gap !== 'line' && before.meaning === 'exact')
      setHedge(draft, outer.meaning, tokens[outer.from]!.start, tokens[before.to - 1]!.end)
  }
  if (draft.hedge === 'exact') applyHedgeAfter(scan, draft)
  if (draft.trend === null) draft.trend = findTrend(scan, draft, at)
}

function applyHedgeAfter(scan: Scan, draft: Draft): void {
  const lexicon = lexiconAt(scan, draft.from)
  for (const at of draft.unitTo === draft.to ? [draft.to] : [draft.to, draft.unitTo]) {
    const after = lexicon.hedgesAfter.startingAt(scan.tokens, at)
    if (after === null || scan.tokens[at]!.gap === 'line') continue
    setHedge(draft, after.meaning, scan.tokens[after.from]!.start, scan.tokens[after.to - 1]!.end)
    draft.hedgeTo = after.to
    return
  }
}

function setHedge(draft: Draft, hedge: Hedge, start: number, end: number): void {
  if (hedge === 'exact') return
  draft.hedge = hedge
  draft.hedgeSpan = { start, end }
}

function findTrend(scan: Scan, draft: Draft, at: number): Trend | null {
  const lexicon = lexiconAt(scan, draft.from)
  const before = scan.tokens[at]!.gap === 'line' ? null : lexicon.trendsBefore.endingBefore(scan.tokens, at)
  if (before === null) return null
  const isWeak =
    draft.kind === 'count' &&
    before.to - before.from === 1 &&
    lexicon.words.weakTrends.has(scan.tokens[before.from]!.key)
  return isWeak ? null : before.meaning
}

/** "more than 7.5 million crowns ($1.1 million)": the conversion in brackets takes the hedge and the trend of the amount. */
export function inheritHedge(scan: Scan, draft: Draft, previous: Draft | null): void {
  if (previous === null || draft.hedge !== 'exact' || draft.trend !== null || draft.kind === 'count') return
  const opener = scan.tokens[draft.from - 1]
  if (opener === undefined || opener.gap === 'line' || scan.tokens[draft.from]!.gap === 'line') return
  const isBracket = opener.text === '(' && previous.unitTo === draft.from - 1
  const isSlash = opener.text === '/' && previous.unitTo === draft.from - 1
  if (
    (!isBracket && !isSlash) ||
    (previous.kind !== draft.kind && previous.kind !== 'money') ||
    previous.unit === draft.unit
  )
    return
  draft.hedge = previous.hedge
  draft.trend = previous.trend
  draft.hedgeSpan = previous.hedgeSpan
}
