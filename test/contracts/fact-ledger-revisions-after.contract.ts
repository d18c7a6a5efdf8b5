import { describe, expect, test } from 'vitest'
import type { VersionedRevision } from '../../src/facts/ledger.ts'
import { change, sampleFigure, sampleOperation, sampleSource } from './fact-ledger-samples.ts'
import { type LedgerUnderTest } from './fact-ledger-under-test.ts'

const name = ({ version, kind, id, revision }: VersionedRevision) => `${version} ${kind} ${id} ${revision}`

/** What the port promises of reading on from a commit. */
export function testRevisionsAfter(subject: LedgerUnderTest): void {
  const after = async (version: number, limit: number) =>
    (await subject.ledger.revisionsAfter(version, limit)).map(name)
  const storeThree = async () => {
    await subject.store(change('source', sampleSource()), change('operation', sampleOperation()))
    await subject.store(
      change('figure', sampleFigure({ id: 'a' })),
      change('figure', sampleFigure({ id: 'b' })),
      change('figure', sampleFigure({ id: 'a', value: 2 }), { expected: 1, action: 'update' }),
    )
    await subject.store(change('figure', sampleFigure({ id: 'b', value: 3 }), { expected: 1, action: 'correct' }))
  }

  describe('revisions after a version', () => {
    test('are those of later commits, oldest first, with the commit that stored them', async () => {
      await storeThree()
      expect(await after(0, 10)).toEqual([
        '1 operation lighthouse 1',
        '1 source harbour-post 1',
        '2 figure a 1',
        '2 figure a 2',
        '2 figure b 1',
        '3 figure b 2',
      ])
      expect(await after(2, 10)).toEqual(['3 figure b 2'])
      expect(await after(3, 10)).toEqual([])
      const [last] = await subject.ledger.revisionsAfter(2, 10)
      expect(last).toMatchObject({ action: 'correct', by: 'dana', record: { value: 3 } })
    })

    test('never stop in the middle of a commit', async () => {
      await storeThree()
      expect(await after(0, 4)).toEqual(['1 operation lighthouse 1', '1 source harbour-post 1'])
      expect(await after(0, 5)).toHaveLength(5)
      expect(await after(1, 1)).toEqual(['2 figure a 1', '2 figure a 2', '2 figure b 1'])
    })

    test('are all read by going on from the last one, whatever the limit', async () => {
      await storeThree()
      const all = await after(0, 100)
      for (const limit of [1, 2, 3, 4, 5, 6, 7]) {
        const read: string[] = []
        for (let version = 0; ;) {
          const page = await subject.ledger.revisionsAfter(version, limit)
          if (page.length === 0) break
          read.push(...page.map(name))
          version = page.at(-1)!.version
        }
        expect(read).toEqual(all)
      }
    })

    test('hold nothing of a commit that was refused', async () => {
      await storeThree()
      await subject.ledger.commit([
        change('source', sampleSource('tide-times')),
        change('figure', sampleFigure({ id: 'a' }), { expected: 1 }),
      ])
      expect(await after(3, 10)).toEqual([])
    })
  })
}
