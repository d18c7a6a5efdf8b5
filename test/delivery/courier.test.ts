import { describe, expect, it } from 'vitest'
import { line, openCourierStage, START, toBegun, toItem } from './courier-stage.ts'
import type { RecordingPosting } from './courier-stage.ts'

const keysOf = ({ asked }: RecordingPosting) => asked.map(({ key }) => key)
const secondsOf = ({ asked }: RecordingPosting) => asked.map(({ at }) => Math.round((at - Date.parse(START)) / 1000))

describe('what is due', () => {
  it('is posted once, in the order it was added, with a second between two posts of one channel and a fifth between channels of Slack', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    await outbox.add([toItem('a1', 'A'), toItem('a2', 'A'), toItem('b1', 'B'), toItem('a3', 'A')])
    start()
    await time.pass(10_000)
    expect(slack.asked.filter(({ where }) => where === 'A/').map(({ key }) => key)).toEqual(['a1', 'a2', 'a3'])
    expect(secondsOf(slack).toSorted((a, b) => a - b)).toEqual([0, 0, 1, 2])
    // Slack takes several hundred a minute of a workspace: not all at once.
    expect(slack.asked.find(({ key }) => key === 'b1')?.at).toBe(Date.parse(START) + 200)
    expect(await state('a3')).toBe('done')
    expect((await outbox.find('a1'))?.result?.link).toMatch(/^https:\/\/chat\.example\/slack-\d$/)
  })

  it('waits for its time, and is missed where that has passed', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    const at = (seconds: number) => new Date(Date.parse(START) + seconds * 1000)
    await outbox.add([toItem('later', 'A', { due: at(60) }), toItem('too-late', 'B', { until: at(-1) })])
    start()
    await time.pass(59_000)
    expect(slack.asked).toEqual([])
    expect(await state('too-late')).toBe('missed')
    await time.pass(3_000)
    expect(keysOf(slack)).toEqual(['later'])
  })

  it('is done and not missed where it was posted in time by somebody who died before noting it', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    const until = new Date(Date.parse(START) + 10_000)
    await outbox.add([toItem('posted', 'A', { until }), toItem('not-posted', 'B', { until })])
    await outbox.take({ owner: 'dead', platforms: ['slack'], lease: 20_000, limit: 10 })
    slack.found.set('posted', { messages: ['m1'], channel: 'A', link: null })
    start()
    await time.pass(30_000)
    expect(slack.asked.filter(({ type }) => type === 'post')).toEqual([])
    expect([await state('posted'), await state('not-posted')]).toEqual(['done', 'missed'])
  })

  it('of a platform that is not up is left to whoever has it', async () => {
    const { outbox, slack, discord, time, start, state } = await openCourierStage()
    await outbox.add([toItem('s', 'A'), toItem('d', 'A', { platform: 'discord' })])
    start({ postings: new Map([['slack', slack]]) })
    await time.pass(5_000)
    expect(keysOf(slack)).toEqual(['s'])
    expect(discord.asked).toEqual([])
    expect(await state('d')).toBe('waiting')
  })
})

describe('several processes', () => {
  it('share what is due: each post is made once', async () => {
    const { outbox, slack, time, start, openAgain } = await openCourierStage()
    const { outbox: other, deliveries } = await openAgain()
    const keys = Array.from({ length: 60 }, (_, index) => `k${index}`)
    await outbox.add(keys.map((key, index) => toItem(key, `C${index % 7}`)))
    start()
    start({ outbox: other, deliveries })
    await time.pass(20_000)
    expect(keysOf(slack).toSorted()).toEqual(keys.toSorted())
  })

  it('take over from one that died when its lease is over, and look for what it may have posted', async () => {
    const { outbox, slack, time, start } = await openCourierStage()
    await outbox.add([toItem('a', 'A')])
    await outbox.take({ owner: 'dead', platforms: ['slack'], lease: 30_000, limit: 10 })
    start()
    await time.pass(29_000)
    expect(slack.asked).toEqual([])
    await time.pass(3_000)
    expect(slack.asked).toMatchObject([{ key: 'a', triedAt: new Date(START) }])
    expect(await outbox.finish('a', 'dead', { messages: [], channel: 'A', link: null })).toBe(false)
  })

  it('leave a long post to whoever is at it: its lease is prolonged', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    slack.answer = () => time.wait(100_000, new AbortController().signal)
    await outbox.add([toItem('a', 'A')])
    start()
    await time.pass(1_000)
    start()
    await time.pass(110_000)
    expect(keysOf(slack)).toEqual(['a'])
    expect(await state('a')).toBe('done')
  })
})

