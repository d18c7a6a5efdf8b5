import { restoreStore } from '../../src/storage/restore-store.ts'

// Run as a process of its own: puts a backup in a store's place again and again until it is killed; prints the number of each time.
const [url = '', backup = '', from = '0'] = process.argv.slice(2)
for (let time = Number(from); ; time++) {
  await restoreStore(url, backup, { replace: true, now: new Date(time * 1000) })
  process.stdout.write(`${time}\n`)
}
