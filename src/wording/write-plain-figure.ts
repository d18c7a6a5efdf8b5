import type { Hedge, Quantity } from '../figures/figure.ts'
import { formatFigure, formatNumber } from '../figures/format-figure.ts'
import type { Language } from '../language.ts'

/**
 * A figure as it is put into a form to be read again: its hedge in words, its digits without marks between the thousands, which would
 * be a decimal mark in another language.
 */
export function writePlainFigure(
  figure: { readonly value: Quantity; readonly hedge: Hedge },
  language: Language,
): string {
  const values = typeof figure.value === 'number' ? [figure.value] : figure.value
  return values
    .filter(Number.isInteger)
    .reduce((text, value) => text.replace(formatNumber(value, language), String(value)), formatFigure(figure, language))
}