describe('planners', () => {
  it('run every few seconds and when something wakes them; one that fails stops no other', async () => {
    const { outbox, slack, time, start, logged } = await openCourierStage()
    let plans = 0
    const courier = start({
      planners: [
        { name: 'broken', plan: () => Promise.reject(new Error('no')) },
        {
          name: 'sound',
          async plan() {
            plans++
            if (plans === 2) await outbox.add([toItem('planned', 'A')])
          },
        },
      ],
    })
    await time.pass(100)
    expect(plans).toBe(1)
    courier.wake()
    await time.pass(0)
    expect(plans).toBeGreaterThan(1)
    const before = plans
    await time.pass(10_000)
    expect(plans).toBeGreaterThanOrEqual(before + 3)
    expect(keysOf(slack)).toEqual(['planned'])
    expect(logged).toContain('error the planner "broken" failed')
  })

  it('do not have to wait for what they add when something wakes them', async () => {
    const { outbox, slack, time, start } = await openCourierStage()
    const news: string[] = []
    const plan = async () => await outbox.add(news.map((key) => toItem(key, 'A')))
    const courier = start({ planners: [{ name: 'news', plan }] })
    await time.pass(100)
    news.push('new')
    courier.wake()
    await time.pass(10)
    expect(keysOf(slack)).toEqual(['new'])
  })
})

describe('stopping', () => {
  it('lets the post end that is under way, and leaves the rest to the next process', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    const open = Promise.withResolvers<void>()
    slack.answer = () => open.promise
    await outbox.add([toItem('a1', 'A'), toItem('a2', 'A')])
    const courier = start()
    await time.pass(100)
    const stopped = courier.stop()
    open.resolve()
    await stopped
    expect([await state('a1'), await state('a2')]).toEqual(['done', 'waiting'])
    expect(keysOf(slack)).toEqual(['a1'])
  })
})

