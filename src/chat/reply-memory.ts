import type { Reply } from './reply.ts'

/** Replies that may be given again while what they were made from stands. */
export interface ReplyMemory {
  /** The reply under the key, or a new one; `isLasting` says which may be given again. */
  recall(owner: object, key: string, make: () => Promise<Reply>): Promise<Reply>
}

/**
 * Remembers replies by what they were made from: with a new owner, as after every change of the store, all are made anew.
 * The oldest go first. A story of the day is asked about by the whole newsroom within minutes.
 */
export function createReplyMemory(most: number, isLasting: (reply: Reply) => boolean): ReplyMemory {
  const memories = new WeakMap<object, Map<string, Reply>>()
  return {
    async recall(owner, key, make) {
      const memory = memories.get(owner) ?? new Map<string, Reply>()
      memories.set(owner, memory)
      const known = memory.get(key)
      if (known !== undefined) return known
      const reply = await make()
      if (!isLasting(reply)) return reply
      const oldest = memory.size >= most ? memory.keys().next().value : undefined
      if (oldest !== undefined) memory.delete(oldest)
      memory.set(key, reply)
      return reply
    },
  }
}
