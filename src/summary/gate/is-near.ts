import type { Figure, Hedge } from '../../figures/figure.ts'

/** How far a figure may be from the one that states it, whatever the roundness of either. */
const REACH: Readonly<Record<Hedge, readonly [least: number, most: number]>> = {
  exact: [0.9, 1.1],
  about: [0.9, 1.1],
  nearly: [0.9, 1.12],
  over: [0.5, 1],
  at_least: [0.5, 1],
  under: [1, 2],
  at_most: [1, 2],
  between: [0.5, 2],
}

/** Whether a figure may at all be another one, rounded: "nearly 100%" is not "nearly 10%". Of two in other units nothing is said. */
export function isNear(figure: Figure, other: Figure): boolean {
  if (figure.kind !== other.kind || (figure.kind !== 'count' && figure.unit !== other.unit)) return true
  if (typeof other.value !== 'number' || typeof figure.value !== 'number')
    return String(other.value) === String(figure.value)
  const ratio = figure.value / other.value
  const [least, most] = REACH[figure.hedge]
  return other.value === figure.value || (ratio >= least && ratio <= most)
}
