import type { Lexicon } from '../reading/lexicon.ts'
import type { OperationGroup, Query, ScopeRequest } from './query.ts'
import type { QuestionContext } from './question-context.ts'
import type { MetricGroup, QuestionKind, QuestionReading } from './question-reading.ts'
import { chooseByDate, isInYear, resolveOperations } from './resolve-operations.ts'

/** A question of these kinds stays what it is, also where the figure is taken from the conversation. */
const KEPT_KINDS: ReadonlySet<QuestionKind> = new Set(['compare', 'share', 'source', 'asOf', 'status', 'check'])

/** No record has this id. */
const NOTHING = '-'

/** Puts a question's words to the store's records. What a follow-up leaves out comes from the conversation. */
export function resolveQuery(reading: QuestionReading, lexicon: Lexicon, context: QuestionContext | null): Query {
  const own = resolveOperations(reading, lexicon)
  const kept = context === null || !continues(reading) ? null : context
  const taken =
    kept === null || (own.length > 0 && !comparesBack(reading)) ? [] : takeOperations(reading, lexicon, kept)
  const operations = [...taken, ...own].filter(
    (group, at, all) => !all.slice(0, at).some((other) => isSameGroup(other, group)),
  )
  const takesMetric = kept !== null && reading.metrics.length === 0 && asksSame(reading)
  const metrics = takesMetric ? toGroups(kept.metrics, lexicon) : reading.metrics
  const keepsKind = KEPT_KINDS.has(reading.kind) || reading.kind === 'where'
  const kind = takesMetric && !keepsKind ? kept.kind : reading.kind
  const scopes = listScopes(reading, takesScope(reading) ? kept : null)
  const usesContext = kept !== null && (taken.length > 0 || takesMetric)
  return { kind, operations, metrics, scopes, claims: reading.claims, limit: reading.limit, reading, usesContext }
}

function isSameGroup(a: OperationGroup, b: OperationGroup): boolean {
  const [first, second] = [a, b].map((group) => group.candidates.map(({ id }) => id).join(' '))
  return first === second && first !== ''
}

/** "Compare that with Weka II" puts the operation at hand beside the one that is named. */
function comparesBack({ kind, refersBack }: QuestionReading): boolean {
  return kind === 'compare' && refersBack
}

/** Whether a question leans on the one before it. A whole question, or one with an unknown operation, does not. */
function continues(reading: QuestionReading): boolean {
  if (reading.unknownOperation !== null) return false
  if (reading.kind === 'source' || reading.kind === 'asOf' || reading.kind === 'status') return true
  if (comparesBack(reading)) return true
  if (reading.operations.length > 0) return reading.metrics.length === 0 && (reading.isFollowUp || isShort(reading))
  if (reading.kind === 'rank' || (reading.kind === 'list' && reading.cues.has('which')))
    return reading.isFollowUp || reading.refersBack
  const names =
    reading.metrics.length +
    reading.places.length +
    reading.subsets.length +
    reading.years.length +
    reading.periods.length
  return names > 0 || reading.isFollowUp || reading.refersBack || reading.order !== null || isDetail(reading)
}

/** "When?", "how long?", "who led it?": a detail of the operation at hand. */
function isDetail(reading: QuestionReading): boolean {
  return (
    (reading.kind === 'when' || reading.kind === 'howLong' || reading.kind === 'who' || reading.kind === 'where') &&
    reading.content.length <= 1
  )
}

/** A bare name, and nothing asked of it. */
function isShort({ content, cues }: QuestionReading): boolean {
  return (
    content.length <= 3 &&
    !cues.has('what') &&
    !cues.has('list') &&
    !cues.has('when') &&
    !cues.has('howLong') &&
    !cues.has('who') &&
    !cues.has('where')
  )
}

/** The question names no measure of its own, and asks nothing that needs none. */
function asksSame({
  kind,
  operations,
  places,
  subsets,
  years,
  periods,
  isFollowUp,
  order,
  unknown,
  claims,
  cues,
}: QuestionReading): boolean {
  if (KEPT_KINDS.has(kind) && kind !== 'check') return true
  if (kind === 'check') return claims.length > 0
  // "Which countries?" after a figure wants the places of that figure.
  if (kind === 'where') return cues.has('whichPlaces') && operations.length === 0
  if (kind !== 'what' && kind !== 'list' && kind !== 'figure') return false
  if (kind === 'list' && order === null && !isFollowUp) return false
  const names = operations.length + places.length + subsets.length + years.length + periods.length
  return names > 0 || order !== null || (isFollowUp && (unknown.length > 0 || cues.has('whole'))) || claims.length > 0
}

/** "And in Spain?" and "what about Weka?" keep what narrows the figure; a question with a measure of its own starts anew unless it says "and". */
function takesScope(reading: QuestionReading): boolean {
  if (reading.kind === 'source' || reading.kind === 'asOf' || reading.kind === 'status') return true
  if (reading.kind === 'share') return true
  if (reading.cues.has('whole')) return false
  const countsPlaces = reading.metrics.some((group) => group.candidates.some((metric) => metric.unit === 'country'))
  return reading.metrics.length === 0
    ? reading.places.length === 0
    : reading.isFollowUp && !countsPlaces && reading.operations.length === 0
}

function takeOperations(
  reading: QuestionReading,
  lexicon: Lexicon,
  context: QuestionContext,
): readonly OperationGroup[] {
  return context.operations.map((ids) => {
    const candidates = ids.flatMap((id) => lexicon.operation(id) ?? [])
    const [first] = candidates
    const text = first?.name ?? ''
    const series = first?.series ?? null
    const pool = series === null ? candidates : lexicon.editionsOf(series)
    if (reading.order !== null) return chooseByDate({ text, candidates: pool, chosen: null }, reading, lexicon, series)
    const { years } = reading
    if (years.length === 0) return { text, candidates, chosen: null }
    const dated = pool.filter((operation) => years.every((year) => isInYear(operation, year)))
    return { text: `${series ?? text} ${years.join(' ')}`, candidates: dated, chosen: null }
  })
}

function toGroups(ids: readonly (readonly string[])[], lexicon: Lexicon): readonly MetricGroup[] {
  return ids.map((group) => {
    const candidates = group.flatMap((id) => lexicon.metric(id) ?? [])
    return { text: candidates[0]?.labels.en.other ?? '', candidates }
  })
}

function listScopes(reading: QuestionReading, context: QuestionContext | null): readonly ScopeRequest[] {
  const kept = context?.places ?? []
  const places: readonly (string | null)[] =
    reading.places.length > 0 ? reading.places : kept.length > 0 ? kept : [null]
  const named = reading.subsets.map((mention) => mention.candidates.map((subset) => subset.id))
  const own = reading.areSubsetsJoined || named.length < 2 ? named : [intersect(named)]
  const given = own.length > 0 ? own : (context?.subsets ?? [])
  const subsets = given.length > 0 ? given : [[]]
  const { years, periods } = reading
  if (reading.addsPart) {
    const parts = places.flatMap((place) => subsets.map((ids) => ({ place, subsets: ids, years, periods })))
    return [{ place: null, subsets: [], years, periods }, ...parts]
  }
  return places.flatMap((place) => subsets.map((ids) => ({ place, subsets: ids, years, periods })))
}

/** What is narrowed twice is only what both name; where that is nothing, no fact fits. */
function intersect(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = lists
  const shared = first.filter((id) => rest.every((list) => list.includes(id)))
  return shared.length > 0 ? shared : [NOTHING]
}
