import { expect, it } from 'vitest'
import { NEW_FIGURE, enterRoom, proposeIn } from './curation-room.ts'

const FACT = 'liberterra-ii.arrests'

it('every verb leaves its line in the audit log, with who did it and why, and the chain holds', async () => {
  const room = await enterRoom({ STET_PROPOSAL_DAYS: '2' })
  const { audit } = await room.services.store()
  const lines: string[] = []
  async function note(): Promise<void> {
    const [line] = await audit.list(1)
    lines.push(`${line?.by}: ${line?.subject} (${line?.why})`.replaceAll(/p-[0-9a-f]{6}/g, 'p'))
  }
  async function propose(verb: string, input: object): Promise<string> {
    const id = await proposeIn(room, 'rana', verb, { ...input })
    await note()
    return id
  }
  async function decide(verb: 'approve' | 'reject', proposal: string): Promise<void> {
    await room.as('dana', verb, { proposal, why: `${verb} it` })
    await note()
  }

  await decide('approve', await propose('propose', { ...NEW_FIGURE, source: 'liberterra-ii.interpol' }))
  await decide('approve', await propose('correct', { fact: FACT, figure: '2,571', why: 'slip' }))
  await decide('approve', await propose('update', { fact: FACT, figure: '2,600', why: 'newer' }))
  await decide('approve', await propose('withdraw', { fact: FACT, why: 'taken back' }))
  await decide('reject', await propose('propose-operation', { name: 'Operation Gale', why: 'new' }))
  await decide('reject', await propose('propose-metric', { name: 'buoy | buoys', unit: 'item', why: 'counted' }))
  await room.as('omar', 'verify', { fact: 'liberterra-ii.checks' })
  await note()
  const late = await propose('withdraw', { fact: 'liberterra-ii.checks', why: 'late' })
  room.clock.now = new Date('2026-03-08T09:00:00Z')
  await decide('approve', late)

  const approved = (what: string, why: string) =>
    `Dana (slack dana), Rana (slack rana): approve proposal p, revision 2; ${what} (approve it; ${why})`
  const proposed = (why: string) => `Rana (slack rana): propose proposal p, revision 1 (${why})`
  expect(lines).toEqual([
    proposed(NEW_FIGURE.why),
    approved('propose figure liberterra-ii.arrests.ke, revision 1', NEW_FIGURE.why),
    proposed('slip'),
    approved(`correct figure ${FACT}, revision 2`, 'slip'),
    proposed('newer'),
    approved(`update figure ${FACT}, revision 3`, 'newer'),
    proposed('taken back'),
    approved(`withdraw figure ${FACT}, revision 4`, 'taken back'),
    proposed('new'),
    'Dana (slack dana): reject proposal p, revision 2 (reject it)',
    proposed('counted'),
    'Dana (slack dana): reject proposal p, revision 2 (reject it)',
    'Omar (slack omar): verify figure liberterra-ii.checks, revision 2 (still true)',
    proposed('late'),
    'Dana (slack dana): approve p (p expired on March 5, 2026: nobody can approve it any more.)',
  ])
  expect(await audit.verify()).toMatchObject({ isIntact: true })
})
