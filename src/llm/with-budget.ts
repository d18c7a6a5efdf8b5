import type { LanguageModel, ModelCall, ModelResult } from './language-model.ts'

export interface Budget {
  /** Calls a day, UTC. 0 allows none. */
  readonly calls: number
  /** Tokens a day, UTC; no limit if absent. Known only after a call: the one that crosses the line is the last. */
  readonly tokens?: number
  readonly now: () => Date
}

/** The same model, which answers `over_budget` once the day's calls or tokens are used up. Counts in this process only. */
export function withBudget(model: LanguageModel, budget: Budget): LanguageModel {
  let day = ''
  let calls = 0
  let tokens = 0
  return {
    name: model.name,
    async complete<T>(call: ModelCall<T>): Promise<ModelResult<T>> {
      const today = budget.now().toISOString().slice(0, 10)
      if (today !== day) {
        day = today
        calls = 0
        tokens = 0
      }
      const limits = [
        ...(calls >= budget.calls ? [`${budget.calls} calls`] : []),
        ...(budget.tokens !== undefined && tokens >= budget.tokens ? [`${budget.tokens} tokens`] : []),
      ]
      if (limits.length > 0)
        return { ok: false, failure: 'over_budget', detail: `the day's ${limits.join(' and ')} are used up` }
      calls += 1
      const result = await model.complete(call)
      if (result.ok && today === day) tokens += result.tokens ?? 0
      return result
    },
  }
}
