import type { Metric } from '../facts/metric.ts'
import type { Figure, Quantity } from '../figures/figure.ts'
import type { Claim } from './judge.ts'
import { measureUnitOf } from './unit-words.ts'
import type { MeasureUnit } from './unit-words.ts'

/** What one of each unit is in grams or litres. */
const SIZES: Readonly<Record<MeasureUnit, { readonly of: 'mass' | 'volume'; readonly size: number }>> = {
  g: { of: 'mass', size: 1 },
  kg: { of: 'mass', size: 1000 },
  tonne: { of: 'mass', size: 1_000_000 },
  lb: { of: 'mass', size: 453.592_37 },
  litre: { of: 'volume', size: 1 },
  m3: { of: 'volume', size: 1000 },
}

/** A figure as a claim in the metric's own unit; null where its unit is of another kind. */
export function toUnit(figure: Figure, metric: Metric): Claim | null {
  const claim = { value: figure.value, hedge: figure.hedge, place: figure.place, short: figure.short }
  if (figure.kind !== 'measure') return claim
  const from = sizeOf(figure.unit)
  const to = sizeOf(metric.unit)
  if (from === null || to === null) return metric.kind === 'count' || figure.unit === metric.unit ? claim : null
  if (from.of !== to.of) return null
  if (from.size === to.size) return claim
  const factor = from.size / to.size
  const scale = (value: number) => Number((value * factor).toPrecision(12))
  const value: Quantity =
    typeof claim.value === 'number' ? scale(claim.value) : [scale(claim.value[0]), scale(claim.value[1])]
  return { ...claim, value, place: claim.place * factor }
}

function sizeOf(name: string | null): (typeof SIZES)[MeasureUnit] | null {
  const unit = name === null ? null : measureUnitOf(name)
  return unit === null ? null : SIZES[unit]
}
