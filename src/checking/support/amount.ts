import type { Figure, Hedge } from '../../figures/figure.ts'

/**
 * What a figure states, ready to be compared: a value in the base unit of its dimension ("a week" and "seven days" are the
 * same), how finely it was written, and its hedge. `unit` is the base unit, or null where the text names none.
 */
export interface Amount {
  readonly dimension: Dimension
  readonly unit: string | null
  readonly value: number
  /** One unit in the last significant place as written, in the base unit. */
  readonly place: number
  readonly short: boolean
  readonly hedge: Hedge
}

export type Dimension = 'count' | 'money' | 'share' | 'time' | 'measure' | 'ordinal' | 'date' | 'clock' | 'name'

/** Seconds of each unit of time; months and years are the calendar's average. */
const SECONDS: Readonly<Record<string, number>> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: 86_400,
  weeks: 604_800,
  fortnights: 1_209_600,
  months: 2_629_800,
  quarters: 7_889_400,
  years: 31_557_600,
  decades: 315_576_000,
  centuries: 3_155_760_000,
}

/** A unit of measure as so many of a base unit, metric only: other systems need arithmetic, and that is no support. */
const METRIC: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  mm: ['m', 0.001],
  cm: ['m', 0.01],
  km: ['m', 1_000],
  mg: ['g', 0.001],
  kg: ['g', 1_000],
  t: ['g', 1_000_000],
  tonnes: ['g', 1_000_000],
  ml: ['l', 0.001],
  mL: ['l', 0.001],
  cl: ['l', 0.01],
  L: ['l', 1],
  'km²': ['m²', 1_000_000],
  ha: ['m²', 10_000],
  hectares: ['m²', 10_000],
}

/** The same units as the languages write them out. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  kg: 'kilogram kilograms kilo kilos kilogramme kilogrammes kilogramo kilogramos',
  t: 'tonne tonnes tonelada toneladas metric\u00a0tons',
  mg: 'milligram milligrams milligramme milligrammes miligramo miligramos',
  g: 'gram grams gramme grammes gramo gramos',
  km: 'kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros',
  m: 'metre metres meter meters mètre mètres metro metros',
  cm: 'centimetre centimetres centimeter centimeters centimètre centimètres centímetro centímetros',
  mm: 'millimetre millimetres millimeter millimeters millimètre millimètres milímetro milímetros',
  l: 'litre litres liter liters litro litros',
  ml: 'millilitre millilitres milliliter milliliters mililitro mililitros',
  ha: 'hectare hectares hectárea hectáreas',
}

const MEASURES: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ...Object.entries(METRIC),
  ...Object.entries(WRITTEN_OUT).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [word.replace('\u00a0', ' '), METRIC[unit] ?? [unit, 1]] as const),
  ),
])

/** A fraction in words gives a share to about a hundredth: two thirds are 67 %. */
const FRACTION = { place: 0.02, short: true }

/** The amounts a figure states: one, or the two ends of a range. */
export function toAmounts(figure: Figure): readonly Amount[] {
  const amounts = makeAmounts(figure, measureOf(figure))
  if (figure.kind === 'ratio') return amounts.map((amount) => (amount.value < 1 ? { ...amount, ...FRACTION } : amount))
  if (figure.kind === 'time')
    return amounts.map((amount) => ({ ...amount, value: toMinutes(figure.text, amount.value) }))
  return amounts
}

/** Minutes on a dial of twelve hours, since a text may leave out which half of the day it is. */
function toMinutes(text: string, hours: number): number {
  const minutes = /\p{Nd}\s?[:.h]\s?(\d{2})/u.exec(text)?.[1] ?? '0'
  return (Math.floor(hours) % 12) * 60 + Number(minutes)
}

/** The numbers of a figure with no unit. */
export function toBareAmounts(figure: Figure): readonly Amount[] {
  return makeAmounts(figure, ['count', null, 1])
}

function makeAmounts(
  figure: Figure,
  [dimension, unit, factor]: readonly [Dimension, string | null, number],
): readonly Amount[] {
  const make = (value: number): Amount => ({
    dimension,
    unit,
    value: value * factor,
    place: figure.place * factor,
    short: figure.short,
    hedge: figure.hedge,
  })
  // The ends of a range are meant as such, however the range is hedged.
  return typeof figure.value === 'number'
    ? [make(figure.value)]
    : figure.value.map((value) => ({ ...make(value), hedge: 'between' }))
}

function measureOf(figure: Figure): readonly [Dimension, string | null, number] {
  const { kind, unit } = figure
  switch (kind) {
    case 'count':
      return ['count', null, 1]
    case 'money':
      return ['money', unit, 1]
    case 'percent':
      return unit === 'pp' || unit === 'bp'
        ? ['share', unit === 'bp' ? 'pp' : unit, unit === 'bp' ? 0.0001 : 0.01]
        : ['share', null, unit === '‰' ? 0.001 : 0.01]
    case 'ratio':
      return ['share', null, 1]
    case 'duration':
      return timeOf(unit)
    case 'age':
      return timeOf(unit ?? 'years')
    case 'measure': {
      if (unit === 'degrees') return ['measure', null, 1]
      const [base, factor] = MEASURES.get(unit ?? '') ?? [unit, 1]
      return ['measure', base, factor]
    }
    case 'ordinal':
      return ['ordinal', null, 1]
    case 'date':
      return ['date', null, 1]
    case 'time':
      return ['clock', null, 1]
    case 'identifier':
      return ['name', null, 1]
    default:
      return kind satisfies never
  }
}

function timeOf(unit: string | null): readonly [Dimension, string | null, number] {
  const seconds = SECONDS[unit ?? '']
  return seconds === undefined ? ['time', unit, 1] : ['time', 's', seconds]
}
