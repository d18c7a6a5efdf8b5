import { foldWord } from '../figures/fold-word.ts'
import { tokenize } from '../figures/tokenize.ts'
import type { Gap, GapLog } from './gap.ts'

/** A gap log for one process; it forgets when the process ends. */
export function createMemoryGapLog(): GapLog {
  const gaps = new Map<string, Gap>()
  return {
    record({ question, missing, at }) {
      const key = toGapKey(question)
      const count = (gaps.get(key)?.count ?? 0) + 1
      gaps.set(key, { question, missing, count, lastAsked: at.toISOString() })
      return Promise.resolve()
    },
    list(limit) {
      const sorted = [...gaps.values()].sort((a, b) => b.count - a.count || b.lastAsked.localeCompare(a.lastAsked))
      return Promise.resolve(sorted.slice(0, limit))
    },
  }
}

/** What makes two questions the same gap: their words, without case, accents and punctuation. */
export function toGapKey(question: string): string {
  return tokenize(question)
    .filter((token) => token.kind !== 'symbol')
    .map((token) => foldWord(token.text))
    .join(' ')
}
