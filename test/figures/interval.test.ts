import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hedge } from '../../src/figures/figure.ts'
import { contains, intersects, toClaimInterval, toFactInterval, tolerance } from '../../src/figures/interval.ts'
import type { Interval, Qualified } from '../../src/figures/interval.ts'

const figure = (value: Qualified['value'], hedge: Hedge = 'exact', place = 1, short = false): Qualified => ({
  value,
  hedge,
  place,
  short,
})

const value = fc.integer({ min: 1, max: 10_000_000 })
const place = fc.constantFrom(0.1, 1, 10, 100, 1000)
const single = fc.record({
  value,
  hedge: fc.constantFrom<Hedge>('exact', 'about', 'nearly', 'over', 'at_least', 'under', 'at_most'),
  place,
  short: fc.boolean(),
})
const range = fc
  .tuple(value, value, place)
  .map(([a, b, place]) => figure([Math.min(a, b), Math.max(a, b)], 'between', place))
const qualified = fc.oneof(single, range)
const interval = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.boolean(), fc.boolean())
  .map(([low, width, lowOpen, highOpen]): Interval => ({
    low,
    high: low + width,
    lowOpen: width > 0 && lowOpen,
    highOpen: width > 0 && highOpen,
  }))

describe('intervals', () => {
  it.each<[string, Qualified, number[], number[]]>([
    ['2,517', figure(2517), [2517], [2516, 2518]],
    ['2.5k', figure(2500, 'exact', 100, true), [2450, 2517, 2549], [2449, 2550]],
    ['8 million', figure(8e6, 'exact', 1e6, true), [7_500_000, 8_400_000], [7_499_999, 8_500_000]],
    ['about 2,500', figure(2500, 'about', 100), [2375, 2517, 2625], [2374, 2626]],
    ['nearly 24,000', figure(24_000, 'nearly', 1000), [22_800, 23_999], [24_000, 22_799]],
    ['more than 2,500', figure(2500, 'over', 100), [2501, 1e9], [2500, 0]],
    ['at least 2,500', figure(2500, 'at_least', 100), [2500, 1e9], [2499]],
    ['fewer than 300', figure(300, 'under', 100), [299, 0], [300]],
    ['up to 300', figure(300, 'at_most', 100), [300, 0], [301]],
    ['between 2,400 and 2,600', figure([2400, 2600], 'between', 100), [2400, 2517, 2600], [2399, 2601]],
  ])('a claim of %s', (_name, claim, allowed, refused) => {
    expect([...allowed, ...refused].filter((value) => contains(toClaimInterval(claim), value))).toEqual(allowed)
  })

  it.each<[string, Qualified, number[], number[]]>([
    ['more than 2,500', figure(2500, 'over', 100), [2501, 2625], [2500, 2626]],
    ['at least 2,500', figure(2500, 'at_least', 100), [2500, 2625], [2499, 2626]],
    ['fewer than 300', figure(300, 'under', 1), [299, 285], [300, 284]],
    ['up to 300', figure(300, 'at_most', 1), [300, 285], [301, 284]],
  ])('a stored fact of %s', (_name, fact, allowed, refused) => {
    expect([...allowed, ...refused].filter((value) => contains(toFactInterval(fact), value))).toEqual(allowed)
  })

  it('measures the tolerance by the larger of half a place and a twentieth', () => {
    expect(tolerance(24_000, 1000)).toBe(1200)
    expect(tolerance(100, 100)).toBe(50)
    fc.assert(
      fc.property(
        value,
        place,
        (value, place) => tolerance(value, place) >= place / 2 && tolerance(value, place) >= value * 0.05,
      ),
    )
  })

  it('lets a stored fact allow nothing that the same claim does not', () => {
    fc.assert(
      fc.property(qualified, (figure) => {
        expect(contains(toClaimInterval(figure), toFactInterval(figure))).toBe(true)
      }),
    )
  })

  it('lets every figure agree with itself', () => {
    fc.assert(
      fc.property(qualified, (figure) => {
        expect(intersects(toClaimInterval(figure), toFactInterval(figure))).toBe(true)
      }),
    )
  })

  it('covers every value that rounds to a short number, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 9_000_000 }), (tenths, actual) => {
        const claim = figure(tenths * 100, 'exact', 100, true)
        expect(contains(toClaimInterval(claim), actual)).toBe(Math.round(actual / 100) === tenths)
      }),
    )
  })

  it('meets symmetrically, and always where one set holds the other', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(intersects(a, b)).toBe(intersects(b, a))
        expect(intersects(a, b) || !contains(a, b)).toBe(true)
      }),
    )
  })

  it('meets exactly where a value lies in both sets', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const candidates = Array.from({ length: 402 }, (_, index) => (index - 201) / 2)
        expect(intersects(a, b)).toBe(candidates.some((value) => contains(a, value) && contains(b, value)))
      }),
    )
  })
})