describe('messages of the bot', () => {
  const edit = { type: 'edit', delivery: 'd', channel: 'C1' } as const
  const followUp = { type: 'follow-up', delivery: 'd', channel: 'C1', blocks: [line('new')], language: 'en' } as const

  it('are edited and followed up in their thread when they are there', async () => {
    const { outbox, deliveries, slack, discord, time, start } = await openCourierStage()
    await deliveries.begin(toBegun('d', { under: 'question' }))
    await deliveries.begin(toBegun('d2', { platform: 'discord', under: 'question' }))
    await outbox.add([
      toItem('edit', '', { errand: edit }),
      toItem('reply', '', { errand: followUp }),
      toItem('reply2', '', { platform: 'discord', errand: { ...followUp, delivery: 'd2' } }),
    ])
    start()
    await time.pass(10_000)
    expect([...slack.asked, ...discord.asked]).toEqual([])
    await deliveries.complete('d', ['m1', 'm2'])
    await deliveries.complete('d2', ['n1'])
    await time.pass(10_000)
    expect(slack.asked).toMatchObject([
      { type: 'edit', where: 'C1/m1+m2', text: 'now d' },
      { type: 'post', where: 'C1/question', text: 'new' },
    ])
    expect(discord.asked).toMatchObject([{ type: 'post', where: 'C1/n1' }])
  })

  it('in Slack are edited no faster than it takes from all channels together', async () => {
    const { outbox, deliveries, slack, time, start } = await openCourierStage()
    for (const channel of ['A', 'B', 'C', 'D']) {
      await deliveries.begin(toBegun(channel, { channel }))
      await deliveries.complete(channel, ['m1'])
      await outbox.add([toItem(channel, '', { errand: { type: 'edit', delivery: channel, channel } })])
    }
    start()
    await time.pass(10_000)
    const gaps = slack.asked.slice(1).map(({ at }, index) => at - (slack.asked[index]?.at ?? at))
    expect(gaps.every((gap) => gap >= 1_200)).toBe(true)
    expect(slack.asked).toHaveLength(4)
  })

  it('are looked for where whoever posted them died over it', async () => {
    const { outbox, deliveries, slack, time, start, state } = await openCourierStage()
    await deliveries.begin(toBegun('d'))
    slack.found.set('d', { messages: ['m7'], channel: 'C1', link: null })
    await outbox.add([toItem('edit', '', { errand: edit })])
    start()
    await time.pass(70_000)
    expect(slack.asked).toMatchObject([
      { type: 'find', key: 'd' },
      { type: 'edit', where: 'C1/m7' },
    ])
    expect(await state('edit')).toBe('done')
    expect((await deliveries.find('d'))?.messages).toEqual(['m7'])
  })

  it('that were never posted need no correction', async () => {
    const { outbox, deliveries, time, start } = await openCourierStage()
    await deliveries.begin(toBegun('d'))
    await outbox.add([toItem('edit', '', { errand: edit }), toItem('reply', '', { errand: followUp })])
    start()
    await time.pass(600_000)
    for (const key of ['edit', 'reply'])
      expect(await outbox.find(key)).toMatchObject({ state: 'missed', trouble: 'The message was never posted.' })
  })

  it('are edited again where the store changed while they were edited', async () => {
    const { outbox, deliveries, slack, time, start } = await openCourierStage()
    await deliveries.begin(toBegun('d'))
    await deliveries.complete('d', ['m1'])
    let said = 'first'
    slack.answer = () => void (said = 'second')
    await outbox.add([toItem('edit', '', { errand: edit })])
    start({ compose: () => Promise.resolve([line(said)]) })
    await time.pass(5_000)
    expect(slack.asked.map(({ text }) => text)).toEqual(['first', 'second'])
  })

  it('about what has changed again are dropped, unless an earlier try has got through', async () => {
    const { outbox, slack, time, start, state } = await openCourierStage()
    const about = { fact: 'weka.arrests', revision: 2 }
    const post = (key: string) =>
      toItem(key, '', {
        errand: { type: 'post', to: { team: null, person: 'U1' }, blocks: [line(key)], language: 'en', about },
      })
    await outbox.add([post('fresh'), post('tried'), post('got-through')])
    for (const key of ['tried', 'got-through']) slack.found.delete(key)
    slack.found.set('got-through', { messages: ['m1'], channel: 'D1', link: null })
    const taken = await outbox.take({ owner: 'dead', platforms: ['slack'], lease: 1_000, limit: 10 })
    await outbox.postpone('fresh', 'dead', new Date(START), 'not yet')
    expect(taken).toHaveLength(3)
    start({ isCurrent: () => Promise.resolve(false) })
    await time.pass(10_000)
    expect([await state('fresh'), await state('tried'), await state('got-through')]).toEqual([
      'missed',
      'missed',
      'done',
    ])
    expect(slack.asked.filter(({ type }) => type === 'post')).toEqual([])
  })

  it('that nobody asked for are recorded like answers where they rest on facts', async () => {
    const { outbox, deliveries, time, start } = await openCourierStage()
    const record = { command: 'digest', restsOn: [{ fact: 'weka.arrests', revision: 1 }] }
    const to = { team: 'T1', channel: 'C9' }
    await outbox.add([
      toItem('digest', '', { errand: { type: 'post', to, blocks: [line('5 arrests')], language: 'fr', record } }),
    ])
    start()
    await time.pass(3_000)
    expect(await deliveries.restingOn('weka.arrests', 2)).toMatchObject([
      { id: 'digest', channel: 'C9', person: null, command: 'digest', language: 'fr', messages: ['slack-1'] },
    ])
  })
})
