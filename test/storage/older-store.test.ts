import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '../../src/storage/migrations/migrations.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSeenEvents } from '../../src/storage/seen-events.ts'
import { createSqlDeliveries } from '../../src/storage/sql-deliveries.ts'
import { createSqliteDialect, createStatements } from '../../src/storage/sqlite-dialect.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

/** As the version left it that filed answers in bundles: two of them, one that was seen. */
async function createOldStore(path: string): Promise<void> {
  const raw = new DatabaseSync(path)
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(createStatements(raw, path)) })
  const old = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, 6))
  await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  raw.exec(`
    insert into seen_event values ('slack:1', ${Date.parse('2026-03-01')});
    insert into delivery values
      ('slack:1', '2026-03-01T08:00:00.000Z', '{"id":"slack:1","at":"2026-03-01T08:00:00.000Z","restsOn":[]}', '["m1"]'),
      ('slack:2', '2026-03-01T09:00:00.000Z', '{"id":"slack:2","at":"2026-03-01T09:00:00.000Z","restsOn":[]}', '[]');
    insert into delivery_fact values (1, 'a', 1, 'slack:1'), (1, 'b', 2, 'slack:1'), (2, 'a', 2, 'slack:2'), (3, 'a', 3, 'slack:2');
    pragma application_id = 0x53746574; pragma user_version = 6`)
  await db.destroy()
}

test('what an older version posted and answered is known to this one', async () => {
  const path = join(makeTestFolder(), 'stet.db')
  await createOldStore(path)
  const { database, ledger } = await openStore(`sqlite:${path}`)
  onTestFinished(() => ledger.close())
  const events = createSeenEvents(database, { now: () => new Date('2026-03-02') })
  expect(await events.claim('slack:1')).toBe(false)
  expect(await events.claim('slack:3')).toBe(true)
  const deliveries = createSqlDeliveries(database)
  const resting = async (fact: string, before: number) =>
    (await deliveries.restingOn(fact, before)).map(({ id, messages }) => [id, ...messages])
  expect(await resting('a', 2)).toEqual([['slack:1', 'm1']])
  expect(await resting('a', 3)).toEqual([['slack:1', 'm1'], ['slack:2']])
  expect(await resting('b', 9)).toEqual([['slack:1', 'm1']])
})
