import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../src/facts/proposal.ts'
import { change, sampleFigure, sampleProposal, sampleSource, sampleStatement, slotOf } from './fact-ledger-samples.ts'
import { type LedgerUnderTest } from './fact-ledger-under-test.ts'

const decidedBy = (name: string) => ({ by: { platform: 'terminal', team: null, id: name, name }, why: 'seen' }) as const

/** A proposal to make a fact say something else than it does at the revision it stands at. */
const proposalFor = (id: string, fact: string, expected = 0): Proposal =>
  sampleProposal({
    id,
    action: expected === 0 ? 'propose' : 'correct',
    changes: [
      {
        kind: 'figure',
        record: sampleFigure({ id: fact, value: 999 }),
        expected,
        action: expected === 0 ? 'propose' : 'correct',
      },
    ],
  })

/** What the port promises of changes that wait for a second person. */
export function testProposals(subject: LedgerUnderTest): void {
  const idsOf = async (query: Parameters<typeof subject.ledger.proposals>[0]) =>
    (await subject.ledger.proposals(query)).map(({ id }) => id)
  const propose = (proposal: Proposal) => subject.store(change('proposal', proposal, { action: 'propose' }))
  /** Decides a proposal and, if it is approved, stores what it proposes, as one commit. */
  const decide = (proposal: Proposal, state: 'approved' | 'rejected', by: string) =>
    subject.ledger.commit([
      change(
        'proposal',
        { ...proposal, state, decided: decidedBy(by) },
        { expected: 1, action: state === 'approved' ? 'approve' : 'reject', by },
      ),
      ...(state === 'approved' ? proposal.changes.map((proposed) => ({ ...proposed, by: 'dana', why: 'seen' })) : []),
    ])

  describe('proposals', () => {
    test('come back as they were made, newest first', async () => {
      const first = sampleProposal({ id: 'p-1', gap: 'how many arrests' })
      await propose(first)
      subject.setClock('2025-03-02T08:00:00.000Z')
      await propose(proposalFor('p-2', 'lighthouse.checks'))
      const found = await subject.ledger.proposals({ limit: 10 })
      expect(found.map(({ id, revision, action }) => [id, revision, action])).toEqual([
        ['p-2', 1, 'propose'],
        ['p-1', 1, 'propose'],
      ])
      expect(found[1]!.record).toEqual(first)
      expect(await idsOf({ limit: 1 })).toEqual(['p-2'])
    })

    test('that are approved leave facts that say who approved them, until the next change', async () => {
      const proposal = proposalFor('p-1', 'lighthouse.arrests')
      const other = sampleFigure({ id: 'lighthouse.checks', metric: 'checks' })
      await propose(proposal)
      await subject.store(change('figure', other))
      await decide(proposal, 'approved', 'rana')
      const approved = { revision: 1, revised_by: 'dana', approved_by: 'rana' }
      expect(await subject.ledger.fact('lighthouse.arrests')).toMatchObject(approved)
      expect(await subject.ledger.figuresAt(slotOf(sampleFigure()))).toMatchObject([approved])
      const figures = await subject.ledger.figures({ operation: 'lighthouse' })
      expect(figures.map(({ id, approved_by }) => [id, approved_by])).toEqual([
        ['lighthouse.arrests', 'rana'],
        ['lighthouse.checks', undefined],
      ])
      await subject.store(change('figure', sampleFigure({ value: 999 }), { expected: 1, action: 'verify', by: 'omar' }))
      const [verified] = await subject.ledger.figuresAt(slotOf(sampleFigure()))
      expect(verified).toMatchObject({ revision: 2, revised_by: 'omar' })
      expect(verified).not.toHaveProperty('approved_by')
    })

    test('that are approved leave statements that say so, too', async () => {
      const record = sampleStatement()
      const changes = [{ kind: 'statement', record, expected: 0, action: 'propose' }] as const
      const proposal = sampleProposal({ id: 'p-1', changes: [...changes] })
      await propose(proposal)
      await decide(proposal, 'approved', 'rana')
      const approved = [{ id: record.id, revised_by: 'dana', approved_by: 'rana' }]
      expect(await subject.ledger.statements()).toMatchObject(approved)
      expect(await subject.ledger.searchStatements(['forged'], 5)).toMatchObject(approved)
    })

    test('change nothing that questions are answered from', async () => {
      await propose(sampleProposal())
      expect(await subject.ledger.fact('lighthouse.arrests')).toBeNull()
      expect(await subject.idsAt(sampleFigure())).toEqual([])
      expect(await subject.ledger.vocabulary()).toEqual({ operations: [], metrics: [], subsets: [], places: [] })
    })

    test('are found by their state and by the facts they would change', async () => {
      await propose(proposalFor('p-1', 'lighthouse.arrests'))
      await propose(proposalFor('p-2', 'lighthouse.checks'))
      await propose(proposalFor('p-3', 'lighthouse.arrests'))
      expect(await decide(proposalFor('p-2', 'lighthouse.checks'), 'rejected', 'omar')).toMatchObject({
        committed: true,
      })
      expect(await idsOf({ state: 'pending', limit: 10 })).toEqual(['p-1', 'p-3'])
      expect(await idsOf({ state: 'rejected', limit: 10 })).toEqual(['p-2'])
      expect(await idsOf({ state: 'approved', limit: 10 })).toEqual([])
      expect(await idsOf({ fact: 'lighthouse.arrests', limit: 10 })).toEqual(['p-1', 'p-3'])
      expect(await idsOf({ fact: 'lighthouse.checks', state: 'pending', limit: 10 })).toEqual([])
      expect(await idsOf({ fact: 'lighthouse.aim', limit: 10 })).toEqual([])
    })

    test('keep their place in the list when they are decided', async () => {
      await propose(proposalFor('p-1', 'lighthouse.arrests'))
      subject.setClock('2025-03-02T08:00:00.000Z')
      await propose(proposalFor('p-2', 'lighthouse.checks'))
      subject.setClock('2025-03-03T08:00:00.000Z')
      await decide(proposalFor('p-1', 'lighthouse.arrests'), 'rejected', 'omar')
      expect(await idsOf({ limit: 10 })).toEqual(['p-2', 'p-1'])
    })

    test('are approved together with what they propose', async () => {
      const record = sampleFigure({ value: 999 })
      const proposal = sampleProposal({
        changes: [
          { kind: 'source', record: sampleSource(), expected: 0, action: 'propose' },
          { kind: 'figure', record, expected: 0, action: 'propose' },
        ],
      })
      await propose(proposal)
      expect(await decide(proposal, 'approved', 'omar')).toEqual({ committed: true, version: 2 })
      expect(await subject.ledger.fact('lighthouse.arrests')).toMatchObject({ value: 999, revision: 1 })
      expect(await subject.ledger.sources(['harbour-post'])).toHaveLength(1)
      const [stored] = await subject.ledger.proposals({ state: 'approved', limit: 1 })
      expect(stored).toMatchObject({
        revision: 2,
        action: 'approve',
        by: 'omar',
        record: { decided: decidedBy('omar') },
      })
    })

    test('are decided once: the second of two who decide sees what the first did', async () => {
      const proposal = sampleProposal()
      await propose(proposal)
      const results = [await decide(proposal, 'approved', 'omar'), await decide(proposal, 'rejected', 'lena')]
      expect(results).toMatchObject([
        { committed: true },
        { committed: false, conflict: { kind: 'proposal', revision: 2, by: 'omar', record: { state: 'approved' } } },
      ])
      expect(await idsOf({ state: 'rejected', limit: 10 })).toEqual([])
    })

    test('are not approved where the fact has moved on: nothing of it is stored', async () => {
      await subject.store(change('figure', sampleFigure()))
      const proposal = proposalFor('p-1', 'lighthouse.arrests', 1)
      await propose(proposal)
      await subject.store(change('figure', sampleFigure({ value: 320 }), { expected: 1, action: 'update', by: 'lena' }))
      expect(await decide(proposal, 'approved', 'omar')).toMatchObject({
        committed: false,
        conflict: { kind: 'figure', revision: 2, by: 'lena', record: { value: 320 } },
      })
      expect(await idsOf({ state: 'pending', limit: 10 })).toEqual(['p-1'])
      expect(await subject.ledger.fact('lighthouse.arrests')).toMatchObject({ value: 320 })
    })

    test('of many who approve at once, one does', async () => {
      const proposal = sampleProposal()
      await propose(proposal)
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, i) => decide(proposal, 'approved', `approver ${i}`)),
      )
      expect(results.filter(({ committed }) => committed)).toHaveLength(1)
      expect(await subject.ledger.history('proposal', 'p-1')).toHaveLength(2)
      expect(await subject.ledger.history('figure', 'lighthouse.arrests')).toHaveLength(1)
    })
  })
}
