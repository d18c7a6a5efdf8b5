/** Values that a button points at because they do not fit into it. Each is kept for a week; it may be lost before, and the person asks again. */
export interface Kept {
  /** Stores plain data and gives the short id it is found by. The same value has the same id. */
  keep(value: unknown): Promise<string>
  /** Null where it is gone. */
  find(id: string): Promise<unknown>
}
