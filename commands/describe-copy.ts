import type { StoreCopies } from '../src/services.ts'

/** What a copy of the store holds, in a line: "1.2 MB, 439 facts, 502 revisions, audit head 617c…". */
export function describeCopy({ bytes, facts, revisions, head }: Awaited<ReturnType<StoreCopies['backUp']>>): string {
  const size = `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`
  const counts = [`${facts.toLocaleString('en')} facts`, `${revisions.toLocaleString('en')} revisions`]
  const log = head === null ? 'no audit log yet' : `audit head ${head}`
  return `${[size, ...counts, log].join(', ')}.`
}
