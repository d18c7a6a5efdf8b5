import { describe, expect, it } from 'vitest'
import { formatFigure, formatNumber } from '../../src/figures/format-figure.ts'
import { parseFigure } from '../../src/figures/parse-figure.ts'

describe('one figure, as a person types it', () => {
  it.each([
    ['2517', 2517, 'exact', false],
    ['more than 2,500', 2500, 'over', false],
    ['nearly 24,000', 24_000, 'nearly', false],
    ['2.5k', 2500, 'exact', true],
    ['at least 8 million', 8_000_000, 'at_least', true],
    ['between 2,400 and 2,600', [2400, 2600], 'between', false],
    ['plus de 2 500', 2500, 'over', false],
    ['casi 24.000', 24_000, 'nearly', false],
    ['أكثر من ٢٥١٧', 2517, 'over', false],
    ['2024', 2024, 'exact', false],
  ] as const)('reads %s', (text, value, hedge, short) => {
    expect(parseFigure(text)).toMatchObject({ value, hedge, short })
  })

  it.each(['', 'many', '12 or 15,000', 'on 5 July', 'flight MH370', '10:30', 'the second', '12 arrests in 5 towns'])(
    'refuses %j',
    (text) => {
      expect(parseFigure(text)).toBeNull()
    },
  )
})

describe('figures as each newsroom writes them', () => {
  it.each([
    ['en', '2,517', 'more than 2,500', 'between 2,400 and 2,600', 'nearly $257 million'],
    ['fr', '2\u202f517', 'plus de 2\u202f500', 'entre 2\u202f400 et 2\u202f600', 'près de 257 millions de dollars'],
    ['es', '2.517', 'más de 2.500', 'entre 2.400 y 2.600', 'casi 257 millones de dólares'],
    ['ar', '2,517', 'أكثر من 2,500', 'بين 2,400 و2,600', 'ما يقارب 257 مليون دولار'],
  ] as const)('%s', (language, number, over, between, money) => {
    expect(formatNumber(2517, language)).toBe(number)
    expect(formatFigure({ value: 2500, hedge: 'over' }, language)).toBe(over)
    expect(formatFigure({ value: [2400, 2600], hedge: 'between' }, language)).toBe(between)
    expect(formatFigure({ value: 257_000_000, hedge: 'nearly', unit: 'USD' }, language)).toBe(money)
  })
})
