import type { FigureFact } from '../facts/fact.ts'
import { findWithdrawal } from '../facts/find-withdrawal.ts'
import type { Stored } from '../facts/ledger.ts'
import { toDay } from '../facts/review/review-date.ts'
import { describeScope } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import { nameStatus } from '../wording/name-status.ts'
import type { Withdrawn } from './answer.ts'
import type { Finding } from './answer-figure.ts'
import type { Desk } from './desk.ts'
import { findSlots, fitsScope } from './find-slot.ts'

const MOST_OPERATIONS = 5
const MOST_TOLD = 3

/** What became of a figure that is asked for and was not found. */
export interface Absence {
  readonly finding: Finding
  /** The figures that the store had there and took back; empty where it never had one. */
  readonly withdrawn: readonly Withdrawn[]
}

/** Whether figures that are asked for were withdrawn. Read only where no answer was found, so that no other question pays for it. */
export async function findWithdrawn(findings: readonly Finding[], desk: Desk): Promise<readonly Absence[]> {
  return await Promise.all(
    findings.map(async (finding) => {
      const facts = (await listWithdrawn(finding, desk)).slice(0, MOST_TOLD)
      const told = await Promise.all(facts.map((fact) => toWithdrawn(fact, desk)))
      return { finding, withdrawn: told.flatMap((each) => each ?? []) }
    }),
  )
}

/** What was withdrawn, each figure once, however often it is asked for. */
export function listUnique(absences: readonly Absence[]): readonly Withdrawn[] {
  return [...new Map(absences.flatMap(({ withdrawn }) => withdrawn.map((each) => [each.fact, each]))).values()]
}

/** Where another source's figure stands in the same place, that one is the answer. */
async function listWithdrawn(
  { operation, metric, scope }: Finding,
  desk: Desk,
): Promise<readonly Stored<FigureFact>[]> {
  const ids = metric.candidates.map(({ id }) => id)
  const [only, another] = ids
  const narrowed = only === undefined || another !== undefined ? {} : { metric: only }
  const lists = operation.candidates.slice(0, MOST_OPERATIONS).map(async (one) => {
    if ((await findSlots(desk, one, metric, scope)).length > 0) return []
    const figures = await desk.ledger.figures({ operation: one.id, ...narrowed, onlyWithdrawn: true })
    return figures.filter((fact) => ids.includes(fact.metric) && fitsScope(fact.scope, scope, one))
  })
  return (await Promise.all(lists)).flat()
}

/** Null where it stands again by now. */
async function toWithdrawn(fact: Stored<FigureFact>, desk: Desk): Promise<Withdrawn | null> {
  const withdrawal = findWithdrawal(await desk.ledger.history('figure', fact.id))
  if (withdrawal === null) return null
  const operation = desk.lexicon.operation(fact.operation)
  const { at, by, why, revision } = withdrawal
  return {
    fact: fact.id,
    revision: fact.revision,
    operation: operation?.name ?? fact.operation,
    metric: fact.metric,
    scope: fact.scope,
    text: nameFigure(fact, desk),
    at,
    by,
    approved_by: (revision === fact.revision ? fact.approved_by : undefined) ?? null,
    why,
  }
}

/** "Arrests in Kenya for Operation Weka", without the number, which must not be used. */
function nameFigure({ operation: id, metric, scope }: FigureFact, desk: Desk): string {
  const { lexicon, language, phrases } = desk
  const operation = lexicon.operation(id)
  const counted = lexicon.metric(metric)
  const parts = [
    counted === null ? metric : nameMetricAlone(counted, language),
    describeScope(scope, lexicon, language),
  ]
  const what = parts.filter((part) => part !== '').join(' ')
  return fillTemplate(phrases.notStoredFor, { what, operation: operation === null ? id : desk.nameOf(operation) })
}

/** When a figure was withdrawn, by whom and why, and that it is not to be used any more. */
export function writeWithdrawn({ text, at, by, approved_by, why }: Withdrawn, desk: Desk): string {
  const { phrases, language, review } = desk
  const date = formatDate(toDay(new Date(at), review?.timeZone ?? 'UTC'), language)
  const approved = approved_by === null ? '' : fillTemplate(phrases.approvedBy, { name: approved_by })
  return fillTemplate(phrases.withdrawn, { what: text, date, name: by + approved, why })
}

/** What was withdrawn, for the desk's list of what people ask for: it tells this from what the store never had. */
export function nameWithdrawn(withdrawn: readonly Withdrawn[], { phrases, language }: Desk): string {
  const status = nameStatus('withdrawn', language)
  return [...new Set(withdrawn.map(({ text }) => text + fillTemplate(phrases.statusNote, { status })))].join('; ')
}
