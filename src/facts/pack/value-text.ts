import type { Figure, Hedge } from '../../figures/figure.ts'
import { formatFigure } from '../../figures/format-figure.ts'
import { parseFigure } from '../../figures/parse-figure.ts'

/** A figure's value and hedge, as a fact keeps them. */
export interface PackValue {
  readonly value: number | [number, number]
  readonly hedge: Hedge
}

/** What a value in a pack may look like, for messages. */
export const VALUE_FORMS = 'a number such as 2,517, nearly 24,000, more than 1.5 million or between 2,700 and 20,000'

const DIGITS = /^\d{1,3}(?:,\d{3})+$|^\d+$/

/** Reads a value with its hedge as people write it ("nearly 24,000", "between 2,700 and 20,000"); null where it is none. */
export function readValue(text: string): PackValue | null {
  const trimmed = text.trim()
  if (DIGITS.test(trimmed)) return { value: Number(trimmed.replaceAll(',', '')), hedge: 'exact' }
  const figure = readAs(trimmed, 'en') ?? readAs(trimmed)
  if (figure === null) return null
  const { value, hedge } = figure
  if (typeof value === 'number') return hedge === 'between' ? null : { value, hedge }
  return { value: [value[0], value[1]], hedge: 'between' }
}

/** Writes what `readValue` reads back ("more than 2,500"); null for a value that has no such form. */
export function writeValue({ value, hedge }: PackValue): string | null {
  const text = formatFigure({ value, hedge }, 'en')
  const back = readValue(text)
  const isSame = back?.hedge === hedge && [back.value].flat().join() === [value].flat().join()
  return isSame ? text : null
}

function readAs(text: string, language?: 'en'): Figure | null {
  const figure = parseFigure(text, language)
  return figure !== null && isWhole(text, figure) ? figure : null
}

/** Nothing but the figure, its hedge and what it counts: words that the reader skipped may have been a hedge that it does not know. */
function isWhole(text: string, figure: Figure): boolean {
  const spans = [figure, figure.hedgeSpan, figure.noun].filter((span) => span !== null)
  const rest = text
    .split('')
    .filter((_, at) => !spans.some((span) => at >= span.start && at < span.end))
    .join('')
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:between|and|to|from)\b/gi, ''))
}
