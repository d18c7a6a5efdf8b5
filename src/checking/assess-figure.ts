import type { FigureFact, Scope } from '../facts/fact.ts'
import type { FactLedger, Revision, Stored } from '../facts/ledger.ts'
import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Hedge } from '../figures/figure.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Binding } from './binding.ts'
import { toUnit } from './convert-unit.ts'
import { findSlips, swapsDigits } from './find-slips.ts'
import type { Slip, Slot } from './find-slips.ts'
import type { Claim } from './judge.ts'
import { isSameQuantity, judge, judgeAll } from './judge.ts'
import type { FactTable } from './look-up.ts'
import { callsFinal, dropsAdjective } from './drops-qualifier.ts'
import type { Reason, Verdict } from './verdict.ts'

type StoredFact = Stored<FigureFact>

/** What the store says of a bound figure. */
export interface Assessment {
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  readonly operation: Operation | null
  readonly metric: Metric | null
  readonly scope: Scope
  /** The current facts of the slot. */
  readonly facts: readonly StoredFact[]
  readonly slips: readonly Slip<StoredFact>[]
  /**
   * What else there is to say: the text narrows beyond the store's words, or calls final what is not, or names an
   * operation that the store has not.
   */
  readonly note: 'narrowed' | 'not_final' | 'unknown_operation' | null
  /** The first later revision that the figure no longer agrees with. */
  readonly outdatedBy: Revision<'figure'> | null
}

/** What assessing needs: the facts of the operations that the text names, and the store's words. */
export interface AssessContext {
  readonly table: FactTable
  readonly lexicon: Lexicon
  readonly ledger: FactLedger
  /** Operations that the text names anywhere. */
  readonly named: readonly Operation[]
}

interface Candidate {
  readonly operation: Operation
  readonly metric: Metric
  readonly scope: Scope
  readonly claim: Claim
  readonly facts: readonly StoredFact[]
}

/** Judges a bound figure against the current facts of its slot. Unbound or narrowed beyond the store's words: not stored. */
export async function assessFigure(binding: Binding, context: AssessContext): Promise<Assessment> {
  await prepareSlots(binding, context.table)
  const candidates = listCandidates(binding, context)
  const [first] = candidates
  if (first === undefined) return notStored(binding, ['unbound'], namesUnknown(binding) ? 'unknown_operation' : null)
  if (binding.isNarrowed) return notStored(binding, [], 'narrowed')
  const held = candidates.filter(({ facts }) => facts.length > 0)
  if (held.length === 0)
    return (await findWithdrawn(candidates, context)) ?? assessMissing(candidates, binding, context)
  const best = held
    .map((candidate) => judgeCandidate(candidate, binding.sharedHedge))
    .reduce((a, b) => (rank(b.verdict) < rank(a.verdict) ? b : a))
  const facts = best.verdict === 'conflict' ? held.flatMap((candidate) => candidate.facts) : best.candidate.facts
  const { operation, metric, scope } = best.candidate
  if (best.verdict === 'conflict') return assessConflict({ ...best.candidate, facts }, best.reasons, context)
  const isFinal = callsFinal(binding, facts)
  const isSwapped = best.verdict === 'consistent' && swapsDigits(best.candidate.claim, facts)
  const found = isSwapped ? merge(best.reasons, 'digits_swapped') : best.reasons
  const reasons = isFinal || dropsAdjective(binding, metric) ? merge(found, 'qualifier_dropped') : found
  return {
    verdict: best.verdict,
    reasons,
    operation,
    metric,
    scope,
    facts,
    slips: [],
    note: isFinal ? 'not_final' : null,
    outdatedBy: null,
  }
}

/** The text says which operation it means, and the store does not have it. */
function namesUnknown({ operations, evidence }: Binding): boolean {
  return operations.length === 0 && evidence.operation !== null && evidence.operation.end > evidence.operation.start
}

function notStored(binding: Binding, reasons: readonly Reason[], note: Assessment['note'] = null): Assessment {
  const [operation = null] = binding.operations
  const [metric = null] = binding.metrics
  return {
    verdict: 'not_stored',
    reasons,
    operation,
    metric,
    scope: binding.scopes[0],
    facts: [],
    slips: [],
    note,
    outdatedBy: null,
  }
}

function merge(reasons: readonly Reason[], reason: Reason): readonly Reason[] {
  return reasons.includes(reason) ? reasons : [...reasons, reason]
}

function rank(verdict: 'match' | 'consistent' | 'conflict'): number {
  return ['match', 'consistent', 'conflict'].indexOf(verdict)
}

function listCandidates(
  { operations, metrics, scopes, figure }: Binding,
  { table }: AssessContext,
): readonly Candidate[] {
  return operations.flatMap((operation) =>
    metrics.flatMap((metric) => {
      const claim = toUnit(figure, metric)
      if (claim === null) return []
      return scopes.map((written) => {
        const scope = completePlace(written, operation, table)
        return { operation, metric, scope, claim, facts: table.at(operation.id, metric.id, scope) }
      })
    }),
  )
}

