import { describe, expect, it } from 'vitest'
import { PostFailure } from '../../src/chat/chat-adapter.ts'
import { LANGUAGES } from '../../src/language.ts'
import { listStruck, openCorrectionStage } from './correction-stage.ts'

const ARRESTS = 'How many arrests in Operation Lantern?'

describe('a corrected figure', () => {
  it('stands over the old answer, whose figure is struck through, with its buttons and addresses as they were', async () => {
    const { tell, change, start, time, edits } = await openCorrectionStage()
    await tell(ARRESTS, { key: 'm1' })
    await change('correct', 'lantern.arrests', { value: 241 }, 'two digits were swapped')
    start()
    await time.pass(10_000)
    const [edit, ...more] = edits()
    expect(more).toEqual([])
    expect(edit).toMatchObject({ where: 'C1/m1' })
    expect(edit?.text).toMatch(
      /^CORRECTION, March 2, 2026\. Operation Lantern: not 214 arrests, but 241 arrests\.\s+Reason: two digits were swapped/,
    )
    expect(edit === undefined ? [] : listStruck(edit)).toEqual(['214 arrests', '214', '214'])
    expect(JSON.stringify(edit?.blocks)).toContain('"url":"https://harbour.example/214"')
    const buttons = edit?.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    expect(buttons?.map(({ label }) => label)).toContain('Copy line')
  })

  it('is said in a reply under it, with the reason and the source', async () => {
    const { tell, change, start, time, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'm1' })
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(10_000)
    expect(posts()).toHaveLength(1)
    expect(posts()[0]).toMatchObject({ where: 'C1/m1' })
    expect(posts()[0]?.text).toMatch(
      /^CORRECTION, .*not 214 arrests, but 241 arrests\.\s+Reason: the ministry counted again\s+Source: Harbour Post: Raids along the coast.*May 10, 2022/,
    )
  })

  it('is told directly to whoever had it privately, once, with all that they asked', async () => {
    const { tell, change, start, time, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'a', isPrivate: true })
    await tell('arrests lantern', { key: 'b', isPrivate: true })
    await tell(ARRESTS, { key: 'c', isPrivate: true, person: 'U2' })
    await change('update', 'lantern.arrests', { value: 260 })
    start()
    await time.pass(10_000)
    expect(posts().map(({ where }) => where)).toEqual(['@U1', '@U2'])
    expect(posts()[0]?.text).toMatch(/^UPDATE, .*214 arrests before, 260 arrests now\./)
    expect(posts()[0]?.text).toMatch(
      /You asked: “How many arrests in Operation Lantern\?”\n.*You asked: “arrests lantern”/,
    )
  })

  it('is noticed at the desk of each platform when the messages had their turn: where it stood, and what could not be edited', async () => {
    const stage = await openCorrectionStage({ DISCORD_DESK_CHANNEL: '77' })
    const { tell, change, start, time, slack, discord, posts } = stage
    await tell(ARRESTS, { key: 'm1' })
    await tell('Lantern arrests?', { key: 'm2' })
    await tell(ARRESTS, { key: 'd1', platform: 'discord' })
    await tell(ARRESTS, { key: 'p1', isPrivate: true })
    await tell('Arrests in Lantern, between us?', { key: 'dm1', channel: 'D1', person: 'U2' })
    slack.answer = ({ where }) => {
      if (where === 'C1/m2') throw new PostFailure('The message was deleted.', { isFinal: true })
    }
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(20_000)
    const notices = [...posts(), ...discord.asked].filter(({ where }) => where === 'DESK/' || where === '77/')
    expect(notices.map(({ key }) => key)).toEqual([
      'correction:lantern.arrests@2:notice:slack',
      'correction:lantern.arrests@2:notice:discord',
    ])
    const text = notices[0]?.text ?? ''
    expect(text).toMatch(/^CORRECTION, .*not 214 arrests, but 241 arrests\.[\s\S]*Changed by Rana/)
    expect(text).toMatch(/“How many arrests in Operation Lantern\?”.*: corrected/)
    expect(text).toMatch(/“Lantern arrests\?”.*: could not be edited: The message was deleted\./)
    expect(text).toMatch(/People told directly: 2/)
    expect(text).not.toMatch(/between us/)
    expect(JSON.stringify(notices[0]?.blocks)).toContain('https://chat.example/m1')
    expect(notices[1]?.text).toBe(text)
  })

  it('is noticed at the desk without the question and the link where it stands in a private channel, but how often', async () => {
    const { tell, change, start, time, slack, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: 'C9' })
    const inPrivate = { channel: 'C7', isPublicChannel: false }
    await tell(ARRESTS, { key: 'm1' })
    await tell('Arrests in Lantern, between us?', { key: 'm2', ...inPrivate })
    await tell('Lantern arrests, between us?', { key: 'm3', ...inPrivate })
    await tell('Does the desk know the arrests in Lantern?', { key: 'm4', channel: 'C9', isPublicChannel: false })
    slack.answer = ({ where }) => {
      if (where === 'C7/m3') throw new PostFailure('#leaks is archived.', { isFinal: true })
    }
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(20_000)
    const notice = posts().find(({ where }) => where === 'C9/')
    const shown = JSON.stringify(notice?.blocks)
    expect(notice?.text).toMatch(/“How many arrests in Operation Lantern\?”.*: corrected/)
    expect(shown).toContain('https://chat.example/m1')
    expect(notice?.text).toMatch(/Answers in private channels, corrected: 1/)
    expect(notice?.text).toMatch(/Answers in private channels that could not be edited: 1/)
    expect(shown).not.toMatch(/between us|leaks|chat\.example\/m[23]/)
    // What was asked in the desk's own channel is read there anyway.
    expect(notice?.text).toMatch(/“Does the desk know the arrests in Lantern\?”.*: corrected/)
  })

  it.each(LANGUAGES)('is counted for the desk in its language: %s', async (language) => {
    const { tell, change, start, time, posts } = await openCorrectionStage({ STET_LANGUAGE: language })
    for (const key of ['m1', 'm2']) await tell(ARRESTS, { key, channel: 'C7', isPublicChannel: false })
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(20_000)
    const notice = posts().find(({ where }) => where === 'DESK/')
    const counted = {
      en: 'Answers in private channels, corrected: 2',
      ar: 'إجابات في قنوات خاصة، صُححت: 2',
      fr: 'Réponses dans des salons privés, corrigées : 2',
      es: 'Respuestas en canales privados, corregidas: 2',
    }[language]
    expect(notice?.text).toContain(counted)
    expect(notice?.text).not.toContain(ARRESTS)
  })

  it('is noticed at the desk though a platform is down for good', async () => {
    const { tell, change, start, time, discord, posts } = await openCorrectionStage()
    await tell(ARRESTS, { key: 'd1', platform: 'discord' })
    discord.answer = () => {
      throw new PostFailure('Discord is down.', { isFinal: false })
    }
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(60_000)
    expect(posts()).toEqual([])
    await time.leap(600_000)
    await time.pass(5_000)
    expect(posts().map(({ text }) => text)).toEqual([expect.stringMatching(/could not be edited: Discord is down\./)])
  })

  it('is told once however many processes plan and post, and however often they start', async () => {
    const { tell, change, start, time, edits, posts } = await openCorrectionStage()
    for (let i = 0; i < 8; i++) await tell(ARRESTS, { key: `m${i}`, isPrivate: i > 5, person: `U${i}` })
    await change('correct', 'lantern.arrests', { value: 241 })
    const first = start()
    start()
    await time.pass(2_000)
    await first.stop()
    start()
    await time.pass(30_000)
    expect(
      edits()
        .map(({ where }) => where)
        .toSorted(),
    ).toEqual([0, 1, 2, 3, 4, 5].map((i) => `C1/m${i}`))
    expect(
      posts()
        .map(({ where }) => where)
        .toSorted(),
    ).toEqual([...[0, 1, 2, 3, 4, 5].map((i) => `C1/m${i}`), '@U6', '@U7', 'DESK/'].toSorted())
  })
})

