import { describe, expect, it } from 'vitest'
import { PostFailure } from '../../src/chat/chat-adapter.ts'
import type { Outbox } from '../../src/delivery/outbox.ts'
import { openCourierStage, START, toBegun, toItem } from './courier-stage.ts'
import type { RecordingPosting } from './courier-stage.ts'

const keysOf = ({ asked }: RecordingPosting) => asked.map(({ key }) => key)
const secondsOf = ({ asked }: RecordingPosting) => asked.map(({ at }) => Math.round((at - Date.parse(START)) / 1000))

/** Which of a courier's hauls has an item. */
async function findOwner(outbox: Outbox, key: string, hauls: number): Promise<string> {
  for (let haul = 1; haul <= hauls; haul++) if (await outbox.holds(key, `owner-${haul}`)) return `owner-${haul}`
  throw new Error(`nobody has ${key}`)
}

describe('what a platform does not take', () => {
  it('is tried again after 1 s, 5 s, 30 s, 2 and 10 minutes, then hourly, and knows that an earlier try may have got through', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    slack.answer = () => {
      throw new PostFailure('Slack is down.', { isFinal: false })
    }
    await outbox.add([toItem('a', 'A')])
    start()
    await time.pass(770_000)
    expect(slack.asked[0]?.triedAt).toBeNull()
    expect(slack.asked[1]?.triedAt).toEqual(new Date(START))
    for (let hour = 0; hour < 2; hour++) {
      await time.leap(3_590_000)
      await time.pass(15_000)
    }
    const gaps = secondsOf(slack).map((second, index, all) => second - (all[index - 1] ?? 0))
    const late = [1, 5, 30, 120, 600, 3600, 3600].map((gap, index) => (gaps[index + 1] ?? 0) - gap)
    expect(late.every((seconds) => seconds >= 0 && seconds < 10)).toBe(true)
    expect(await outbox.find('a')).toMatchObject({ state: 'waiting', trouble: 'Slack is down.' })
    await time.leap(24 * 3_600_000)
    expect(await state('a')).toBe('failed')
  })

  it('for good is given up at once, with what was wrong', async () => {
    const { outbox, slack, time, start } = await openCourierStage()
    slack.answer = () => {
      throw new PostFailure('The channel is gone.', { isFinal: true })
    }
    await outbox.add([toItem('a', 'A')])
    start()
    await time.pass(60_000)
    expect(slack.asked).toHaveLength(1)
    expect(await outbox.find('a')).toMatchObject({ state: 'failed', trouble: 'The channel is gone.' })
  })

  it('because it is too much pauses all posts of Slack as long as it asks, in their order; edits and Discord go on', async () => {
    const { outbox, deliveries, slack, discord, time, start, state } = await openCourierStage()
    const refused = new Set<string>()
    slack.answer = ({ type, key }) => {
      if (type === 'edit' || key !== 'a1' || refused.has(key)) return
      refused.add(key)
      throw new PostFailure('Too much.', { isFinal: false, retryAfter: 20_000 })
    }
    await deliveries.begin(toBegun('d', { channel: 'X' }))
    await deliveries.complete('d', ['m1'])
    await outbox.add([
      toItem('a1', 'A'),
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((key) => toItem(key, key.toUpperCase())),
      toItem('edit', '', { errand: { type: 'edit', delivery: 'd', channel: 'X' } }),
      toItem('discord', 'A', { platform: 'discord' }),
    ])
    start()
    await time.pass(19_000)
    expect(keysOf(slack)).toEqual(['a1', 'edit'])
    expect(keysOf(discord)).toEqual(['discord'])
    await time.pass(6_000)
    expect(keysOf(slack)).toEqual(['a1', 'edit', 'a1', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'])
    // The second try of a message may find the first; nobody else was tried.
    const triedBefore = slack.asked.flatMap(({ key, triedAt }) => (triedAt === null ? [] : [key]))
    expect(triedBefore).toEqual(['a1'])
    expect(await state('a1')).toBe('done')
  })

  it('because it is too much keeps nothing from being taken back, nor from being left to others at a stop', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    slack.answer = ({ key, triedAt }) => {
      if (key === 'a' && triedAt === null) throw new PostFailure('Too much.', { isFinal: false, retryAfter: 20_000 })
    }
    await outbox.add(['a', 'b', 'c', 'd'].map((key) => toItem(key, key)))
    let owners = 0
    const courier = start({ newOwner: () => `owner-${++owners}` })
    await time.pass(10_000)
    const owner = await findOwner(outbox, 'c', owners)
    expect(await outbox.giveUp('c', owner, 'missed', 'Nobody wants it.')).toBe(true)
    await time.pass(11_000)
    await courier.stop()
    expect(keysOf(slack)).not.toContain('c')
    expect(await state('c')).toBe('missed')

    slack.answer = () => {
      throw new PostFailure('Too much.', { isFinal: false, retryAfter: 50_000 })
    }
    await outbox.add(['e', 'f', 'g'].map((key) => toItem(key, key)))
    const next = start()
    await time.pass(5_000)
    const tries = slack.asked.length
    await next.stop()
    expect([await state('e'), await state('f'), await state('g')]).toEqual(['waiting', 'waiting', 'waiting'])
    expect(slack.asked.length).toBe(tries)
  })

  it('because it is too much in one channel of Discord holds that channel, and no other', async () => {
    const { outbox, discord, time, start } = await openCourierStage()
    discord.answer = ({ where, triedAt }) => {
      if (where === 'A/' && triedAt === null) throw new PostFailure('Too much.', { isFinal: false, retryAfter: 20_000 })
    }
    const toDiscord = (key: string, channel: string) => toItem(key, channel, { platform: 'discord' })
    await outbox.add([toDiscord('a1', 'A'), toDiscord('a2', 'A'), toDiscord('b1', 'B'), toDiscord('b2', 'B')])
    start()
    await time.pass(19_000)
    expect(keysOf(discord)).toEqual(['a1', 'b1', 'b2'])
    await time.pass(6_000)
    expect(keysOf(discord).slice(3)).toEqual(['a1', 'a2'])
  })

  it('for minutes is seen in the outbox meanwhile, and comes in its order after them', async () => {
    const { outbox, slack, time, start } = await openCourierStage()
    let isBusy = true
    slack.answer = () => {
      if (isBusy) throw new PostFailure('Slack is busy.', { isFinal: false, retryAfter: 300_000 })
    }
    await outbox.add(['a', 'b', 'c'].map((key) => toItem(key, key)))
    start()
    await time.pass(10_000)
    isBusy = false
    for (const key of ['a', 'b', 'c'])
      expect(await outbox.find(key)).toMatchObject({ state: 'waiting', trouble: 'Slack is busy.' })
    const tries = slack.asked.length
    await time.pass(300_000)
    expect(keysOf(slack).slice(tries)).toEqual(['a', 'b', 'c'])
  })

  it('because of a bug of ours stops nobody else', async () => {
    const { outbox, slack, time, start, state, logged } = await openCourierStage()
    slack.answer = ({ key }) => {
      if (key === 'a') throw new TypeError('undefined is not a function')
    }
    await outbox.add([toItem('a', 'A'), toItem('a2', 'A')])
    start()
    await time.pass(2_500)
    expect(await state('a2')).toBe('done')
    expect((await outbox.find('a'))?.trouble).not.toMatch(/undefined/)
    expect(logged.join()).toMatch(/error an item of the outbox could not be carried out/)
  })

  it('nor answers leaves the others their turn, and is tried again', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    slack.answer = ({ key, triedAt }) => (key === 'a' && triedAt === null ? new Promise(() => {}) : undefined)
    await outbox.add([toItem('a', 'A'), toItem('a2', 'A'), toItem('b', 'B')])
    start()
    await time.pass(5_000)
    expect(await state('b')).toBe('done')
    await time.pass(130_000)
    expect([await state('a'), await state('a2')]).toEqual(['done', 'done'])
  })
})
