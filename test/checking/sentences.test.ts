import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckedFigure } from '../../src/checking/check-report.ts'
import type { Language } from '../../src/language.ts'
import { ar } from './sentences/ar.ts'
import { en } from './sentences/en.ts'
import { enTexts } from './sentences/en-texts.ts'
import { es } from './sentences/es.ts'
import { fr } from './sentences/fr.ts'
import type { SentenceCase } from './sentences/sentence-case.ts'
import { openStarterStore } from './starter-store.ts'
import type { StarterStore } from './starter-store.ts'

const CASES: readonly (readonly [Language, readonly SentenceCase[]])[] = [
  ['en', [...en, ...enTexts]],
  ['fr', fr],
  ['es', es],
  ['ar', ar],
]

let store: StarterStore
beforeAll(async () => {
  store = await openStarterStore()
})
afterAll(() => store.ledger.close())

function describeFigure({ text, verdict, reasons }: CheckedFigure): string {
  return `${text} ${verdict} ${reasons.join()}`.trim()
}

describe.each(CASES)('sentences in %s', (language, cases) => {
  it.each(cases)('%s', async (text, ...expected) => {
    const { figures } = (await store.check(text, language)).data
    expect(figures.map(describeFigure)).toEqual(expected)
  })
})

it('has sentences enough', () => {
  expect(CASES.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(150)
})
