import type * as Sdk from 'openai'
import type { z } from 'zod'
import type { LanguageModel, ModelCall, ModelFailure, ModelResult } from './language-model.ts'
import { fillPrompt, readPrompt } from './read-prompt.ts'

export interface OpenAiOptions {
  readonly apiKey: string
  /** Empty or absent: the public service. */
  readonly baseUrl?: string
  readonly model: string
  /** For the whole call, answer included. The SDK's own default is ten minutes. */
  readonly timeoutMs?: number
  readonly fetch?: typeof globalThis.fetch
  /** Where the prompt files are; the project's own if absent. */
  readonly prompts?: URL
}

const PUBLIC_ADDRESS = 'https://api.openai.com/v1'
const DEFAULT_TIMEOUT_MS = 30_000
/** Room for the reasoning that some models do before they answer; longer answers come back cut off. */
const MOST_OUTPUT_TOKENS = 16_000

/** OpenAI's service, or one that speaks its Responses API. The SDK is loaded at the first call: a start does not wait for it. */
export function createOpenAiModel(options: OpenAiOptions): LanguageModel {
  // The SDK takes an empty address for the public service without a word, and reads the environment where none is given.
  const address = options.baseUrl?.trim() || PUBLIC_ADDRESS
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
  let loading: Promise<{ sdk: typeof Sdk; client: Sdk.OpenAI }> | null = null
  const load = async () => {
    const sdk = await import('openai')
    const client = new sdk.OpenAI({
      apiKey: options.apiKey,
      baseURL: address,
      timeout: timeoutMs,
      // Retried without us knowing, a call would cost the budget twice; without credit it would be retried in vain.
      maxRetries: 0,
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    })
    return { sdk, client }
  }
  return {
    name: options.model,
    async complete<T>(call: ModelCall<T>): Promise<ModelResult<T>> {
      const prompt = fillPrompt(readPrompt(call.prompt, options.prompts), call.slots)
      const { sdk, client } = await (loading ??= load())
      const { zodTextFormat } = await import('openai/helpers/zod')
      const deadline = AbortSignal.timeout(timeoutMs)
      const signal = call.signal === undefined ? deadline : AbortSignal.any([call.signal, deadline])
      const format = zodTextFormat(call.schema, call.prompt.replaceAll('-', '_'))
      try {
        const response = await client.responses.parse(
          {
            model: options.model,
            input: [
              { role: 'system', content: prompt.instructions },
              { role: 'user', content: prompt.material },
            ],
            text: { format },
            max_output_tokens: MOST_OUTPUT_TOKENS,
            store: false,
          },
          { signal },
        )
        return readAnswer(response, call.schema)
      } catch (error) {
        return { ok: false, ...explainFailure(error, sdk, address) }
      }
    },
  }
}

type Answer = Awaited<ReturnType<Sdk.OpenAI['responses']['parse']>>

function readAnswer<T>(response: Answer, schema: z.ZodType<T>): ModelResult<T> {
  const tokens = response.usage?.total_tokens
  if (response.status === 'incomplete') {
    const why = response.incomplete_details?.reason
    return why === 'content_filter'
      ? failed('refused', 'stopped by the content filter')
      : failed('cut_off', `stopped by ${why ?? 'the service'}`)
  }
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []))
  if (parts.some((part) => part.type === 'refusal')) return failed('refused', 'the model declined')
  // The SDK has parsed the answer; the schema has the last word on what reaches the code.
  const parsed = schema.safeParse(response.output_parsed)
  if (!parsed.success) return failed('invalid', 'the answer has another shape than asked for')
  return tokens === undefined ? { ok: true, value: parsed.data } : { ok: true, value: parsed.data, tokens }
}

function failed(failure: ModelFailure, detail: string): { ok: false; failure: ModelFailure; detail: string } {
  return { ok: false, failure, detail }
}

/** What went wrong, in words that hold neither the key nor the article. */
function explainFailure(error: unknown, sdk: typeof Sdk, address: string): { failure: ModelFailure; detail: string } {
  if (error instanceof sdk.APIConnectionTimeoutError || error instanceof sdk.APIUserAbortError || isAbort(error)) {
    return { failure: 'timeout', detail: 'no answer in time' }
  }
  if (error instanceof sdk.APIConnectionError)
    return { failure: 'unreachable', detail: `nothing answers at ${address}` }
  if (error instanceof sdk.RateLimitError) {
    return error.code === 'insufficient_quota'
      ? { failure: 'no_credit', detail: 'the account has no credit left' }
      : { failure: 'rate_limited', detail: 'too many calls for now' }
  }
  if (error instanceof sdk.APIError) {
    const status = error.status as number | undefined
    if (status === 401 || status === 403) return { failure: 'unreachable', detail: `the key was refused at ${address}` }
    if (status === 404) return { failure: 'unreachable', detail: `no such model or address at ${address}` }
    if (status === 402) return { failure: 'no_credit', detail: 'the account has no credit left' }
    return status === 400 || status === 422
      ? { failure: 'invalid', detail: 'the service did not take the question' }
      : { failure: 'unreachable', detail: `the service failed (${status ?? 'no status'})` }
  }
  // Bad JSON throws SyntaxError, a wrong shape ZodError; a page instead of an answer makes the SDK itself trip.
  if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) {
    return { failure: 'invalid', detail: 'the answer is not in the form asked for' }
  }
  if (error instanceof TypeError)
    return { failure: 'unreachable', detail: `what answers at ${address} is not the service` }
  throw error
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
}
