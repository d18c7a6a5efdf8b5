import { array, assert, asyncProperty, constantFrom, string } from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { VERDICTS } from '../../src/checking/verdict.ts'
import { renderCheck } from '../../src/checking/render-check.ts'
import { openStarterStore } from './starter-store.ts'
import type { StarterStore } from './starter-store.ts'

const PIECES = [
  'Operation Liberterra II', 'Liberterra', 'عملية ليبرتيرا 2', 'opération Weka', 'Operation Serengeti', 'arrests', 'arrested', 'people', 'victims', 'اعتقال', 'detenciones',
  '2,517', '٢٥١٧', '34 %', 'a third of', 'between 5 and', 'more than', 'nearly', '$27 million', '1.3 tonnes', 'six-day', '29 September', 'in 2021', 'up from', 'of whom', 'including', 'respectively',
  'in Turkey', 'Spain', 'on trafficking charges', 'the previous edition', 'and', 'which', ',', '.', ';', ':', '\n', '\n\n', '|', '\t', '(', ')', '"', '- ',
] as const // prettier-ignore

let store: StarterStore
beforeAll(async () => {
  store = await openStarterStore()
})
afterAll(() => store.ledger.close())

async function checkInvariants(text: string): Promise<void> {
  const report = await store.check(text)
  let last = 0
  for (const figure of report.data.figures) {
    expect(figure.text).toBe(text.slice(figure.start, figure.end))
    expect(figure.start).toBeGreaterThanOrEqual(last)
    expect(figure.verdict === 'not_stored' || figure.stored.length > 0).toBe(true)
    last = figure.start
  }
  const counted = VERDICTS.reduce((sum, verdict) => sum + report.data.counts[verdict], 0)
  expect(counted).toBe(report.data.figures.length)
  expect(renderCheck(report, { all: true }).blocks.length).toBeGreaterThan(0)
}

it('any pile of words gets a report whose spans are in the text', async () => {
  await assert(
    asyncProperty(array(constantFrom(...PIECES), { maxLength: 40 }), (pieces) => checkInvariants(pieces.join(' '))),
    { numRuns: 150 },
  )
})

it('any text at all gets a report', async () => {
  await assert(asyncProperty(string({ unit: 'grapheme', maxLength: 200 }), checkInvariants), { numRuns: 60 })
})
