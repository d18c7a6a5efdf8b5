import type { Keyv } from 'keyv'
import type { Config } from './config.ts'
import type { LanguageModel } from './llm/language-model.ts'

/** The model of the configuration with its cache and its daily budget, or null without a key. The SDK is loaded only with one. */
export async function openModel(
  config: Config,
  openCache: (namespace: string) => Promise<Keyv<unknown>>,
  now: () => Date,
): Promise<LanguageModel | null> {
  if (config.OPENAI_API_KEY === undefined) return null
  const { createOpenAiModel } = await import('./llm/open-ai-model.ts')
  const { withBudget } = await import('./llm/with-budget.ts')
  const { withCache } = await import('./llm/with-cache.ts')
  const model = createOpenAiModel({
    apiKey: config.OPENAI_API_KEY,
    model: config.OPENAI_MODEL,
    ...(config.OPENAI_BASE_URL === undefined ? {} : { baseUrl: config.OPENAI_BASE_URL }),
  })
  // The cache stands in front: an answer that is already there costs nothing of the day's budget.
  const budget = { calls: config.OPENAI_DAILY_CALLS, now, store: await openCache('model-budget') }
  return withCache(withBudget(model, budget), await openCache('model'))
}
