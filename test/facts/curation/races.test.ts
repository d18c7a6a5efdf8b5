import { describe, expect, it } from 'vitest'
import type { CurationDesk } from '../../../src/facts/curation/curation-desk.ts'
import { approve } from '../../../src/facts/curation/decide.ts'
import { draftChange } from '../../../src/facts/curation/draft-change.ts'
import { FieldFault } from '../../../src/facts/curation/field-fault.ts'
import { storeProposal } from '../../../src/facts/curation/submit.ts'
import type { Actor } from '../../../src/facts/proposal.ts'
import { createLexicon } from '../../../src/reading/lexicon.ts'
import {
  change,
  sampleFigure,
  sampleMetric,
  sampleOperation,
  sampleSource,
} from '../../contracts/fact-ledger-samples.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'

const actor = (id: string): Actor => ({ platform: 'discord', team: 'G1', id, name: id })

/** A memory ledger with one figure: curation needs nothing of a database. */
async function openDesk(): Promise<CurationDesk> {
  const ledger = createMemoryLedger()
  await ledger.commit([
    change('operation', sampleOperation()),
    change('metric', sampleMetric()),
    change('source', sampleSource()),
    change('figure', sampleFigure()),
  ])
  const lexicon = createLexicon(await ledger.vocabulary())
  return { ledger, lexicon, language: 'en', now: new Date('2026-03-03T09:00:00Z'), timeZone: 'UTC' }
}

const FACT = 'lighthouse.arrests'

async function propose(
  figure: string,
  source: string | undefined,
  desk: CurationDesk,
  number: number,
): Promise<string> {
  const draft = await draftChange('correct', { fact: FACT, figure, source, why: `count ${figure}` }, desk)
  const newId = () => String(number).padStart(6, '0')
  return (await storeProposal({ ...draft, proposer: actor('rana'), days: 2, gap: null, newId }, desk)).id
}

const decide = (proposal: string, by: string, desk: CurationDesk) =>
  approve({ proposal, by: actor(by), why: 'checked', isApprover: true, whoCan: '', listCommand: '' }, desk).catch(
    (error: unknown) => {
      if (error instanceof FieldFault) return error.fault
      throw error
    },
  )

describe('many approvals of many proposals at once', () => {
  it('store one of those made on the same revision, once, and refuse the others', async () => {
    const desk = await openDesk()
    const ids: string[] = []
    for (let number = 0; number < 50; number++) ids.push(await propose(String(400 + number), undefined, desk, number))
    const results = await Promise.all(ids.flatMap((id) => [decide(id, 'dana', desk), decide(id, 'lee', desk)]))
    const stored = results.filter((result) => typeof result === 'object')
    expect(stored).toHaveLength(1)
    expect(new Set(results.filter((result) => typeof result === 'string'))).toEqual(
      new Set(['changed', 'proposal_decided']),
    )
    const history = await desk.ledger.history('figure', FACT)
    expect(history.map(({ revision }) => revision)).toEqual([1, 2])
    expect(await desk.ledger.proposals({ state: 'approved', limit: 100 })).toHaveLength(1)
    expect(await desk.ledger.proposals({ state: 'pending', limit: 100 })).toHaveLength(49)
  })

  it('a source that two proposals bring is stored once; another page of the same publisher gets a name of its own', async () => {
    const desk = await openDesk()
    const page = (number: number) => `Coast Radio; Ports searched on day ${number}; https://coast.example/${number}`
    const other = sampleFigure({
      id: 'lighthouse.arrests.ke',
      scope: { place: 'ke', subset: null, period: null, day: null },
    })
    await desk.ledger.commit([change('figure', other)])
    const first = await propose('401', page(1), desk, 1)
    const second = await draftChange('correct', { fact: other.id, figure: '12', source: page(2), why: 'x' }, desk)
    const third = await draftChange('correct', { fact: other.id, figure: '13', source: page(1), why: 'x' }, desk)
    const store = async (draft: typeof second, id: string) =>
      (await storeProposal({ ...draft, proposer: actor('rana'), days: 2, gap: null, newId: () => id }, desk)).id
    const ids = [first, await store(second, '000002')]
    for (const id of ids) expect(typeof (await decide(id, 'dana', desk))).toBe('object')
    expect(await decide(await store(third, '000003'), 'dana', desk)).toBe('changed')
    const facts = await Promise.all([FACT, other.id].map((id) => desk.ledger.fact(id)))
    expect(facts.map((fact) => fact?.sources)).toEqual([['lighthouse.coast-radio'], ['lighthouse.coast-radio-2']])
    const sources = await desk.ledger.sources(['lighthouse.coast-radio', 'lighthouse.coast-radio-2'])
    expect(sources.map(({ title }) => title)).toEqual(['Ports searched on day 1', 'Ports searched on day 2'])
  })
})