/** Reads the slots that a binding may mean, with the whole of each and what narrows it left out. */
export async function prepareSlots({ operations, metrics, scopes }: Binding, table: FactTable): Promise<void> {
  await table.load(operations.map(({ id }) => id))
  for (const operation of operations) {
    for (const metric of metrics) {
      for (const scope of scopes) {
        for (const each of [scope, { ...scope, subset: null }, { ...scope, place: null }]) {
          await table.prepare(operation.id, metric.id, completePlace(each, operation, table))
        }
      }
    }
  }
}

/** A subject such as an agency's year is of one place, which a text need not say. */
function completePlace(scope: Scope, operation: Operation, table: FactTable): Scope {
  if (operation.type !== 'subject' || scope.place !== null) return scope
  const places = new Set(table.of(operation.id).map((fact) => fact.scope.place))
  const [only = null] = places
  return places.size === 1 ? { ...scope, place: only } : scope
}

function judgeCandidate(candidate: Candidate, sharedHedge: Hedge | null) {
  const [first, ...rest] = candidate.facts
  if (first === undefined) throw new Error(`No facts for ${candidate.operation.id} ${candidate.metric.id}`)
  const alone = judgeAll(candidate.claim, [first, ...rest])
  if (alone.verdict !== 'conflict' || sharedHedge === null) return { ...alone, candidate }
  const shared = judgeAll({ ...candidate.claim, hedge: sharedHedge }, [first, ...rest])
  const isMeant = shared.verdict !== 'conflict' && candidate.facts.some((fact) => isRoundingOf(candidate.claim, fact))
  return { ...(isMeant ? shared : alone), candidate }
}

/** "2,500 arrests and 3,000 rescues" rounds 3,222. Under a far hedge any number would do, and 670 for 760 is a slip. */
function isRoundingOf(claim: Candidate['claim'], fact: Candidate['facts'][number]): boolean {
  if (typeof claim.value !== 'number' || typeof fact.value !== 'number') return false
  return Math.abs(claim.value - fact.value) < claim.place
}

async function assessConflict(
  candidate: Candidate,
  reasons: readonly Reason[],
  context: AssessContext,
): Promise<Assessment> {
  const { operation, metric, scope, claim, facts } = candidate
  const outdatedBy = await findLaterRevision(claim, facts, context.ledger)
  const found = { operation, metric, scope, facts, note: null }
  if (outdatedBy !== null) return { ...found, verdict: 'outdated', reasons: [], slips: [], outdatedBy }
  const slot: Slot = { operation: operation.id, metric: metric.id, scope }
  const isRepeated = facts.some((fact) => isSameQuantity(fact.value, claim.value))
  const slips = isRepeated ? [] : findSlips(claim, slot, facts, await listNeighbours(operation, context))
  const all = [...reasons, ...slips.map(({ reason }) => reason)]
  return { ...found, verdict: 'conflict', reasons: [...new Set(all)], slips, outdatedBy: null }
}

/** Nothing is stored there; still, the very number may be the stored figure of another place, part or edition. */
async function assessMissing(
  candidates: readonly Candidate[],
  binding: Binding,
  context: AssessContext,
): Promise<Assessment> {
  for (const { operation, metric, scope, claim } of candidates) {
    const slot: Slot = { operation: operation.id, metric: metric.id, scope }
    const neighbours = (await listNeighbours(operation, context)).filter((fact) =>
      isSameQuantity(fact.value, claim.value),
    )
    const slips = findSlips(claim, slot, [], neighbours).filter(({ reason }) => reason !== 'other_metric')
    const reasons = slips.map(({ reason }) => reason)
    if (slips.length > 0) return { ...notStored(binding, reasons), operation, metric, scope, slips }
  }
  return notStored(binding, [])
}

/** The facts of the operation, of its other editions, and of the operations that the text also names. */
async function listNeighbours(
  operation: Operation,
  { table, lexicon, named }: AssessContext,
): Promise<readonly StoredFact[]> {
  const editions = operation.series === null ? [] : lexicon.editionsOf(operation.series)
  const ids = [operation, ...editions, ...named].map(({ id }) => id)
  await table.load(ids)
  return [...new Set(ids)].flatMap((id) => table.of(id))
}

/** The revision since when a figure that once agreed no longer does. */
async function findLaterRevision(
  claim: Claim,
  facts: readonly StoredFact[],
  ledger: FactLedger,
): Promise<Revision<'figure'> | null> {
  for (const fact of facts) {
    if (fact.revision < 2) continue
    const history = await ledger.history('figure', fact.id)
    const agreed = history.findLastIndex(
      (entry) => entry.record.status !== 'withdrawn' && judge(claim, entry.record).verdict !== 'conflict',
    )
    const later = agreed === -1 ? undefined : history[agreed + 1]
    if (later !== undefined) return later
  }
  return null
}

/** A figure that agrees with a fact that was withdrawn since, where nothing else stands in its slot. */
async function findWithdrawn(
  candidates: readonly Candidate[],
  { table, ledger }: AssessContext,
): Promise<Assessment | null> {
  for (const { operation, metric, scope, claim } of candidates) {
    const facts = table
      .withdrawnAt(operation.id, metric.id, scope)
      .filter((fact) => judge(claim, fact).verdict !== 'conflict')
    const [fact] = facts
    if (fact === undefined) continue
    const outdatedBy = (await ledger.history('figure', fact.id)).at(-1) ?? null
    return { verdict: 'outdated', reasons: [], operation, metric, scope, facts, slips: [], note: null, outdatedBy }
  }
  return null
}
