import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { change } from '../contracts/fact-ledger-samples.ts'

// Run as a process of its own: for each number below the one it is told, corrects the figure "counter" by one, each time on the
// revision it has read, and tries to approve the proposal "p-NUMBER" once. Starts when it is told to on its input; prints as JSON
// how often another writer was first with the counter, and which proposals it approved.
const [url = '', name = '', times = ''] = process.argv.slice(2)
const ledger = await openLedger(url)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdin.destroy()
let conflicts = 0
const approved: number[] = []
for (let i = 0; i < Number(times); i++) {
  conflicts += await addOne(ledger)
  if (!(await approve(ledger, `p-${i}`))) continue
  approved.push(i)
  // Whoever was second catches up, so that they meet at the next one.
  await wait(1)
}
await ledger.close()
process.stdout.write(`${JSON.stringify({ conflicts, approved })}\n`)

/** Counts how often another writer was first. */
async function addOne(store: FactLedger): Promise<number> {
  for (let lost = 0; ; lost++) {
    const standing = await store.current('figure', 'counter')
    if (standing === null) throw new Error('the counter is not there')
    const record = { ...standing.record, value: Number(standing.record.value) + 1 }
    const correction = change('figure', record, { expected: standing.revision, action: 'correct', by: name })
    const { committed } = await store.commit([correction])
    if (committed) return lost
  }
}

/** Approves a proposal as it was made, with what it changes, in one commit. */
async function approve(store: FactLedger, id: string): Promise<boolean> {
  const [made] = await store.history('proposal', id)
  if (made === undefined) throw new Error(`${id} is not there`)
  const decided = { by: { platform: 'terminal', team: null, id: name, name }, why: 'seen' } as const
  const result = await store.commit([
    change('proposal', { ...made.record, state: 'approved', decided }, { expected: 1, action: 'approve', by: name }),
    ...made.record.changes.map((proposed) => ({ ...proposed, by: made.by, why: made.why })),
  ])
  if (!result.committed && result.conflict.kind !== 'proposal') throw new Error(`${id} was approved in part`)
  return result.committed
}
