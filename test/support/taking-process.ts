import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlOutbox } from '../../src/storage/sql-outbox.ts'

// Run as a process of its own: when it is told to, takes what is due from the outbox, a few at a time, until nothing is left,
// and tells its parent the keys it was given. Told to hang, it does not finish them, and waits to be killed.
const [url = '', owner = '', mode = 'finish'] = process.argv.slice(2)
const { database, ledger } = await openStore(url)
const outbox = createSqlOutbox(database, { now: () => new Date() })
process.send?.('ready')
await once(process, 'message')
const keys: string[] = []
for (;;) {
  const items = await outbox.take({ owner, platforms: ['slack'], lease: 60_000, limit: 3 })
  if (items.length === 0) break
  // The other process is to have its turn.
  await wait(1)
  for (const { key } of items) {
    keys.push(key)
    if (mode === 'finish') await outbox.finish(key, owner, { messages: [owner], channel: 'C1', link: null })
  }
}
process.send?.(keys)
if (mode === 'hang') await wait(60_000)
await ledger.close()
process.disconnect?.()
