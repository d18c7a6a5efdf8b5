import type { Keyv } from 'keyv'
import { z } from 'zod'
import type { LanguageModel, ModelCall, ModelResult } from './language-model.ts'

export interface Budget {
  /** Calls a day, UTC. 0 allows none. */
  readonly calls: number
  /** Tokens a day, UTC; no limit if absent. Known only after a call: the one that crosses the line is the last. */
  readonly tokens?: number
  readonly now: () => Date
  /** Where the day's count is kept between processes. It may lose it, and two processes at once may each miss a call of the other. */
  readonly store?: Keyv<unknown>
}

const Spent = z.object({ day: z.string(), calls: z.number(), tokens: z.number() })
type Spent = z.infer<typeof Spent>

const KEY = 'spent'
const KEPT_MS = 2 * 24 * 60 * 60 * 1000

/** The same model, which answers `over_budget` once the day's calls or tokens are used up. */
export function withBudget(model: LanguageModel, budget: Budget): LanguageModel {
  let spent: Spent = { day: '', calls: 0, tokens: 0 }
  const spend = async (calls: number, tokens: number): Promise<void> => {
    spent = { ...spent, calls: spent.calls + calls, tokens: spent.tokens + tokens }
    await budget.store?.set(KEY, spent, KEPT_MS)
  }
  return {
    name: model.name,
    async complete<T>(call: ModelCall<T>): Promise<ModelResult<T>> {
      const day = budget.now().toISOString().slice(0, 10)
      if (spent.day !== day) spent = { day, calls: 0, tokens: 0 }
      const kept = Spent.safeParse(await budget.store?.get(KEY))
      if (kept.success && kept.data.day === day && kept.data.calls > spent.calls) spent = kept.data
      const limits = [
        ...(spent.calls >= budget.calls ? [`${budget.calls} calls`] : []),
        ...(budget.tokens !== undefined && spent.tokens >= budget.tokens ? [`${budget.tokens} tokens`] : []),
      ]
      if (limits.length > 0)
        return { ok: false, failure: 'over_budget', detail: `the day's ${limits.join(' and ')} are used up` }
      await spend(1, 0)
      const result = await model.complete(call)
      if (result.ok && spent.day === day) await spend(0, result.tokens ?? 0)
      return result
    },
  }
}
