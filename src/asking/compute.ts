import type { FigureFact } from '../facts/fact.ts'
import type { Hedge, Quantity } from '../figures/figure.ts'
import { formatFigure } from '../figures/format-figure.ts'
import { describeQuantity } from '../wording/describe-figure.ts'
import type { Language } from '../language.ts'
import type { Computed } from './answer.ts'

type Counted = Pick<FigureFact, 'value' | 'hedge'>

/** Adds figures. The sum is only as exact as they are: "at least" where all that is loose is loose upwards, else "about". */
export function addFigures(figures: readonly Counted[], language: Language): Computed {
  const value = figures.reduce((sum, { value: each }) => sum + low(each), 0)
  const hedge = figures.every(isExact) ? 'exact' : figures.every(isLowest) ? 'at_least' : 'about'
  const parts = figures.map((figure) => describeQuantity(figure, language))
  return { value, hedge, unit: null, working: `${parts.join(' + ')} = ${formatFigure({ value, hedge }, language)}` }
}

/** What the larger has more than the smaller. */
export function subtractFigures(larger: Counted, smaller: Counted, language: Language): Computed {
  const value = low(larger.value) - low(smaller.value)
  const hedge = isExact(larger) && isExact(smaller) ? 'exact' : 'about'
  const working = `${describeQuantity(larger, language)} − ${describeQuantity(smaller, language)} = ${formatFigure({ value, hedge }, language)}`
  return { value, hedge, unit: null, working }
}

/** A part of a whole in per cent, to one decimal; null where there is no whole. */
export function divideFigures(part: Counted, whole: Counted, language: Language): Computed | null {
  if (low(whole.value) === 0) return null
  const value = Math.round((low(part.value) / low(whole.value)) * 1000) / 10
  const hedge = isExact(part) && isExact(whole) ? 'exact' : 'about'
  const working = `${describeQuantity(part, language)} ÷ ${describeQuantity(whole, language)} = ${formatShare(value, hedge, language)}`
  return { value, hedge, unit: '%', working }
}

export function formatShare(value: number, hedge: Hedge, language: Language): string {
  return formatFigure({ value, hedge, unit: '%' }, language)
}

/** The one number that a figure is compared by: the lower end of a range. */
export function low(value: Quantity): number {
  return typeof value === 'number' ? value : value[0]
}

function isExact({ hedge }: Counted): boolean {
  return hedge === 'exact'
}

function isLowest({ hedge }: Counted): boolean {
  return hedge === 'exact' || hedge === 'over' || hedge === 'at_least' || hedge === 'between'
}
