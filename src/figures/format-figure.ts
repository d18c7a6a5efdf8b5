import type { Language } from '../language.ts'
import type { Hedge, Quantity } from './figure.ts'
import type { FigureWriting } from './language-data.ts'
import { LANGUAGE_FILES } from './language-files.ts'

/** A figure to be written: its value, its hedge, and its unit where that is part of how it is written ("%", "USD"). */
export interface WritableFigure {
  readonly value: Quantity
  readonly hedge: Hedge
  readonly unit?: string | null
}

/** Writes a number with the language's own marks: 2,517 · 2 517 (narrow no-break space) · 2.517. The reader gives it back unchanged. */
export function formatNumber(value: number, language: Language): string {
  return writeNumber(value, LANGUAGE_FILES[language].writing)
}

/** Writes a figure with its hedge: "more than 2,500", "plus de 2 500", "between 2,400 and 2,600", "$257 million". */
export function formatFigure(figure: WritableFigure, language: Language): string {
  const { writing } = LANGUAGE_FILES[language]
  const unit = figure.unit ?? null
  if (typeof figure.value === 'number') {
    return hedged(writing, figure.hedge, writeAmount(figure.value, unit, writing))
  }
  const [low, high] = figure.value
  const between = writing.between
    .replace('{low}', () => writeAmount(low, unit, writing))
    .replace('{high}', () => writeAmount(high, unit, writing))
  return figure.hedge === 'between' ? between : hedged(writing, figure.hedge, between)
}

function hedged(writing: FigureWriting, hedge: Hedge, amount: string): string {
  return hedge === 'between' ? amount : writing.hedges[hedge].replace('{}', () => amount)
}

function writeAmount(value: number, unit: string | null, writing: FigureWriting): string {
  const number = writeScaled(value, writing)
  if (unit === null) return number
  const template = templateOf(unit, /\p{L}/u.test(number), writing)
  return template === null ? number : template.replace('{}', () => number).replace('{unit}', () => unit)
}

function templateOf(unit: string, isScaled: boolean, writing: FigureWriting): string | null {
  if (unit === '%') return writing.percent
  if (unit === 'pp') return writing.percentPoints
  if (!/^[A-Z]{3}$/.test(unit)) return null
  const scaled = isScaled ? writing.scaledCurrencies[unit] : undefined
  return scaled ?? writing.currencies[unit] ?? writing.money
}

/** "8 million" where the scale loses nothing and at most two decimals are left; the digits in full otherwise. */
function writeScaled(value: number, writing: FigureWriting): string {
  for (const [scale, one, more] of writing.scales) {
    if (Math.abs(value) < scale) continue
    const scaled = Math.round((value / scale) * 100) / 100
    const isExact = Number((scaled * scale).toPrecision(15)) === value
    if (isExact && Math.abs(scaled) < 1000)
      return `${writeNumber(scaled, writing)} ${Math.abs(scaled) < 2 ? one : more}`
  }
  return writeNumber(value, writing)
}

function writeNumber(value: number, writing: FigureWriting): string {
  const [integer, decimals] = plainDigits(Math.abs(value)).split('.')
  const isGrouped = Number(integer) >= writing.groupFrom
  const grouped = isGrouped ? integer!.replaceAll(/\B(?=(?:\d{3})+$)/g, writing.group) : integer!
  const sign = value < 0 ? writing.minus : ''
  return sign + (decimals === undefined ? grouped : grouped + writing.decimal + decimals)
}

/** The digits of a number without an exponent. */
function plainDigits(value: number): string {
  const written = String(value)
  return written.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : written
}
