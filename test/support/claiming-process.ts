import { openStore } from '../../src/storage/open-store.ts'
import { createSeenEvents } from '../../src/storage/seen-events.ts'

/** Claims `key 0` to `key N-1` one after the other and tells its parent which of them it was given. */
const [url = '', count = '0'] = process.argv.slice(2)
const { database, ledger } = await openStore(url)
const events = createSeenEvents(database, { now: () => new Date() })
const claimed: string[] = []
for (let index = 0; index < Number(count); index++) {
  if (await events.claim(`key ${index}`)) claimed.push(`key ${index}`)
}
await ledger.close()
process.send?.(claimed)