describe('what needs no correction', () => {
  it.each([
    ['a fact that is still true', 'verify', {}],
    ['a note that people do not see', 'correct', { note: 'checked with the desk' }],
  ] as const)('%s', async (_, action, fields) => {
    const { tell, change, start, time, slack, corrections } = await openCorrectionStage()
    await tell(ARRESTS, { key: 'm1' })
    await change(action, 'lantern.arrests', fields)
    start()
    await time.pass(10_000)
    expect(slack.asked).toEqual([])
    expect(await corrections.unplanned(10)).toEqual([])
  })

  it('an answer that already rests on the new figure, or on another fact', async () => {
    const { tell, change, start, time, slack } = await openCorrectionStage()
    await tell('How many boats were seized in Operation Lantern?', { key: 'm1' })
    await change('correct', 'lantern.arrests', { value: 241 })
    await tell(ARRESTS, { key: 'm2' })
    start()
    await time.pass(10_000)
    expect(slack.asked).toEqual([])
  })

  it('a slip that was mended before anybody heard of it', async () => {
    const { tell, change, start, time, slack } = await openCorrectionStage()
    await tell(ARRESTS, { key: 'm1' })
    await change('correct', 'lantern.arrests', { value: 2140 })
    await change('correct', 'lantern.arrests', { value: 214 })
    start()
    await time.pass(10_000)
    expect(slack.asked).toEqual([])
  })
})

