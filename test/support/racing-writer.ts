import { once } from 'node:events'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { change } from '../contracts/fact-ledger-samples.ts'

// Run as a process of its own: adds one to a figure as often as told, each time on the revision it has read.
// Starts when it is told to on its input; prints how often another writer was first.
const [url = '', id = '', times = ''] = process.argv.slice(2)
const ledger = await openLedger(url)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdin.destroy()
let conflicts = 0
for (let added = 0; added < Number(times);) {
  const current = await ledger.current('figure', id)
  if (current === null) throw new Error(`${id} is not there`)
  const record = { ...current.record, value: Number(current.record.value) + 1 }
  const result = await ledger.commit([change('figure', record, { expected: current.revision, action: 'update' })])
  if (result.committed) added += 1
  else conflicts += 1
}
await ledger.close()
process.stdout.write(`${conflicts}\n`)
