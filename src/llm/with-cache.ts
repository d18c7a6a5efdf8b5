import { createHash } from 'node:crypto'
import type { Keyv } from 'keyv'
import { z } from 'zod'
import type { LanguageModel, ModelCall, ModelResult } from './language-model.ts'
import { readPrompt } from './read-prompt.ts'

/** How long an answer is kept. Long enough for a story's life; the key holds everything the answer depends on. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

export interface CacheOptions {
  /** Where the prompt files are; the project's own if absent. */
  readonly prompts?: URL
}

/**
 * The same model with its answers kept by the hash of all they rest on: the model, the prompt's words, what fills it, the shape asked for.
 * Failures are not kept. What comes out of the cache is parsed again; the cache may lose anything at any time.
 */
export function withCache(model: LanguageModel, cache: Keyv<unknown>, options: CacheOptions = {}): LanguageModel {
  return {
    name: model.name,
    async complete<T>(call: ModelCall<T>): Promise<ModelResult<T>> {
      const key = hashCall(model.name, call, options.prompts)
      const kept = call.schema.safeParse(await cache.get(key))
      if (kept.success) return { ok: true, value: kept.data, tokens: 0 }
      const result = await model.complete(call)
      if (result.ok) await cache.set(key, result.value, KEPT_MS)
      return result
    },
  }
}

function hashCall<T>(model: string, call: ModelCall<T>, prompts: URL | undefined): string {
  const { instructions, template, version } = readPrompt(call.prompt, prompts)
  const slots = Object.entries(call.slots).sort(([one], [other]) => (one < other ? -1 : 1))
  const parts = [model, call.prompt, version, instructions, template, slots, z.toJSONSchema(call.schema)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
