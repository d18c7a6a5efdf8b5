import { describe, expect, test } from 'vitest'
import type { LanguageModel, ModelResult } from '../../src/llm/language-model.ts'
import { readPrompt } from '../../src/llm/read-prompt.ts'
import { ask, openSmallStore } from './ask-store.ts'

const UNREAD = 'scoop me the collar tally from that beacon thing off the coast'

/** A model that gives one answer, whatever it is asked. */
function modelSaying(answer: ModelResult<unknown>): LanguageModel & { readonly calls: string[] } {
  const calls: string[] = []
  return {
    name: 'told',
    calls,
    complete<T>({ slots }: { slots: Readonly<Record<string, string>> }) {
      calls.push(slots['question'] ?? '')
      return Promise.resolve(answer as ModelResult<T>)
    },
  }
}

const mapped = (value: object): ModelResult<unknown> => ({ ok: true, value })

describe('a model', () => {
  test('maps a question that code could not read to records, and code gives the figure', async () => {
    const model = modelSaying(mapped({ operation: 'lantern', metric: 'arrests', place: null, subset: null }))
    const { data } = await ask(await openSmallStore(), UNREAD, { model })
    expect(data.answers[0]).toMatchObject({ fact: 'lantern.arrests', value: 214 })
    expect(data.resolved).toBe('arrests, Operation Lantern (2022)')
  })

  test.each([
    ['an operation', { operation: 'beacon', metric: 'arrests', place: null, subset: null }],
    ['a metric', { operation: 'lantern', metric: 'collars', place: null, subset: null }],
    ['a subset', { operation: 'lantern', metric: 'arrests', place: null, subset: 'gangs' }],
    ['a place that the question does not name', { operation: 'lantern', metric: 'arrests', place: 'fr', subset: null }],
    ['a shape that was not asked for', { value: 900 }],
  ])('that names %s the store has not is not believed', async (_, value) => {
    const { data } = await ask(await openSmallStore(), UNREAD, { model: modelSaying(mapped(value)) })
    expect(data.answers).toEqual([])
    expect(['not_understood', 'not_stored']).toContain(data.status)
  })

  test('that fails leaves the answer that code gave', async () => {
    const model = modelSaying({ ok: false, failure: 'timeout', detail: 'no answer' })
    const { data } = await ask(await openSmallStore(), UNREAD, { model })
    expect(data.answers).toEqual([])
  })

  test('is not asked what code can read', async () => {
    const model = modelSaying(mapped({ operation: null, metric: null, place: null, subset: null }))
    const ledger = await openSmallStore()
    await ask(ledger, 'How many arrests in Lantern 2022?', { model })
    await ask(ledger, 'How many arrests in Kenya in Lantern 2022?', { model })
    expect(model.calls).toEqual([])
  })

  test('has a prompt with the slots that it is given', () => {
    expect(readPrompt('read-question').slots.toSorted()).toEqual(['metrics', 'operations', 'question', 'subsets'])
  })
})
