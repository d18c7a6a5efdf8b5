import type { Gap, GapAsker, GapLog } from '../facts/gap.ts'

/** A gap log for one process; it forgets when the process ends. */
export function createMemoryGapLog(): GapLog {
  const gaps = new Map<string, Gap>()
  const askers = new Map<string, Map<string, GapAsker>>()
  return {
    record({ key, question, missing, at, asker }) {
      const before = gaps.get(key)
      const isAnswered = before !== undefined && before.answered !== null
      const count = isAnswered ? 1 : (before?.count ?? 0) + 1
      const reopened = isAnswered || before?.reopened === true
      gaps.set(key, { key, question, missing, count, lastAsked: at.toISOString(), reopened, answered: null })
      const known = (isAnswered ? null : askers.get(key)) ?? new Map<string, GapAsker>()
      askers.set(key, known)
      if (asker !== null) {
        known.set([asker.platform, asker.team, asker.person].join('|'), { ...asker, at: at.toISOString() })
      }
      return Promise.resolve()
    },
    list(limit) {
      const sorted = [...gaps.values()]
        .filter(({ answered }) => answered === null)
        .sort((a, b) => b.count - a.count || b.lastAsked.localeCompare(a.lastAsked))
      return Promise.resolve(sorted.slice(0, limit))
    },
    find: (key) => Promise.resolve(gaps.get(key) ?? null),
    askersOf: (key) => Promise.resolve([...(askers.get(key)?.values() ?? [])]),
    close(key, at) {
      const gap = gaps.get(key)
      if (gap?.answered === null) gaps.set(key, { ...gap, answered: at.toISOString() })
      return Promise.resolve()
    },
  }
}
