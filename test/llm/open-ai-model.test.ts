import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ModelFailure } from '../../src/llm/language-model.ts'
import { createOpenAiModel } from '../../src/llm/open-ai-model.ts'
import { startModelServer } from './model-server.ts'
import type { ModelServer, ServedAnswer } from './model-server.ts'

const schema = z.object({ word: z.string() })
const slots = { title: 'A headline', article: '[1] One.', language: 'en', count: '1', problems: '' }
let server: ModelServer | null = null

afterEach(async () => {
  await server?.close()
  server = null
})

async function ask(answer: ServedAnswer, options: { readonly timeoutMs?: number; readonly signal?: AbortSignal } = {}) {
  server = await startModelServer(() => answer)
  const model = createOpenAiModel({
    apiKey: 'sk-test-secret',
    baseUrl: server.url,
    model: 'test-model',
    timeoutMs: options.timeoutMs ?? 5_000,
  })
  return await model.complete({
    prompt: 'summarize',
    slots,
    schema,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
}

describe('a model behind OpenAI’s Responses API', () => {
  it('gives the parsed answer and what it cost', async () => {
    expect(await ask({ text: '{"word":"yes"}' })).toEqual({ ok: true, value: { word: 'yes' }, tokens: 42 })
    const [call] = server!.calls
    expect(call).toMatchObject({ path: '/v1/responses', model: 'test-model' })
    expect(call!.instructions).not.toContain('A headline')
    expect(call!.material).toContain('<data-title>\nA headline\n</data-title>')
    expect(call!.schema).toMatchObject({ type: 'object', required: ['word'], additionalProperties: false })
  })

  it.each<[string, ServedAnswer, ModelFailure]>([
    ['a refusal', { refusal: 'no' }, 'refused'],
    ['an answer stopped by a filter', { cutOff: '{"wo', reason: 'content_filter' }, 'refused'],
    ['an answer that was cut off', { cutOff: '{"wo' }, 'cut_off'],
    ['an answer that is no JSON', { text: 'Sure! Here it is' }, 'invalid'],
    ['JSON of another shape', { text: '{"other":1}' }, 'invalid'],
    ['a question that is not taken', { status: 400, code: 'invalid_json_schema' }, 'invalid'],
    ['too many calls', { status: 429, code: 'rate_limit_exceeded' }, 'rate_limited'],
    ['no credit', { status: 429, code: 'insufficient_quota' }, 'no_credit'],
    ['a wrong key', { status: 401 }, 'unreachable'],
    ['an unknown model', { status: 404 }, 'unreachable'],
    ['a failing service', { status: 500 }, 'unreachable'],
    ['a dropped connection', { drops: true }, 'unreachable'],
    ['a page instead of an answer', { raw: '<html>Welcome</html>', type: 'text/html' }, 'unreachable'],
    ['other JSON instead of an answer', { raw: '{"hello":1}', type: 'application/json' }, 'unreachable'],
  ])('tells %s', async (_, answer, failure) => {
    const result = await ask(answer)
    expect(result).toMatchObject({ ok: false, failure })
    expect(JSON.stringify(result)).not.toContain('sk-test-secret')
    expect(server!.calls).toHaveLength(1)
  })

  it('gives up at its time limit, and when the asker does', async () => {
    expect(await ask({ hangs: true }, { timeoutMs: 60 })).toMatchObject({ ok: false, failure: 'timeout' })
    await server!.close()
    expect(await ask({ hangs: true }, { signal: AbortSignal.timeout(60) })).toMatchObject({
      ok: false,
      failure: 'timeout',
    })
  })

  it('takes an empty address for the public service, whatever the environment says', async () => {
    const asked: string[] = []
    const model = createOpenAiModel({
      apiKey: 'k',
      baseUrl: '',
      model: 'm',
      fetch: (input) => {
        asked.push(input instanceof Request ? input.url : String(input))
        return Promise.reject(new TypeError('no network here'))
      },
    })
    expect(await model.complete({ prompt: 'summarize', slots, schema })).toMatchObject({
      ok: false,
      failure: 'unreachable',
    })
    expect(asked).toEqual(['https://api.openai.com/v1/responses'])
  })
})
