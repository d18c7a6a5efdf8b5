import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import { describeScope } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import type { Choice, Related } from './answer.ts'
import { writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Slot } from './find-slot.ts'
import { dateOf } from './resolve-operations.ts'

const MOST_CHOICES = 5

/** Asks which figure is meant, newest operation first, each choice with its figure. */
export function offerSlots(slots: readonly Slot[], desk: Desk): Draft {
  const sorted = slots.toSorted((a, b) => dateOf(b.operation).localeCompare(dateOf(a.operation)))
  return offer(
    sorted.slice(0, MOST_CHOICES).map((slot) => toChoice(toRelated(slot, desk))),
    desk,
  )
}

/** Asks which operation is meant, where what is asked is not a figure. */
export function offerOperations(
  operations: readonly Operation[],
  toQuestion: (operation: Operation) => string,
  desk: Desk,
): Draft {
  const sorted = operations.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).slice(0, MOST_CHOICES)
  const choices = sorted.map((operation) =>
    toChoice({
      label: desk.nameOf(operation),
      question: toQuestion(operation),
      fact: null,
      operation: operation.name,
      metric: null,
      value: null,
      hedge: null,
    }),
  )
  return offer(choices, desk)
}

function offer(choices: readonly Choice[], desk: Desk): Draft {
  const labels = choices.map((choice) => choice.label).join('; ')
  return draft({ status: 'ambiguous', choices, text: fillTemplate(desk.phrases.ambiguous, { choices: labels }) })
}

export function toChoice(related: Related): Choice {
  return { ...related, input: { question: related.question } }
}

/** A slot as something to ask next: its label has the figure, its question leads to it alone. */
export function toRelated(slot: Slot, desk: Desk): Related {
  const [fact] = slot.facts
  const figures = [...new Set(slot.facts.map((each) => writeFigure(each, desk)))]
  return {
    label: fillTemplate(desk.phrases.figure, { operation: desk.nameOf(slot.operation), figure: figures.join(' / ') }),
    question: writeQuestion(slot.operation, slot.metric, fact.scope, desk),
    fact: fact.id,
    operation: slot.operation.name,
    metric: slot.metric.id,
    value: fact.value,
    hedge: fact.hedge,
  }
}

/** A question that names one slot in full. */
export function writeQuestion(
  operation: Operation,
  metric: Metric,
  scope: Slot['facts'][0]['scope'],
  desk: Desk,
  name: string = nameForQuestion(operation),
): string {
  const { lexicon, language } = desk
  const narrowed = describeScope(scope, lexicon, language)
  const counted = nameMetricAlone(metric, language)
  return fillTemplate(desk.phrases.resolved, {
    metric: narrowed === '' ? counted : `${counted} ${narrowed}`,
    operation: name,
  })
}

/** A name that means this operation alone: the edition that is called like its series is told apart by the year. */
export function nameForQuestion(operation: Operation): string {
  const { name, series, year } = operation
  const isSeriesName = series !== null && name.toLowerCase().endsWith(series.toLowerCase())
  return isSeriesName && year !== null ? `${name} ${String(year)}` : name
}
