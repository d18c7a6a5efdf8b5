import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../src/storage/back-up.ts'
import { inspectCopy } from '../../src/storage/inspect-copy.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { restoreStore } from '../../src/storage/restore-store.ts'
import { createSqlOutbox } from '../../src/storage/sql-outbox.ts'
import { tamper } from '../support/audited-store.ts'
import { createStore, refusal, startWriter, valueOf, writeValue } from '../support/stored-place.ts'

const now = new Date('2026-03-01T08:09:10.000Z')

describe('a restore', () => {
  test('puts the backup where no store is', async () => {
    const { url, backup, folder } = await createStore()
    const summary = await backUp(url, backup)
    const elsewhere = join(folder, 'new', 'stet.db')
    const restored = await restoreStore(`sqlite:${elsewhere}`, backup, { replace: false, now })
    expect(restored).toEqual({ ...summary, path: elsewhere, kept: null })
    expect(await valueOf(`sqlite:${elsewhere}`)).toBe(320)
    expect(existsSync(backup)).toBe(true)
  })

  test('replaces a store only when told to, and keeps it beside under the date', async () => {
    const { url, backup, folder } = await createStore()
    await backUp(url, backup)
    await writeValue(url, 999, 2)
    expect(await refusal(restoreStore(url, backup, { replace: false, now }))).toMatch(/^There is a fact store at /)
    expect(await valueOf(url)).toBe(999)
    const { kept } = await restoreStore(url, backup, { replace: true, now })
    expect(kept).toBe(join(folder, 'stet.replaced-2026-03-01T08-09-10Z.db'))
    expect(await valueOf(url)).toBe(320)
    expect(await valueOf(`sqlite:${kept}`)).toBe(999)
    // The restored store goes on as if nothing had happened since.
    await writeValue(url, 330, 2)
    expect(await valueOf(url)).toBe(330)
  })

  test(
    'keeps a store that was killed in the middle of its work with all it had acknowledged',
    { timeout: 30_000 },
    async () => {
      const { url, backup } = await createStore()
      await backUp(url, backup)
      const writer = await startWriter(url, 20)
      await writer.stop()
      const { kept } = await restoreStore(url, backup, { replace: true, now })
      const ledger = await openLedger(`sqlite:${kept}`)
      expect((await ledger.history('figure', 'writer.tally')).length).toBeGreaterThanOrEqual(20)
      await ledger.close()
      expect(await valueOf(url)).toBe(320)
    },
  )

  test('has what was waiting to be posted looked for first: it may have been posted since', async () => {
    const { url, backup } = await createStore()
    const errand = { type: 'edit', delivery: 'slack:1', channel: 'C1' } as const
    const item = (key: string) => ({ key, platform: 'slack', errand, due: now, until: null }) as const
    const take = { owner: 'one', platforms: ['slack'], lease: 60_000, limit: 10 } as const
    const before = await openStore(url)
    const outbox = createSqlOutbox(before.database, { now: () => now })
    await outbox.add([item('done'), item('waiting')])
    await outbox.take({ ...take, limit: 1 })
    await outbox.finish('done', 'one', { messages: ['1'], channel: 'C1', link: null })
    await backUp(url, backup)
    expect(await outbox.take(take)).toMatchObject([{ key: 'waiting', tries: 1, triedAt: null }])
    await before.ledger.close()
    await restoreStore(url, backup, { replace: true, now })
    const after = await openStore(url)
    const restored = createSqlOutbox(after.database, { now: () => now })
    expect(await restored.take(take)).toMatchObject([{ key: 'waiting', tries: 2, triedAt: now }])
    await after.ledger.close()
  })

  test('takes the place of a store that is damaged, whose log is not read into it', async () => {
    const { url, store, backup, folder } = await createStore()
    await backUp(url, backup)
    writeFileSync(store, 'x'.repeat(9_000))
    writeFileSync(`${store}-wal`, 'left over')
    await restoreStore(url, backup, { replace: true, now })
    expect(existsSync(`${store}-wal`)).toBe(false)
    expect(await valueOf(url)).toBe(320)
    expect(readFileSync(join(folder, 'stet.replaced-2026-03-01T08-09-10Z.db'), 'utf8')).toMatch(/^x+$/)
  })

  test('that is killed at any moment leaves a whole store in its place', { timeout: 30_000 }, async () => {
    const { url, store, backup, folder } = await createStore()
    await backUp(url, backup)
    const script = new URL('../support/restoring-process.ts', import.meta.url).pathname
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, [script, url, backup, String(round * 10_000)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const closed = once(child, 'close')
      const stopAfter = round * 10_000 + 2 + Math.floor(Math.random() * 8)
      for await (const line of createInterface({ input: child.stdout })) {
        if (Number(line) === stopAfter) child.kill('SIGKILL')
      }
      await closed
      expect(await inspectCopy(store, { called: 'The store', hint: '' })).toMatchObject({ facts: 1, revisions: 4 })
      expect(await valueOf(url)).toBe(320)
    }
    const kept = readdirSync(folder).filter((name) => name.startsWith('stet.replaced-') && name.endsWith('.db'))
    for (const name of kept) expect(await valueOf(`sqlite:${join(folder, name)}`)).toBe(320)
    expect(kept.length).toBeGreaterThan(5)
  })

  test('is refused while another process has the store open', { timeout: 30_000 }, async () => {
    const { url, store, backup } = await createStore()
    await backUp(url, backup)
    const writer = await startWriter(url, 5)
    expect(await refusal(restoreStore(url, backup, { replace: true, now }))).toBe(`The fact store ${store} is in use.`)
    await writer.stop()
    const ledger = await openLedger(url)
    expect(await ledger.current('figure', 'writer.tally')).not.toBeNull()
    expect(await refusal(restoreStore(url, backup, { replace: true, now }))).toMatch(/is in use\.$/)
    await ledger.close()
  })

  const BAD: readonly [string, (file: string) => void, RegExp][] = [
    ['was cut short', (file) => truncateSync(file, 4096 * 5), /backup\.db is damaged\.$/],
    ['is no database', (file) => writeFileSync(file, 'Call the harbour office.'), /backup\.db is not a database\.$/],
    ['is empty', (file) => truncateSync(file, 0), /backup\.db is the database of another program\.$/],
    [
      'is of another program',
      (file) => new DatabaseSync(file).exec('pragma application_id = 7'),
      /backup\.db is the database of another program\.$/,
    ],
    [
      'is of a newer version',
      (file) => new DatabaseSync(file).exec('pragma user_version = 999'),
      /backup\.db was written by a newer version of Stet\.$/,
    ],
    [
      'was altered',
      (file) => tamper(file, (raw) => raw.exec(`update revision set body = replace(body, '320', '520')`)),
      /backup\.db was altered\. The figure lighthouse\.arrests, revision 2, is not /,
    ],
    [
      'has an answer turned back',
      (file) => tamper(file, (raw) => raw.exec("update record set revision = 1 where id = 'lighthouse.arrests'")),
      /backup\.db was altered\. The figure lighthouse\.arrests stands at revision 1/,
    ],
  ]
  test.each(BAD)('is refused where the file %s, and the store stays as it was', async (_, spoil, sentence) => {
    const { url, store, backup, folder } = await createStore()
    await backUp(url, backup)
    spoil(backup)
    const before = readFileSync(store)
    expect(await refusal(restoreStore(url, backup, { replace: true, now }))).toMatch(sentence)
    expect(readFileSync(store)).toEqual(before)
    expect(readdirSync(folder).toSorted()).toEqual(['backup.db', 'stet.db'])
  })

  test('is refused where there is no such file, or it is the store itself', async () => {
    const { url, store, folder } = await createStore()
    const restore = (file: string) => restoreStore(url, file, { replace: true, now })
    expect(await refusal(restore(join(folder, 'no.db')))).toMatch(/^There is no file .*no\.db\.$/)
    expect(await refusal(restore(store))).toMatch(/is the fact store itself\.$/)
    expect(await refusal(restoreStore('sqlite::memory:', store, { replace: true, now }))).toMatch(/in memory/)
    expect(await valueOf(url)).toBe(320)
  })
})
