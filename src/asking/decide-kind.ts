import type { Token } from '../reading/tokenize.ts'
import type { CueHit } from './cue-index.ts'
import type { QuestionKind, QuestionReading } from './question-reading.ts'

const WH_CUES: ReadonlySet<CueHit['cue']> = new Set([
  'howMany',
  'when',
  'howLong',
  'where',
  'who',
  'what',
  'why',
  'which',
  'whichPlaces',
  'list',
  'top',
  'compare',
  'difference',
  'share',
])

/** Whether a question asks for yes or no: it begins with a verb or "is it true", or ends with one ("…, right?"). */
export function isYesNo(hits: readonly CueHit[], tokens: readonly Token[]): boolean {
  const first = hits.find((hit) => WH_CUES.has(hit.cue))
  const asks = hits.filter((hit) => hit.cue === 'yesNo')
  if (asks.length === 0) return false
  if (first === undefined) return true
  // "Is it true that the number …" asks for yes or no; "how many were …" does not.
  const [ask] = asks
  return ask !== undefined && ask.from < first.from && (ask.to - ask.from > 1 || ask.from <= 1) && tokens.length > 2
}

/** What a question wants done, from what it holds. */
export function decideKind(reading: Omit<QuestionReading, 'kind'>): QuestionKind {
  const { cues, operations, metrics, places, claims } = reading
  const sides = Math.max(operations.length, metrics.length, places.length)
  const compares = cues.has('compare') || cues.has('more') || cues.has('fewer')
  const isBare = operations.length === 0 && metrics.length === 0
  if (isBare && cues.has('source')) return 'source'
  if (isBare && (cues.has('statusOf') || (reading.wantsYesNo && hasStatus(reading)))) return 'status'
  if (isBare && cues.has('asOf')) return 'asOf'
  if (cues.has('share') && (isBare || metrics.length > 0 || reading.subsets.length > 0)) return 'share'
  if ((cues.has('difference') || cues.has('rise') || cues.has('fall')) && sides >= 2) return 'difference'
  // "How many more … than …", and languages that say "more" and "most" alike.
  const asksMore = compares || cues.has('most') || cues.has('fewest')
  if (operations.length >= 2 && cues.has('howMany') && asksMore && !cues.has('compare')) return 'difference'
  if (operations.length > 0 && cues.has('compare') && reading.refersBack) return 'compare'
  if (isRank(reading)) return 'rank'
  if (cues.has('untrue') && metrics.length > 0) return 'check'
  if (isTotal(reading)) return 'total'
  if (sides >= 2 && compares) return 'compare'
  if (cues.has('howLong') && claims.length === 0) return 'howLong'
  if (asksPlaces(reading)) return 'where'
  if (claims.length > 0 && metrics.length > 0) return cues.has('which') && operations.length === 0 ? 'list' : 'check'
  if (metrics.length > 0 && cues.has('byPlace') && !cues.has('howMany')) return 'where'
  if (metrics.length > 0 && cues.has('asOf')) return 'asOf'
  if (operations.length > 0 && cues.has('statusOf')) return 'status'
  if (metrics.length > 0 && cues.has('howMany') && !reading.wantsYesNo && !cues.has('why')) return 'figure'
  if (cues.has('when')) return 'when'
  if (cues.has('where')) return metrics.length > 0 && cues.has('howMany') ? 'figure' : 'where'
  if (cues.has('whichPlaces') && metrics.length === 0 && !cues.has('leads')) {
    if (operations.length > 0 || reading.content.length === 0) return 'where'
  }
  if (cues.has('who') || (cues.has('leads') && metrics.length === 0)) return 'who'
  if (cues.has('why')) return claims.length > 0 ? 'check' : 'why'
  if (reading.wantsYesNo && (hasStatus(reading) || cues.has('statusOf'))) return 'status'
  if (cues.has('statusOf') && metrics.length > 0) return 'status'
  if (reading.wantsYesNo) return 'check'
  if (cues.has('which') && operations.length === 0) return 'list'
  if (cues.has('list') && metrics.length === 0) return 'list'
  if (metrics.length > 0 || cues.has('howMany')) return 'figure'
  if (cues.has('which') && !cues.has('what')) return 'list'
  return claims.length > 0 && !isBare ? 'check' : 'what'
}

/** "Which countries arrested people in Weka?" wants the places, unless places are what is counted. */
function asksPlaces({ cues, metrics, wantsYesNo }: Omit<QuestionReading, 'kind'>): boolean {
  if (!cues.has('whichPlaces') || wantsYesNo || metrics.length === 0) return false
  return metrics.every(({ candidates }) => candidates.every((metric) => metric.unit !== 'country'))
}

function hasStatus({ cues }: Pick<QuestionReading, 'cues'>): boolean {
  return cues.has('preliminary') || cues.has('final') || cues.has('revised') || cues.has('disputed')
}

function isRank({ cues, metrics, operations, claims, limit }: Omit<QuestionReading, 'kind'>): boolean {
  if (metrics.length === 0 || claims.length > 0) return false
  if (cues.has('rank')) return true
  if (!cues.has('most') && !cues.has('fewest') && !cues.has('top')) return false
  if (limit !== null) return true
  const asks = cues.has('which') || cues.has('who') || cues.has('where') || cues.has('what') || cues.has('list')
  return (asks || operations.length === 0) && !cues.has('howMany') ? true : operations.length === 0
}

function isTotal(reading: Omit<QuestionReading, 'kind'>): boolean {
  const { cues, metrics, operations, subsets, places } = reading
  if (metrics.length === 0) return false
  const isPlain = !cues.has('compare') && !cues.has('more') && !cues.has('fewer') && !cues.has('difference')
  if (cues.has('totalWord') && isPlain && (reading.addsPart || (operations.length >= 2 && cues.has('and')))) return true
  const several =
    operations.length >= 2 || operations.some((mention) => mention.candidates.length > 1) || operations.length === 0
  if (cues.has('total')) return several || metrics.length > 1 || subsets.length > 0 || places.length > 0
  return (
    cues.has('all') &&
    (cues.has('edition') || cues.has('operation')) &&
    several &&
    !cues.has('which') &&
    !cues.has('list')
  )
}
