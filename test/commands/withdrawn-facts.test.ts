import { describe, expect, it } from 'vitest'
import type { AnswerData } from '../../src/asking/answer.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { actionsOf, enterRoom, NEW_FIGURE, proposeIn, readText } from './curation-room.ts'
import type { Room } from './curation-room.ts'

const ARRESTS = 'liberterra-ii.arrests'
const QUESTION = 'How many arrests in Liberterra II?'
const WHY = 'counted twice, says the agency'

describe('a question about a figure that was withdrawn', () => {
  it('is told when, by whom, with whose approval and why, and not the number', async () => {
    const room = await enterRoom()
    expect(dataOf(await room.as('ada', 'ask', { question: QUESTION }))).toMatchObject({ withdrawn: [] })
    await withdraw(room)
    const reply = await room.as('ada', 'ask', { question: QUESTION })
    expect(reply.outcome).toBe('not_stored')
    expect(readText(reply)).toContain(
      `Withdrawn: arrests for Operation Liberterra II (2024). The figure stored here was withdrawn on March 3, 2026 by Rana (approved by Dana): “${WHY}”. Do not use it.`,
    )
    expect(readText(reply)).not.toMatch(/not stored|Stored for/u)
    expect(dataOf(reply)).toMatchObject({
      status: 'not_stored',
      answers: [],
      withdrawn: [
        { fact: ARRESTS, metric: 'arrests', at: '2026-03-03T09:00:00.000Z', by: 'Rana', approved_by: 'Dana' },
      ],
    })
    expect(JSON.stringify(reply)).not.toMatch(/2[,.]?517/u)
  })

  it('finds what it said in the history, by one click', async () => {
    const room = await enterRoom()
    await withdraw(room)
    const reply = await room.as('ada', 'ask', { question: QUESTION })
    const history = actionsOf(reply.blocks).find(({ label }) => label === 'History')
    expect(history).toMatchObject({ command: 'facts', input: { action: 'history', target: ARRESTS } })
    expect(readText(await room.as('ada', 'facts', history?.input ?? {}))).toContain('2,517 arrests')
  })

  it.each([
    [
      'Combien d’arrestations dans Liberterra II ?',
      /Retiré : .*a été retiré le 3 mars 2026 par Rana \(avec l’accord de Dana\)/u,
    ],
    [
      '¿Cuántas detenciones hubo en Liberterra II?',
      /Retirado: .*Rana \(con la aprobación de Dana\) retiró .* el 3 de marzo de 2026/u,
    ],
    ['كم عدد الاعتقالات في ليبرتيرا 2؟', /مسحوب: .*في 3 مارس .*2026، سحبه Rana \(بموافقة Dana\)/u],
  ])('is told so in its language: %s', async (question, said) => {
    const room = await enterRoom()
    await withdraw(room)
    const text = readText(await room.as('ada', 'ask', { question }))
    expect(text).toMatch(said)
    expect(text).toContain(WHY)
  })

  it.each([
    'Were there 2,517 arrests in Liberterra II?',
    'What is the source for the arrests in Liberterra II?',
    'Compare arrests in Liberterra and Liberterra II',
    'Compare arrests in Liberterra, Turquesa V and Liberterra II',
    'What is the source for the arrests in Liberterra and in Liberterra II?',
    'What is the total of arrests in Liberterra and Liberterra II?',
    'How many arrests and countries in Liberterra II?',
    'What share of the arrests in Liberterra II were on trafficking charges?',
  ])('is told so however it is asked: %s', async (question) => {
    const room = await enterRoom()
    await withdraw(room)
    const reply = await room.as('ada', 'ask', { question })
    expect(readText(reply)).toContain('was withdrawn on March 3, 2026')
    const labels = actionsOf(reply.blocks).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(JSON.stringify(reply).replaceAll(question, '')).not.toMatch(/2[,.]?517/u)
  })

  it('names the day of the desk', async () => {
    const room = await enterRoom({ STET_TIME_ZONE: 'Asia/Tokyo' })
    room.clock.now = new Date('2026-03-03T16:00:00Z')
    await withdraw(room)
    expect(readText(await room.as('ada', 'ask', { question: QUESTION }))).toContain('March 4, 2026')
  })

  it('is a question of another place, part or edition: what the store never had is not called withdrawn', async () => {
    const room = await enterRoom()
    await withdraw(room)
    for (const question of ['How many arrests in Kenya in Liberterra II?', 'How many horses in Liberterra II?'])
      expect(dataOf(await room.as('ada', 'ask', { question }))).toMatchObject({ status: 'not_stored', withdrawn: [] })
    const other = await room.as('ada', 'ask', { question: 'How many arrests in Liberterra III?' })
    expect(dataOf(other)).toMatchObject({ withdrawn: [] })
  })

  it('is asked of the desk as what was withdrawn, and answered once a figure stands again', async () => {
    const room = await enterRoom()
    await withdraw(room)
    await room.as('ada', 'ask', { question: QUESTION })
    const { gaps } = await room.services.store()
    expect(await gaps.list(10)).toMatchObject([
      { question: QUESTION, missing: 'arrests for Operation Liberterra II (2024) (withdrawn)', count: 1 },
    ])
    const { scope: _, ...whole } = NEW_FIGURE
    await room.as('dana', 'approve', { proposal: await proposeIn(room, 'rana', 'propose', whole) })
    const reply = await room.as('ada', 'ask', { question: QUESTION })
    expect(dataOf(reply)).toMatchObject({ status: 'answered', answers: [{ value: 40, hedge: 'over' }], withdrawn: [] })
  })
})

async function withdraw(room: Room): Promise<void> {
  const proposal = await proposeIn(room, 'rana', 'withdraw', { fact: ARRESTS, why: WHY })
  expect((await room.as('dana', 'approve', { proposal })).outcome).toBe('answer')
}

function dataOf({ data }: Reply): AnswerData {
  return data as unknown as AnswerData
}
