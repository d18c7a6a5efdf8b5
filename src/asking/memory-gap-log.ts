import type { Gap, GapLog } from '../facts/gap.ts'

/** A gap log for one process; it forgets when the process ends. */
export function createMemoryGapLog(): GapLog {
  const gaps = new Map<string, Gap>()
  return {
    record({ key, question, missing, at }) {
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
