import { Keyv } from 'keyv'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { LanguageModel, ModelResult } from '../../src/llm/language-model.ts'
import { withBudget } from '../../src/llm/with-budget.ts'
import { withCache } from '../../src/llm/with-cache.ts'

const schema = z.object({ word: z.string() })
const slots = { title: '', article: '[1] One.', language: 'en', count: '1', problems: '' }
const call = { prompt: 'summarize', slots, schema }

function createFakeModel(answers: readonly ModelResult<unknown>[], name = 'fake') {
  let calls = 0
  const model: LanguageModel = {
    name,
    complete: <T>() => Promise.resolve(answers[Math.min(calls++, answers.length - 1)] as ModelResult<T>),
  }
  return { model, calls: () => calls }
}

const yes: ModelResult<unknown> = { ok: true, value: { word: 'yes' }, tokens: 60 }

describe('a budget', () => {
  it('ends with the day’s calls, and begins again the next day', async () => {
    let now = new Date('2024-05-01T23:59:00Z')
    const { model, calls } = createFakeModel([yes])
    const limited = withBudget(model, { calls: 2, now: () => now })
    const results = [await limited.complete(call), await limited.complete(call), await limited.complete(call)]
    expect(results.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(results[2]).toMatchObject({ failure: 'over_budget', detail: "the day's 2 calls are used up" })
    expect(calls()).toBe(2)
    now = new Date('2024-05-02T00:00:00Z')
    expect((await limited.complete(call)).ok).toBe(true)
  })

  it('ends with the day’s tokens', async () => {
    const { model, calls } = createFakeModel([yes])
    const limited = withBudget(model, { calls: 10, tokens: 100, now: () => new Date('2024-05-01T12:00:00Z') })
    const results = [await limited.complete(call), await limited.complete(call), await limited.complete(call)]
    expect(results.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(calls()).toBe(2)
  })

  it('goes on counting in the next process, where it has a store', async () => {
    const store = new Keyv<unknown>()
    const now = () => new Date('2024-05-01T12:00:00Z')
    await withBudget(createFakeModel([yes]).model, { calls: 2, now, store }).complete(call)
    const { model, calls } = createFakeModel([yes])
    const next = withBudget(model, { calls: 2, now, store })
    expect([(await next.complete(call)).ok, (await next.complete(call)).ok]).toEqual([true, false])
    expect(calls()).toBe(1)
  })
})

describe('a cache', () => {
  it('answers the same call without the model, and another one with it', async () => {
    const { model, calls } = createFakeModel([yes])
    const cached = withCache(model, new Keyv<unknown>())
    await cached.complete(call)
    expect(await cached.complete(call)).toEqual({ ok: true, value: { word: 'yes' }, tokens: 0 })
    expect(calls()).toBe(1)
    await cached.complete({ ...call, slots: { ...slots, article: '[1] Two.' } })
    await cached.complete({
      ...call,
      schema: z.object({ word: z.string(), more: z.string().nullable() }),
    })
    expect(calls()).toBe(3)
  })

  it('keeps models apart', async () => {
    const store = new Keyv<unknown>()
    await withCache(createFakeModel([yes], 'one').model, store).complete(call)
    const { model, calls } = createFakeModel([yes], 'two')
    await withCache(model, store).complete(call)
    expect(calls()).toBe(1)
  })

  it('keeps no failure', async () => {
    const { model, calls } = createFakeModel([{ ok: false, failure: 'timeout', detail: '' }, yes])
    const cached = withCache(model, new Keyv<unknown>())
    expect((await cached.complete(call)).ok).toBe(false)
    expect((await cached.complete(call)).ok).toBe(true)
    expect(calls()).toBe(2)
  })

  it('asks again where what it kept has another shape', async () => {
    const store = new Map<string, unknown>()
    const { model, calls } = createFakeModel([yes])
    const cached = withCache(model, new Keyv<unknown>({ store }))
    await cached.complete(call)
    for (const key of store.keys()) store.set(key, JSON.stringify({ value: { word: 7 } }))
    expect(await cached.complete(call)).toMatchObject({ ok: true, value: { word: 'yes' } })
    expect(calls()).toBe(2)
  })
})
