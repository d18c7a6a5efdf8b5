import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { STATUSES, toSlotKey } from '../../src/facts/fact.ts'
import type { Change, FactLedger } from '../../src/facts/ledger.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { change, sampleFigure } from '../contracts/fact-ledger-samples.ts'
import { createMemoryLedger } from '../support/memory-ledger.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const now = () => new Date('2025-03-01T08:00:00.000Z')
const IDS = ['a', 'b', 'c', 'd']

const anyFigure = fc
  .record({
    id: fc.constantFrom(...IDS),
    operation: fc.constantFrom('lighthouse', 'tide'),
    place: fc.constantFrom(null, 'ae'),
    status: fc.constantFrom(...STATUSES),
    as_of: fc.constantFrom(null, '2024', '2024-09'),
    value: fc.integer(),
    note: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  })
  .map(({ place, ...fields }) => sampleFigure({ ...fields, scope: { place, subset: null, period: null, day: null } }))

/** Mostly changes on the revision that stands, some on an older or a newer one. */
const anyCommit = fc.array(
  fc.record({
    figure: anyFigure,
    offset: fc.constantFrom(0, 0, 0, -1),
    action: fc.constantFrom('update', 'correct', 'withdraw'),
  }),
  { minLength: 1, maxLength: 3 },
)

async function answers(ledger: FactLedger): Promise<unknown> {
  const slots = ['lighthouse', 'tide'].flatMap((operation) =>
    [null, 'ae'].map((place) =>
      toSlotKey({ operation, metric: 'arrests', scope: { place, subset: null, period: null, day: null } }),
    ),
  )
  return {
    version: await ledger.version(),
    slots: await Promise.all(slots.map((slot) => ledger.figuresAt(slot))),
    histories: await Promise.all(IDS.map((id) => ledger.history('figure', id))),
    lists: [await ledger.figures({ place: 'ae' }), await ledger.figures({ includeWithdrawn: true, limit: 3 })],
  }
}

async function toChanges(
  ledger: FactLedger,
  commit: readonly { figure: ReturnType<typeof sampleFigure>; offset: number; action: Change['action'] }[],
): Promise<readonly Change[]> {
  const changes: Change[] = []
  const seen = new Set<string>()
  for (const { figure, offset, action } of commit) {
    if (seen.has(figure.id)) continue
    seen.add(figure.id)
    const standing = (await ledger.current('figure', figure.id))?.revision ?? 0
    changes.push(change('figure', figure, { expected: Math.max(0, standing + offset), action }))
  }
  return changes
}

test('after any commits, stored or refused, SQL and plain memory answer the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommit, { maxLength: 8 }), async (commits) => {
      const memory = createMemoryLedger(now)
      const sql = await openLedger('sqlite::memory:', { now })
      try {
        for (const commit of commits) {
          const changes = await toChanges(memory, commit)
          expect(await sql.commit(changes)).toEqual(await memory.commit(changes))
          // Asked between the changes, as people do: what was read before is not what stands now.
          const tide = { operation: 'tide' }
          expect(await sql.figures(tide)).toEqual(await memory.figures(tide))
        }
        expect(await answers(sql)).toEqual(await answers(memory))
      } finally {
        await sql.close()
      }
    }),
    { numRuns: 60 },
  )
})

test('what another process changes is read at the next question', async () => {
  const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const [here, elsewhere] = [await openLedger(url), await openLedger(url)]
  const read = async () => (await here.figures({ operation: 'lighthouse' })).map(({ value }) => value)
  await here.commit([change('figure', sampleFigure({ value: 318 }))])
  expect([await read(), await read()]).toEqual([[318], [318]])
  await elsewhere.commit([change('figure', sampleFigure({ value: 320 }), { expected: 1, action: 'correct' })])
  expect(await read()).toEqual([320])
  await Promise.all([here.close(), elsewhere.close()])
})

test('a look-up reads one slot however many facts there are', async () => {
  const ledger = await openLedger('sqlite::memory:')
  const figures = Array.from({ length: 20_000 }, (_, i) => sampleFigure({ id: `f-${i}`, operation: `op-${i}` }))
  await ledger.commit(figures.map((fact) => change('figure', fact)))
  const started = performance.now()
  for (let i = 0; i < 1000; i++) {
    expect(await ledger.figuresAt(toSlotKey(figures[i * 20]!))).toHaveLength(1)
  }
  // A scan of these facts takes some 10 ms; a look-up about a hundredth of a millisecond.
  expect((performance.now() - started) / 1000).toBeLessThan(1)
  await ledger.close()
})
