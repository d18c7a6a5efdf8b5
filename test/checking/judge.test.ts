import { assert, constantFrom, integer, pre, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, judgeAll, placeOf } from '../../src/checking/judge.ts'
import type { Claim, Standing } from '../../src/checking/judge.ts'
import type { Hedge } from '../../src/figures/figure.ts'

const HEDGES = ['exact', 'about', 'nearly', 'over', 'at_least', 'under', 'at_most'] as const
const hedges = constantFrom<Hedge>(...HEDGES)
const values = integer({ min: 10, max: 9_999_999 })

function claim(value: number, hedge: Hedge = 'exact', short = false): Claim {
  return { value, hedge, place: placeOf(value), short }
}

describe('the verdict table', () => {
  const cases: readonly [written: Claim, stored: Standing, verdict: string, reasons: readonly string[]][] = [
    [claim(2517), { value: 2517, hedge: 'exact' }, 'match', []],
    [claim(2518), { value: 2517, hedge: 'exact' }, 'conflict', []],
    [claim(2500), { value: 2517, hedge: 'exact' }, 'conflict', ['rounded']],
    [claim(2500, 'exact', true), { value: 2517, hedge: 'exact' }, 'consistent', ['rounded']],
    [claim(2400, 'exact', true), { value: 2517, hedge: 'exact' }, 'conflict', []],
    [claim(2500, 'about'), { value: 2517, hedge: 'exact' }, 'consistent', ['rounded']],
    [claim(2500, 'over'), { value: 2517, hedge: 'exact' }, 'consistent', ['rounded']],
    [claim(1000, 'over'), { value: 2517, hedge: 'exact' }, 'consistent', ['understated']],
    [claim(10_000, 'under'), { value: 2517, hedge: 'exact' }, 'consistent', ['overstated']],
    [claim(2517, 'over'), { value: 2517, hedge: 'exact' }, 'conflict', ['wrong_hedge']],
    [claim(2517, 'nearly'), { value: 2517, hedge: 'exact' }, 'conflict', ['wrong_hedge']],
    [claim(2517, 'at_least'), { value: 2517, hedge: 'exact' }, 'consistent', ['rounded']],
    [claim(24_000), { value: 24_000, hedge: 'nearly' }, 'consistent', ['qualifier_dropped']],
    [claim(24_000, 'over'), { value: 24_000, hedge: 'nearly' }, 'conflict', ['wrong_hedge']],
    [claim(24_000, 'about'), { value: 24_000, hedge: 'nearly' }, 'consistent', ['rounded']],
    [claim(24_000, 'nearly'), { value: 24_000, hedge: 'nearly' }, 'match', []],
    [claim(23_950), { value: 24_000, hedge: 'nearly' }, 'consistent', ['more_precise']],
    [claim(1800), { value: 1800, hedge: 'over' }, 'consistent', ['qualifier_dropped']],
    [claim(1850, 'over'), { value: 1800, hedge: 'over' }, 'consistent', ['more_precise']],
    [claim(1900, 'over'), { value: 1800, hedge: 'over' }, 'conflict', []],
    [claim(1800, 'under'), { value: 1800, hedge: 'over' }, 'conflict', ['wrong_hedge']],
  ]

  it.each(cases)('judges %o of %o', (written, stored, verdict, reasons) => {
    expect(judge(written, stored)).toEqual({ verdict, reasons })
  })

  it('judges a range by its two ends', () => {
    const written: Claim = { value: [2400, 2600], hedge: 'between', place: 100, short: false }
    expect(judge(written, { value: 2517, hedge: 'exact' }).verdict).toBe('consistent')
    expect(judge(written, { value: 2601, hedge: 'exact' }).verdict).toBe('conflict')
    expect(judge(written, { value: [2400, 2600], hedge: 'between' }).verdict).toBe('match')
  })
})

describe('the laws of the table', () => {
  it('what is written as it is stored matches, whatever the hedge', () => {
    assert(property(values, hedges, (value, hedge) => judge(claim(value, hedge), { value, hedge }).verdict === 'match'))
  })

  it('two figures that bound nothing are apart or not, whichever is the claim', () => {
    const closed = constantFrom<Hedge>('exact', 'about', 'nearly')
    assert(
      property(values, closed, values, closed, (a, hedgeA, b, hedgeB) => {
        pre(a !== b)
        const there = judge(claim(a, hedgeA), { value: b, hedge: hedgeB }).verdict
        const back = judge(claim(b, hedgeB), { value: a, hedge: hedgeA }).verdict
        return there === back
      }),
    )
  })

  it('a lower "more than" of the same place is never worse', () => {
    assert(
      property(values, values, values, hedges, (a, b, stored, hedge) => {
        const fact = { value: stored, hedge }
        const lower = judge(claim(Math.min(a, b), 'over'), fact).verdict
        const higher = judge(claim(Math.max(a, b), 'over'), fact).verdict
        return higher === 'conflict' || lower !== 'conflict'
      }),
    )
  })

  it('an exact number conflicts with every other exact number', () => {
    assert(
      property(
        values,
        values,
        (a, b) => judge(claim(a), { value: b, hedge: 'exact' }).verdict === (a === b ? 'match' : 'conflict'),
      ),
    )
  })

  it('strict bounds leave their own number out, and loose ones keep it', () => {
    assert(
      property(values, (value) => {
        const fact: Standing = { value, hedge: 'exact' }
        return (
          judge(claim(value, 'over'), fact).verdict === 'conflict' &&
          judge(claim(value, 'under'), fact).verdict === 'conflict' &&
          judge(claim(value, 'at_least'), fact).verdict === 'consistent' &&
          judge(claim(value, 'at_most'), fact).verdict === 'consistent'
        )
      }),
    )
  })

  it('dropping a hedge is never a conflict; reversing it always is', () => {
    assert(
      property(values, hedges, (value, hedge) => {
        const dropped = judge(claim(value), { value, hedge })
        const isNamed = hedge === 'exact' || dropped.reasons.includes('qualifier_dropped')
        return dropped.verdict !== 'conflict' && isNamed
      }),
    )
    assert(
      property(values, (value) => {
        const pairs = [
          ['over', 'under'],
          ['nearly', 'over'],
          ['over', 'nearly'],
          ['under', 'over'],
        ] as const
        return pairs.every(([written, stored]) =>
          judge(claim(value, written), { value, hedge: stored }).reasons.includes('wrong_hedge'),
        )
      }),
    )
  })
})

describe('several facts in one slot', () => {
  it('is a conflict only where the claim is apart from all', () => {
    const facts: readonly [Standing, Standing] = [
      { value: 500, hedge: 'exact' },
      { value: 500, hedge: 'nearly' },
    ]
    expect(judgeAll(claim(500, 'nearly'), facts)).toEqual({ verdict: 'match', reasons: ['sources_differ'] })
    expect(judgeAll(claim(600), facts).verdict).toBe('conflict')
  })
})
