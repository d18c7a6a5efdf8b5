import type { Figure } from '../../src/figures/figure.ts'

const SKIPPED = new Set(['date', 'time', 'identifier', 'ordinal'])

/** A quantity as the NewsQuant set marks it. */
export interface NewsQuantity {
  readonly value: Figure['value']
  readonly change: '=' | '~' | '>' | '<' | 'up' | 'down'
}

/** NewsQuant's quantities: everything that counts something, its hedge as the change, else its trend. */
export function toNewsQuantities(figures: readonly Figure[]): NewsQuantity[] {
  return figures
    .filter((figure) => !SKIPPED.has(figure.kind))
    .map((figure) => ({ value: figure.value, change: changeOf(figure) }))
}

function changeOf({ hedge, trend }: Figure): NewsQuantity['change'] {
  if (trend !== null) return trend
  switch (hedge) {
    case 'exact':
    case 'between':
      return '='
    case 'about':
    case 'nearly':
      return '~'
    case 'over':
    case 'at_least':
      return '>'
    case 'under':
    case 'at_most':
      return '<'
    default:
      return hedge satisfies never
  }
}

/**
 * The numbers of a NumberModel: the ends of a range each, the numbers inside a date or an identifier each,
 * no ordinals, and nothing where a unit symbol is glued to the digits ("180.25ml").
 */
export function toNumbers(figures: readonly Figure[]): number[] {
  return figures.flatMap((figure) => {
    if (figure.kind === 'ordinal' || isGlued(figure)) return []
    if (figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'identifier') return numbersWithin(figure)
    return typeof figure.value === 'number' ? [figure.value] : [...figure.value]
  })
}

/** Measures and durations cover a unit in their span only where it is glued to the digits. */
function isGlued(figure: Figure): boolean {
  if (figure.kind === 'money') return /[0-9\u0660-\u0669]\p{Script=Arabic}/u.test(figure.text)
  return (figure.kind === 'measure' || figure.kind === 'duration') && /[0-9\u0660-\u0669]\p{L}/u.test(figure.text)
}

function numbersWithin(figure: Figure): number[] {
  if (/\p{L}[-\d]|\d\p{L}/u.test(figure.text)) return []
  const western = figure.text.replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return (western.match(/\d+/g) ?? [String(figure.value)]).map(Number)
}
