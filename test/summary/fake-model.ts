import type { LanguageModel, ModelCall, ModelResult } from '../../src/llm/language-model.ts'

/** A model that gives these answers in turn, the last one again and again, and keeps what it was asked. */
export function createFakeModel(
  ...answers: readonly ModelResult<unknown>[]
): LanguageModel & { readonly asked: readonly ModelCall<unknown>[] } {
  const asked: ModelCall<unknown>[] = []
  return {
    name: 'fake-1',
    asked,
    complete<T>(call: ModelCall<T>): Promise<ModelResult<T>> {
      asked.push(call)
      return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1] as ModelResult<T>)
    },
  }
}

/** An answer of such sentences. */
export function says(
  ...sentences: readonly (readonly [text: string, ...from: readonly number[]])[]
): ModelResult<unknown> {
  return { ok: true, value: { sentences: sentences.map(([text, ...from]) => ({ text, from })) } }
}
