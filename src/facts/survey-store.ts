import { toSlotKey } from './fact.ts'
import type { FigureFact } from './fact.ts'
import type { FactLedger, RecordKind, Revision } from './ledger.ts'

/** What the store holds, at a glance. */
export interface StoreSurvey {
  readonly version: number
  readonly counts: Readonly<Record<'operation' | 'metric' | 'source' | 'figure' | 'statement', number>>
  /** The figures that changed last, newest first. */
  readonly latest: readonly Revision<'figure'>[]
  /** Figures of one slot that differ, oldest first in each. */
  readonly conflicts: readonly (readonly FigureFact[])[]
}

const RECORDS_A_PAGE = 500
const MOST_LATEST = 5
const surveys = new WeakMap<FactLedger, StoreSurvey>()

/** Reads through the whole store in pages, once a version: what was read is kept until somebody commits. */
export async function surveyStore(ledger: FactLedger): Promise<StoreSurvey> {
  const version = await ledger.version()
  const known = surveys.get(ledger)
  if (known?.version === version) return known
  const slots = new Map<string, FigureFact[]>()
  let latest: readonly Revision<'figure'>[] = []
  const figure = await readAll(ledger, 'figure', (page) => {
    for (const { record } of page) {
      const key = toSlotKey(record)
      const slot = slots.get(key)
      if (slot === undefined) slots.set(key, [record])
      else slot.push(record)
    }
    latest = [...latest, ...page].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, MOST_LATEST)
  })
  const count = (kind: RecordKind) => readAll(ledger, kind, () => undefined)
  const survey: StoreSurvey = {
    version,
    counts: {
      operation: await count('operation'),
      metric: await count('metric'),
      source: await count('source'),
      figure,
      statement: await count('statement'),
    },
    latest,
    conflicts: [...slots.values()].filter(isContested),
  }
  surveys.set(ledger, survey)
  return survey
}

function isContested(facts: readonly FigureFact[]): boolean {
  return new Set(facts.map(({ value, hedge }) => JSON.stringify([value, hedge]))).size > 1
}

async function readAll<K extends RecordKind>(
  ledger: FactLedger,
  kind: K,
  use: (page: readonly Revision<K>[]) => void,
): Promise<number> {
  let count = 0
  let after: string | undefined
  for (;;) {
    const page = await ledger.list(kind, { limit: RECORDS_A_PAGE, ...(after === undefined ? {} : { after }) })
    const standing = page.filter(({ record }) => !('status' in record && record.status === 'withdrawn'))
    count += standing.length
    use(standing)
    after = page.at(-1)?.id
    if (after === undefined || page.length < RECORDS_A_PAGE) return count
  }
}
