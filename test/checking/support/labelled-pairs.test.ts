import { describe, expect, test } from 'vitest'
import { readPairs, scorePairs } from '../../../bench/support/read-pairs.ts'
import { findSupport } from '../../../src/checking/support/find-support.ts'

const pairs = readPairs()

describe.skipIf(pairs === null)('labelled pairs (skipped where ../shared/eval is not beside the project)', () => {
  test('wrong figures are found and right ones left alone', () => {
    const scores = scorePairs(pairs!, ({ summary, source }) =>
      findSupport({ summary, source })
        .filter(({ support }) => support === 'unsupported')
        .map(({ figure }) => figure),
    )
    expect(scores.balanced).toBeGreaterThanOrEqual(88)
    expect(scores.spanRecall).toBeGreaterThanOrEqual(80)
    expect(scores.otherSpecificity).toBeGreaterThanOrEqual(92)
  })
})
