import type { FactLedger } from '../facts/ledger.ts'

/** The version that the store had at a time: that of the last commit not after it, 0 for none. Reads a few commits, not all. */
export async function findVersionAt(ledger: FactLedger, time: Date): Promise<number> {
  const sought = time.toISOString()
  let low = 0
  let high = await ledger.version()
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [next] = await ledger.revisionsAfter(middle, 1)
    if (next === undefined || next.at > sought) high = middle
    else low = Math.max(next.version, middle + 1)
  }
  return low
}
