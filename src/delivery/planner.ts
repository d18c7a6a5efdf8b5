/**
 * Something that finds out what is to be posted and puts it into the outbox: corrections, digests, reminders. It runs every few
 * seconds in every process, so what it adds has keys that make a second time harmless.
 */
export interface Planner {
  readonly name: string
  plan(now: Date): Promise<void>
}
