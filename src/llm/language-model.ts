import type { z } from 'zod'

/** Why a model gave nothing usable. Every one of them has a way on without the model. */
export type ModelFailure =
  | 'refused'
  | 'cut_off'
  | 'invalid'
  | 'timeout'
  | 'rate_limited'
  | 'no_credit'
  | 'unreachable'
  | 'over_budget'

export type ModelResult<T> =
  /** `tokens` is what the call cost, where the service says. */
  | { readonly ok: true; readonly value: T; readonly tokens?: number }
  | { readonly ok: false; readonly failure: ModelFailure; readonly detail: string }

/** One call: a prompt file of `prompts/` by name, what fills its `{{slots}}`, and the shape of the answer. */
export interface ModelCall<T> {
  readonly prompt: string
  readonly slots: Readonly<Record<string, string>>
  /** The root is an object; no optional fields, records, dates, tuples or transforms (OpenAI's strict JSON schema refuses them). */
  readonly schema: z.ZodType<T>
  readonly signal?: AbortSignal
}

/** The port to a language model. It never throws for what a model or its service does: that is a `ModelFailure`. */
export interface LanguageModel {
  /** The model's name, as replies show it. */
  readonly name: string
  complete<T>(call: ModelCall<T>): Promise<ModelResult<T>>
}
