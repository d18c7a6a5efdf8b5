import type { Language } from '../language.ts'
import type { Figure } from './figure.ts'
import { findFigures } from './find-figures.ts'

/**
 * Reads one quantity as a person writes it ("more than 2,500", "nearly 24,000", "2.5k").
 * Null where the text holds none, several, or one that counts nothing (a date, a time, a name).
 */
export function parseFigure(text: string, language?: Language): Figure | null {
  const found = findFigures(text, language === undefined ? {} : { language })
  const counted = found.filter((figure) => !isSkipped(figure) || isAloneIn(text, figure))
  return counted.length === 1 && found.length === 1 ? asCount(counted[0]!) : null
}

function isSkipped(figure: Figure): boolean {
  return figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'identifier' || figure.kind === 'ordinal'
}

/** "2024" typed alone as a figure is a count, though in a sentence it is a year. */
function isAloneIn(text: string, figure: Figure): boolean {
  return (
    figure.kind === 'date' && /^\d+$/.test(figure.text) && typeof figure.value === 'number' && !/\p{Lu}/u.test(text)
  )
}

function asCount(figure: Figure): Figure {
  return figure.kind === 'date' ? { ...figure, kind: 'count' } : figure
}
