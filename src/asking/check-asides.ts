import { judgeAll } from '../checking/judge.ts'
import type { Operation } from '../facts/operation.ts'
import type { Quantity, Hedge } from '../figures/figure.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { countOperationDays, writeDays } from './answer-dates.ts'
import { writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Aside } from './find-asides.ts'
import { isWhole } from './find-slot.ts'
import type { Query } from './query.ts'
import { listSlots } from './say-missing.ts'

/** What the store says to the asides of a question: nothing to object, what it has instead, or that it cannot tell. */
export interface CheckedAsides {
  /** What the store has where the question says otherwise, as sentences. */
  readonly corrections: readonly string[]
  /** Words that the store has nothing to check by: they may narrow what is asked. */
  readonly open: readonly string[]
}

/** Checks what a question says of its operation in passing. */
export async function checkAsides(query: Query, desk: Desk): Promise<CheckedAsides> {
  const { asides, question } = query.reading
  const [operation, another] = query.operations.flatMap((group) => group.candidates)
  const corrections: string[] = []
  const open: string[] = []
  for (const aside of asides) {
    const stored = operation === undefined || another !== undefined ? [] : await listStored(aside, operation, desk)
    const [first] = stored
    if (first === undefined || operation === undefined) open.push(question.slice(aside.start, aside.end).trim())
    else if (judgeAll(aside.figure, [first, ...stored.slice(1)]).verdict === 'conflict') {
      const slots = { operation: desk.nameOf(operation), figure: first.written }
      corrections.push(fillTemplate(desk.phrases.aside, slots))
    }
  }
  return { corrections, open }
}

interface Stored {
  readonly value: Quantity
  readonly hedge: Hedge
  readonly written: string
}

async function listStored({ about }: Aside, operation: Operation, desk: Desk): Promise<readonly Stored[]> {
  const days = about === 'duration' ? countOperationDays(operation) : null
  const slots = (await listSlots(operation, desk)).filter(({ metric, facts }) => {
    const counts =
      about === 'duration' ? metric.kind === 'duration' && metric.unit === 'day' : metric.id === 'countries'
    return counts && isWhole(facts[0].scope)
  })
  const stored = slots.flatMap(({ facts }) =>
    facts.map((fact) => ({ value: fact.value, hedge: fact.hedge, written: writeFigure(fact, desk) })),
  )
  if (stored.length > 0 || days === null) return stored
  return [{ value: days, hedge: 'exact', written: fillTemplate(writeDays(days, desk), { n: String(days) }) }]
}

/** The answer with what the store has instead of what the question took for granted. */
export function addCorrections(drafted: Draft, corrections: readonly string[], query: Query, desk: Desk): Draft {
  if (corrections.length === 0) return drafted
  const said = corrections.join(' ')
  const { yes, no } = desk.phrases
  // "Is it false that …": it stays false.
  const isSettled = drafted.verdict === 'no' || query.reading.cues.has('untrue')
  if (isSettled || drafted.status !== 'answered') {
    return {
      ...drafted,
      text: `${drafted.text} ${said}`,
      headline: amend(drafted.headline, (text) => `${text} ${said}`),
    }
  }
  // What is right in one part and wrong in another is no yes.
  const lead = (text: string) => `${no} ${said} ${text.startsWith(`${yes} `) ? text.slice(yes.length + 1) : text}`
  return { ...drafted, verdict: 'no', text: lead(drafted.text), headline: amend(drafted.headline, lead) }
}

function amend(headline: string | null, change: (text: string) => string): string | null {
  return headline === null ? null : change(headline)
}
