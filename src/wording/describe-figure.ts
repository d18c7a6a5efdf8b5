import type { Scope } from '../facts/fact.ts'
import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Metric } from '../facts/metric.ts'
import type { Hedge, Quantity } from '../figures/figure.ts'
import { formatFigure } from '../figures/format-figure.ts'
import type { Language } from '../language.ts'
import { describeScope } from './describe-scope.ts'
import type { ScopeNames } from './describe-scope.ts'
import { nameMetric } from './name-metric.ts'
import { wordingOf } from './wording-of.ts'

export interface DescribedFigure {
  readonly value: Quantity
  readonly hedge: Hedge
  readonly metric: Metric
  readonly scope?: Scope
}

/** A stored figure with its hedge, what it counts and its scope: "nearly 24,000 flights monitored", "12 arrests in Morocco". */
export function describeFigure(figure: DescribedFigure, names: ScopeNames, language: Language): string {
  const { value, metric, scope = WHOLE_SCOPE } = figure
  const quantity = describeQuantity(figure, language)
  const counted = joinCount(quantity, nameMetric(metric, value, language), language)
  const narrowed = describeScope(scope, names, language)
  return narrowed === '' ? counted : `${counted} ${narrowed}`
}

/** The figure alone with its hedge: "nearly 24,000". The metric's label says its unit. */
export function describeQuantity(figure: Pick<DescribedFigure, 'value' | 'hedge'>, language: Language): string {
  return formatFigure({ value: figure.value, hedge: figure.hedge }, language)
}

/** Joins a written number and the noun it counts: "8 millions de contrôles" takes a "de", "800 contrôles" none. */
export function joinCount(quantity: string, noun: string, language: Language): string {
  const { scaleLink } = wordingOf(language)
  if (scaleLink === null || !scaleLink.after.test(quantity)) return `${quantity} ${noun}`
  const elides = /^[aeiouyhàâéèêîôû]/iu.test(noun)
  return `${quantity}${elides ? scaleLink.beforeVowel : scaleLink.link}${noun}`
}
