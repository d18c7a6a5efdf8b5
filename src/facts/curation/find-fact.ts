import type { Mentions } from '../../reading/mention.ts'
import type { Metric } from '../metric.ts'
import type { Operation } from '../operation.ts'
import { Scope, toSlotKey } from '../fact.ts'
import type { FigureFact } from '../fact.ts'
import type { Revision } from '../ledger.ts'
import { formatDate } from '../../wording/format-date.ts'
import { toDay } from '../review/review-date.ts'
import type { CurationDesk } from './curation-desk.ts'
import { describeFigureFact } from './describe-record.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { createWordTest, findUnread } from './find-unread.ts'
import { isBesideName, isOfItsYear } from './read-operation.ts'

type FactRevision = Revision<'figure'> | Revision<'statement'>

const MOST_CHOICES = 5

/** The fact that an id names, or words that name one figure ("arrests in Liberterra II"). Throws a `FieldFault` where there is none, several, or it was withdrawn. */
export async function findFact(written: string | undefined, desk: CurationDesk): Promise<FactRevision> {
  const read = readWords('fact', written, desk.language)
  const id = read.toLowerCase()
  const found = (await desk.ledger.current('figure', id)) ?? (await desk.ledger.current('statement', id))
  if (found !== null) return refuseWithdrawn(found, desk)
  // A mistyped id is no description: the fact that it almost names is offered, not taken.
  const slot = /^\S+$/.test(read) ? null : readSlot(read, desk)
  const standing = slot === null ? [] : await desk.ledger.figuresAt(slot)
  const [first, ...others] = standing
  if (first !== undefined && others.length === 0) {
    const revision = await desk.ledger.current('figure', first.id)
    if (revision !== null) return revision
  }
  const near = first === undefined ? await listNear(read, desk) : standing
  const choices = near.slice(0, MOST_CHOICES).map((fact) => {
    return { label: describeFigureFact(fact, desk), value: fact.id }
  })
  throw new FieldFault({
    language: desk.language,
    field: 'fact',
    code: first !== undefined ? 'several' : choices.length === 0 ? 'fact_far' : 'fact_unknown',
    kind: first === undefined ? 'not_found' : 'bad_input',
    values: { read: quote(read), near: choices.map(({ value, label }) => `${value} (${label})`).join(', ') },
    choices,
  })
}

function refuseWithdrawn(found: FactRevision, desk: CurationDesk): FactRevision {
  const { id, action, record, at, by, why } = found
  if (action !== 'withdraw' && record.status !== 'withdrawn') return found
  const date = formatDate(toDay(new Date(at), desk.timeZone), desk.language)
  throw new FieldFault({
    language: desk.language,
    field: 'fact',
    code: 'fact_withdrawn',
    kind: 'conflict',
    values: { fact: id, date, name: by, why },
  })
}

/** The slot that words name: one operation, one metric, and what narrows them; null where a word says something else besides. */
function readSlot(read: string, { lexicon }: CurationDesk): string | null {
  const mentions = lexicon.findMentions(read)
  const { operations, places, subsets, periods } = mentions
  const [operation, ...otherOperations] = [...new Set(operations.flatMap(({ candidates }) => candidates))]
  if (operation === undefined || otherOperations.length > 0 || !isOfItsYear(operation, operations)) return null
  const [metric, ...otherMetrics] = listFitting(read, mentions, operation)
  if (metric === undefined || otherMetrics.length > 0) return null
  const [place = null, ...otherPlaces] = new Set(places.map((mention) => mention.place))
  const [subset = null, ...otherSubsets] = new Set(subsets.flatMap(({ candidates }) => candidates))
  const [period, ...otherPeriods] = periods
  if (otherPlaces.length + otherSubsets.length + otherPeriods.length > 0) return null
  const scope = Scope.safeParse({
    place,
    subset: subset?.id ?? null,
    day: period !== undefined && period.from === period.to ? period.from : null,
    period: period !== undefined && period.from !== period.to ? `${period.from}/${period.to}` : null,
  })
  return scope.success ? toSlotKey({ operation: operation.id, metric: metric.id, scope: scope.data }) : null
}

/** The metrics that are meant by whatever does not name the operation, a place, a part or a day. */
function listFitting(
  read: string,
  { operations, metrics, places, subsets, periods }: Mentions,
  operation: Operation,
): readonly Metric[] {
  const isPart = createWordTest(subsets.flatMap(({ candidates }) => candidates))
  const named = [...new Set(metrics.flatMap(({ candidates }) => candidates))]
  return named.filter((metric) => {
    const isCounted = createWordTest([metric])
    return (
      findUnread(
        read,
        [...operations, ...places, ...periods],
        (token) => isCounted(token) || isPart(token) || isBesideName(token, operation),
      ) === null
    )
  })
}

/** What the words may have meant: figures of the operation and of the metric that they name, or whose ids begin alike. */
async function listNear(read: string, { ledger, lexicon }: CurationDesk): Promise<readonly FigureFact[]> {
  const { operations, metrics } = lexicon.findMentions(read)
  const [start = ''] = read.toLowerCase().split('.')
  const operation = lexicon.operation(start)?.id ?? operations[0]?.candidates[0]?.id
  if (operation === undefined) return []
  const metric = metrics[0]?.candidates[0]?.id
  const both = metric === undefined ? [] : await ledger.figures({ operation, metric, limit: MOST_CHOICES })
  return both.length > 0 ? both : await ledger.figures({ operation, limit: MOST_CHOICES })
}
