import type { Metric } from '../facts/metric.ts'
import type { Figure, Quantity } from '../figures/figure.ts'
import type { Claim } from './judge.ts'

/** Grams and litres in one of each unit, by every name that figures and metrics use. A short ton is what "tons" is in America. */
const UNITS: Readonly<Record<string, { readonly of: 'mass' | 'volume'; readonly size: number }>> = {
  g: { of: 'mass', size: 1 },
  kg: { of: 'mass', size: 1000 },
  kilogram: { of: 'mass', size: 1000 },
  tonne: { of: 'mass', size: 1_000_000 },
  ton: { of: 'mass', size: 1_000_000 },
  lb: { of: 'mass', size: 453.592_37 },
  oz: { of: 'mass', size: 28.349_523_125 },
  litre: { of: 'volume', size: 1 },
  liter: { of: 'volume', size: 1 },
  l: { of: 'volume', size: 1 },
  ml: { of: 'volume', size: 0.001 },
  'm³': { of: 'volume', size: 1000 },
  m3: { of: 'volume', size: 1000 },
  'cubic metre': { of: 'volume', size: 1000 },
}

/** A figure as a claim in the metric's own unit; null where its unit is of another kind. */
export function toUnit(figure: Figure, metric: Metric): Claim | null {
  const claim = { value: figure.value, hedge: figure.hedge, place: figure.place, short: figure.short }
  if (figure.kind !== 'measure') return claim
  const from = unitOf(figure.unit)
  const to = unitOf(metric.unit)
  if (from === null || to === null) return figure.unit === metric.unit ? claim : null
  if (from.of !== to.of) return null
  if (from.size === to.size) return claim
  const factor = from.size / to.size
  const scale = (value: number) => Number((value * factor).toPrecision(12))
  const value: Quantity =
    typeof claim.value === 'number' ? scale(claim.value) : [scale(claim.value[0]), scale(claim.value[1])]
  return { ...claim, value, place: claim.place * factor }
}

function unitOf(name: string | null): (typeof UNITS)[string] | null {
  if (name === null) return null
  const key = name.toLowerCase()
  return UNITS[key] ?? UNITS[key.replace(/s$/u, '')] ?? null
}
