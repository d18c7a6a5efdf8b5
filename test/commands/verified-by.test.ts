import { expect, it } from 'vitest'
import type { AnswerData } from '../../src/asking/answer.ts'
import { actionsOf, enterRoom, proposeIn, readText } from './curation-room.ts'
import type { Room } from './curation-room.ts'

const ARRESTS = 'liberterra-ii.arrests'
const QUESTION = 'How many arrests in Liberterra II?'
const UPDATE = { fact: ARRESTS, figure: '2,600', why: 'final count', status: 'final' }

async function ask(room: Room) {
  const reply = await room.as('ada', 'ask', { question: QUESTION })
  const { answers } = reply.data as unknown as AnswerData
  return { text: readText(reply), verified: answers[0]?.verified, actions: actionsOf(reply.blocks) }
}

it('names whoever approved a figure as who verified it, and the history names both', async () => {
  const room = await enterRoom()
  const proposal = await proposeIn(room, 'rana', 'update', UPDATE)
  room.clock.now = new Date('2026-03-04T09:00:00Z')
  await room.as('dana', 'approve', { proposal })
  const { text, verified, actions } = await ask(room)
  expect(text).toContain('2,600 arrests')
  expect(text).toContain('Verified: Dana, March 4, 2026')
  expect(text).not.toContain('Rana')
  expect(verified).toEqual({ by: 'Dana', at: '2026-03-04T09:00:00.000Z' })
  const history = actions.find(({ label }) => label === 'History')
  expect(readText(await room.as('ada', 'facts', history?.input ?? {}))).toMatch(/Rana.*approved by Dana/u)
})

it('names whoever verified it since', async () => {
  const room = await enterRoom()
  const proposal = await proposeIn(room, 'rana', 'update', UPDATE)
  await room.as('dana', 'approve', { proposal })
  room.clock.now = new Date('2026-03-06T09:00:00Z')
  await room.as('omar', 'verify', { fact: ARRESTS })
  expect((await ask(room)).text).toContain('Verified: Omar, March 6, 2026')
})

it('names whoever stored it where nobody has to agree', async () => {
  const room = await enterRoom({ STET_SECOND_PERSON: 'off' })
  await room.as('dana', 'update', { ...UPDATE, confirm: true })
  expect((await ask(room)).text).toContain('Verified: Dana, March 3, 2026')
})
