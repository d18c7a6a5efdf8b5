import { describe, expect, it } from 'vitest'
import { PostFailure } from '../../src/chat/chat-adapter.ts'
import { listStruck, openCorrectionStage } from './correction-stage.ts'

const ARRESTS = 'How many arrests in Operation Lantern?'

describe('a figure that changes again', () => {
  it('before anybody was told is told once, from what they know to what stands, with both reasons', async () => {
    const { tell, change, start, time, edits, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'm1' })
    await change('correct', 'lantern.arrests', { value: 241 }, 'digits were swapped')
    await change('update', 'lantern.arrests', { value: 260 }, 'the second day is in')
    start()
    await time.pass(10_000)
    expect(edits()).toHaveLength(1)
    expect(posts()).toHaveLength(1)
    expect(posts()[0]?.text).toMatch(
      /^CORRECTION, .*not 214 arrests, but 260 arrests\.\s+Reason: the second day is in\s+Reason: digits were swapped/,
    )
    // The message itself shows each step, newest first.
    expect(edits()[0]?.text).toMatch(/241 arrests before, 260 arrests now[\s\S]*not 214 arrests, but 241 arrests/)
  })

  it('after they were told is told from there', async () => {
    const { tell, change, start, time, edits, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'm1' })
    await tell(ARRESTS, { key: 'p1', isPrivate: true })
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(10_000)
    await change('correct', 'lantern.arrests', { value: 214 }, 'it was right at first')
    await time.pass(10_000)
    expect(edits()).toHaveLength(2)
    const said = posts().map(({ where, text }) => `${where} ${/not .* arrests/.exec(text)?.[0] ?? ''}`)
    expect(said.toSorted()).toEqual([
      '@U1 not 214 arrests, but 241 arrests',
      '@U1 not 241 arrests, but 214 arrests',
      'C1/m1 not 214 arrests, but 241 arrests',
      'C1/m1 not 241 arrests, but 214 arrests',
    ])
    expect(edits()[1] === undefined ? [] : listStruck(edits()[1]!)).not.toContain('214')
  })

  it('from withdrawn to standing again is told to whoever was told not to use it, and nothing stays struck', async () => {
    const { tell, change, start, time, edits, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'm1' })
    await tell(ARRESTS, { key: 'p1', isPrivate: true })
    await change('withdraw', 'lantern.arrests', { status: 'withdrawn' }, 'the agency took it back')
    start()
    await time.pass(10_000)
    await change('propose', 'lantern.arrests', { status: 'preliminary' }, 'the agency stands by it')
    await time.pass(10_000)
    const again = posts().filter(({ text }) => text.includes('the agency stands by it'))
    expect(again.map(({ where }) => where).toSorted()).toEqual(['@U1', 'C1/m1'])
    for (const { text } of again)
      expect(text).toMatch(/^UPDATE, .*214 arrests \(withdrawn\) before, 214 arrests \(preliminary\) now/)
    expect(edits().at(-1)?.text).toMatch(/214 arrests \(preliminary\) now[\s\S]*now withdrawn/)
  })

  it('is told to whoever asked for it while it was withdrawn', async () => {
    const { tell, change, start, time, edits, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await change('withdraw', 'lantern.arrests', { status: 'withdrawn' }, 'the agency took it back')
    await tell(ARRESTS, { key: 'm1' })
    start()
    await time.pass(10_000)
    expect(posts()).toEqual([])
    await change('propose', 'lantern.arrests', { status: 'final', value: 231 }, 'the agency counted anew')
    await time.pass(10_000)
    expect(posts().map(({ where }) => where)).toEqual(['C1/m1'])
    expect(edits().at(-1)?.text).toMatch(/231 arrests \(final\) now[\s\S]*Do not use it/)
  })

  it('from withdrawn to standing again before anybody was told is no news', async () => {
    const { tell, change, start, time, slack } = await openCorrectionStage()
    await tell(ARRESTS, { key: 'm1' })
    await change('withdraw', 'lantern.arrests', { status: 'withdrawn' })
    await change('propose', 'lantern.arrests', { status: 'preliminary' })
    start()
    await time.pass(10_000)
    expect(slack.asked).toEqual([])
  })

  it('while the first correction cannot be posted is not told in two ways', async () => {
    const { tell, change, start, time, slack, edits, posts } = await openCorrectionStage({ SLACK_DESK_CHANNEL: '' })
    await tell(ARRESTS, { key: 'm1' })
    let isDown = true
    slack.answer = () => {
      if (isDown) throw new PostFailure('Slack is down.', { isFinal: false })
    }
    await change('correct', 'lantern.arrests', { value: 241 })
    start()
    await time.pass(20_000)
    slack.asked.length = 0
    await change('correct', 'lantern.arrests', { value: 250 })
    isDown = false
    await time.pass(60_000)
    expect(posts().map(({ text }) => /not .* arrests/.exec(text)?.[0])).toEqual(['not 214 arrests, but 250 arrests'])
    expect(edits().at(-1)?.text).toMatch(/241 arrests, but 250 arrests/)
  })

  it('shows every change of every fact that a message rests on, whichever edit comes last', async () => {
    const { tell, change, start, time, edits } = await openCorrectionStage()
    await tell('How many arrests and boats seized in Operation Lantern?', { key: 'm1' })
    await change('correct', 'lantern.arrests', { value: 241 })
    await change('update', 'lantern.boats', { value: 52, hedge: 'exact' })
    start()
    await time.pass(10_000)
    for (const { text } of edits())
      expect(text).toMatch(/^UPDATE.*about 40 boats seized before, 52 boats seized now[\s\S]*CORRECTION.*241 arrests/)
    expect(listStruck(edits()[0]!)).toEqual(expect.arrayContaining(['214', 'about 40']))
  })
})
