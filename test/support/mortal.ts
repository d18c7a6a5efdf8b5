/** A process that can die at any of its calls to the outside, as `kill -9` would end it. */
export interface Life {
  /** How many calls were made. */
  readonly calls: () => number
  /** The same methods; those called at or after death never come back. */
  readonly wrap: <T extends object>(outside: T) => T
}

/** Dies at the n-th call: before it takes effect, or after that and before anybody here knows. */
export function createLife(death: { readonly at: number; readonly when: 'before' | 'after' } | null): Life {
  let calls = 0
  let isDead = false
  const never = () => new Promise<never>(() => {})

  async function live(call: () => unknown): Promise<unknown> {
    if (isDead) return await never()
    const isLast = ++calls === death?.at
    if (isLast) isDead = true
    if (isLast && death.when === 'before') return await never()
    const result = await call()
    return isDead ? await never() : result
  }

  return {
    calls: () => calls,
    wrap: (outside) =>
      new Proxy(outside, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name)
          if (typeof member !== 'function') return member
          return (...given: readonly unknown[]) => live(() => Reflect.apply(member, target, given) as unknown)
        },
      }),
  }
}
