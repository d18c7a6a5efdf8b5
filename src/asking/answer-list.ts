import { judgeAll } from '../checking/judge.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import type { Operation } from '../facts/operation.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { low } from './compute.ts'
import { toAnswerFacts, writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import { fitsScope } from './find-slot.ts'
import type { Query } from './query.ts'
import { WHOLE } from './query.ts'
import { dateOf, isInYear } from './resolve-operations.ts'
import { sayMissing } from './say-missing.ts'

const MOST_READ = 5_000
const MOST_LISTED = 40

/** Answers "which operations": those with a figure, above or below a number where the question has one, else all that are stored. */
export async function answerList(query: Query, desk: Desk): Promise<Draft> {
  const { reading } = query
  const fitsYear = (operation: Operation) => reading.years.every((year) => isInYear(operation, year))
  if (query.metrics.length === 0) return listOperations(query, desk, fitsYear)
  const [scope = WHOLE] = query.scopes
  // "Which countries made arrests?" wants the figures of places, not those of whole operations.
  const asksPlaces = query.kind === 'where'
  const facts: Stored<FigureFact>[] = []
  for (const metric of query.metrics[0]?.candidates ?? []) {
    const figures = await desk.ledger.figures({
      metric: metric.id,
      ...(asksPlaces ? {} : { place: scope.place }),
      limit: MOST_READ,
    })
    facts.push(
      ...figures.filter((fact) => {
        const operation = desk.lexicon.operation(fact.operation)
        return (
          operation !== null &&
          (!asksPlaces || fact.scope.place !== null) &&
          fitsScope(fact.scope, asksPlaces ? { ...scope, place: fact.scope.place } : scope, operation) &&
          fitsYear(operation) &&
          passes(fact, query)
        )
      }),
    )
  }
  if (facts.length === 0) return sayMissing(query, desk, [])
  const sorted = facts.toSorted((a, b) => low(b.value) - low(a.value)).slice(0, MOST_LISTED)
  const items = sorted.map((fact) => {
    const operation = desk.lexicon.operation(fact.operation)
    return fillTemplate(desk.phrases.figure, {
      operation: operation === null ? '' : desk.nameOf(operation),
      figure: writeFigure(fact, desk),
    })
  })
  return draft({
    status: 'answered',
    answers: await toAnswerFacts(sorted, desk),
    text: `${[...new Set(items)].join('; ')}.${asksPlaces ? desk.phrases.placesMayLack : ''}`,
  })
}

/** "More than 1,000", "between 200 and 300": the stored value must be so for certain. */
export function passes({ value, hedge }: FigureFact, query: Query): boolean {
  const [least, most] = typeof value === 'number' ? [value, value] : value
  const hasTop = hedge !== 'over' && hedge !== 'at_least'
  return query.claims.every((claim) => {
    const [from, to] = typeof claim.value === 'number' ? [claim.value, claim.value] : claim.value
    switch (claim.hedge) {
      case 'over':
        return least > from
      case 'at_least':
        return least >= from
      case 'under':
        return hasTop && most < from
      case 'at_most':
        return hasTop && most <= from
      case 'between':
        return hasTop && least >= from && most <= to
      case 'exact':
      case 'about':
      case 'nearly':
        return judgeAll(claim, [{ value, hedge }]).verdict !== 'conflict'
      default:
        return claim.hedge satisfies never
    }
  })
}

function listOperations(query: Query, desk: Desk, fitsYear: (operation: Operation) => boolean): Draft | Promise<Draft> {
  const operations = desk.lexicon.operations
    .filter((operation) => operation.type === 'operation' && fitsYear(operation))
    .toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)))
  if (operations.length === 0) return sayMissing(query, desk, [])
  const names = operations.slice(0, MOST_LISTED).map((operation) => desk.nameOf(operation))
  return draft({
    status: 'answered',
    related: operations.slice(0, 5).map((operation) => ({
      label: desk.nameOf(operation),
      question: operation.name,
      fact: null,
      operation: operation.name,
      metric: null,
      value: null,
      hedge: null,
    })),
    text: `${names.join('; ')}.`,
  })
}
