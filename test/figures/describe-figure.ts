import type { Figure } from '../../src/figures/figure.ts'
import { findFigures } from '../../src/figures/find-figures.ts'

/** One figure on one line: its text, its value, then hedge, trend, kind, unit and [noun] where they say something. */
function describeFigure(figure: Figure, source: string): string {
  const value = typeof figure.value === 'number' ? Number(figure.value.toFixed(4)) : figure.value.join('..')
  const unit = figure.kind === 'count' ? null : figure.unit
  const noun = figure.noun === null ? null : `[${source.slice(figure.noun.start, figure.noun.end)}]`
  const hedge = figure.hedge === 'exact' ? null : figure.hedge
  const kind = figure.kind === 'count' ? null : figure.kind
  return [figure.text, '=', value, hedge, figure.trend, kind, unit, noun].filter((part) => part !== null).join(' ')
}

/** A text and the figures that a careful reader finds in it, each on one line. */
export type Row = readonly [text: string, ...figures: string[]]

/** The figures that the reader finds in a text, each on one line. */
export function describeFigures(text: string): string[] {
  return findFigures(text).map((figure) => describeFigure(figure, text))
}