describe('other changes', () => {
  it('a withdrawn figure has no new one', async () => {
    const { tell, change, start, time, edits, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'm1' })
    await change('withdraw', 'lantern.arrests', { status: 'withdrawn' }, 'the agency took it back')
    start()
    await time.pass(10_000)
    for (const { text } of [...edits(), ...posts()])
      expect(text).toMatch(
        /^WITHDRAWN, .*Operation Lantern: 214 arrests, now withdrawn\. Please do not use it\.\s+Reason: the agency took it back/,
      )
    expect(posts()[0]?.text).not.toMatch(/Source/)
  })

  it('a preliminary figure that became final names both, and strikes no number that stands', async () => {
    const { tell, change, start, time, edits } = await openCorrectionStage()
    await tell(ARRESTS, { key: 'm1' })
    await change('update', 'lantern.arrests', { status: 'final' })
    start()
    await time.pass(10_000)
    const [edit] = edits()
    expect(edit?.text).toMatch(/214 arrests \(preliminary\) before, 214 arrests \(final\) now/)
    expect(edit === undefined ? [] : listStruck(edit)).toEqual(['214 arrests (preliminary)'])
  })

  it('a sentence is quoted as it was and as it is', async () => {
    const { tell, change, start, time, edits, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell('What does Operation Lantern search fishing boats for?', { key: 'm1' })
    await change('correct', 'lantern.aim', { text: { en: 'Operation Lantern searches ferries.' } })
    start()
    await time.pass(10_000)
    expect(posts()[0]?.text).toMatch(
      /Not “Operation Lantern searches fishing boats for smuggled fuel\.”, but “Operation Lantern searches ferries\.”/,
    )
    const old = 'Operation Lantern searches fishing boats for smuggled fuel.'
    expect(listStruck(edits()[0]!)).toEqual([old, old])
  })

  it('a number that is equal and counts something else is not struck', async () => {
    const { tell, change, start, time, edits } = await openCorrectionStage()
    await change('correct', 'lantern.arrests', { value: 40 })
    await tell('How many arrests and boats seized in Operation Lantern?', { key: 'm1' })
    await change('correct', 'lantern.arrests', { value: 44 })
    start()
    await time.pass(10_000)
    const [edit] = edits()
    expect(edit?.text).toMatch(/not 40 arrests, but 44 arrests[\s\S]*about 40 boats/)
    expect(edit === undefined ? [] : listStruck(edit)).not.toContain('about 40')
    expect(edit === undefined ? [] : listStruck(edit)).toContain('40')
  })

  it.each(LANGUAGES)('is told in the language of the answer: %s', async (language) => {
    const { tell, change, start, time, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'm1', language })
    await tell(ARRESTS, { key: 'm2', language, isPrivate: true })
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(10_000)
    const label = { en: 'CORRECTION', ar: 'تصحيح', fr: 'CORRECTION', es: 'CORRECCIÓN' }[language]
    const noun = { en: 'arrests', ar: 'اعتقال', fr: 'arrestations', es: 'detenciones' }[language]
    expect(posts()).toHaveLength(2)
    for (const { text } of posts()) {
      expect(text.startsWith(label)).toBe(true)
      expect(text).toContain(noun)
      expect(text).not.toMatch(/[{}]/)
    }
  })
})

describe('an answer that is being posted while its fact changes', () => {
  it('is corrected when it is there', async () => {
    const { tell, change, start, time, deliveries, edits, posts } = await openCorrectionStage()
    await tell(ARRESTS, { key: 'm1', isOpen: true })
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(10_000)
    expect(edits()).toEqual([])
    await deliveries.complete('slack:m1', ['m1'])
    await time.pass(10_000)
    expect(edits()).toHaveLength(1)
    expect(posts().map(({ where }) => where)).toEqual(['C1/m1', 'DESK/'])
  })
})
