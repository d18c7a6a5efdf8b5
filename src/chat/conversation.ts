/** What a thread remembers between requests, for half an hour. It may be lost: a follow-up is then asked to be whole. */
export interface Conversations<T> {
  get(thread: string): Promise<T | null>
  set(thread: string, context: T): Promise<void>
}
