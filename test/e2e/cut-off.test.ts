import { expect, it } from 'vitest'
import { openHeldServer } from '../support/held-server.ts'
import { inNewsroom, until } from '../support/newsroom.ts'
import type { Newsroom } from '../support/newsroom.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
const STORY = [
  'Police forces arrested 2,517 people in Operation Liberterra II, Interpol said on Wednesday.',
  'They found 3,222 potential victims of trafficking, many of them in places that nobody had looked at before.',
  'The operation ran for a week, from the end of September on, in more than a hundred countries.',
].join(' ')
const ARABIC = 'قالت الشرطة يوم الأربعاء إنها أوقفت عددا كبيرا من الأشخاص في العملية. وعثرت على ضحايا في بلدان كثيرة.'
/** A busy machine takes its time to start processes. */
const PATIENCE = 120_000

it.concurrent(
  'killed over five texts, two processes tell each person once, where they asked and in their language, and begin nothing anew',
  { timeout: PATIENCE },
  async () => {
    const model = await openHeldServer()
    try {
      await inNewsroom({ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: model.url }, async (newsroom) => {
        const { discord } = newsroom
        await newsroom.start()
        const thread = await mention(newsroom, `summarize ${STORY}`)
        await shortcutInSlack(newsroom, STORY)
        const said = discord.say(`<@${discord.world.bot.id}> summarize ${STORY}`)
        const direct = discord.say(`لخص ${ARABIC}`, { channel: discord.world.directChannel(discord.world.alice) })
        await discord.slash('summarize', { text: STORY }).met
        await until('five texts at the model', () => Promise.resolve(model.count() === 5))
        await newsroom.kill()
        expect(Object.values(await newsroom.seen()).flat()).toEqual([])
        await lapse(newsroom, 5)
        model.release()
        const asked = model.count()
        await Promise.all([newsroom.start(), newsroom.start()])
        await told(newsroom, 5)
        const seen = await newsroom.seen()
        const here = expect.stringMatching(/^\s*I was stopped while I was working on this;[^.]*\.$/)
        const elsewhere = expect.stringMatching(
          /^\s*I was stopped while I was working on what you asked for elsewhere;[^.]*\.$/,
        )
        expect(seen.slack).toEqual([{ id: expect.anything(), under: thread, text: here }])
        expect(seen.slackDirect).toEqual([{ id: expect.anything(), under: null, text: elsewhere }])
        expect(seen.discord).toEqual([{ id: expect.anything(), under: said.id, text: here }])
        expect(seen.discordDirect.toSorted((a, b) => Number(a.under) - Number(b.under))).toEqual([
          { id: expect.anything(), under: null, text: elsewhere },
          { id: expect.anything(), under: direct.id, text: expect.stringMatching(/توقّف/) },
        ])
        expect(model.count()).toBe(asked)
      })
    } finally {
      model.close()
    }
  },
)

it.concurrent(
  'killed when the answer stands there, it says nothing more; killed before that, it says so once',
  { timeout: PATIENCE },
  () =>
    inNewsroom({}, async (newsroom) => {
      const { slack, discord } = newsroom
      // Only the mark in the message is left to find it by.
      discord.world.nonces.keptFor = 0
      await newsroom.start()
      const inSlack = newsroom.killAt(1, 'after')
      const answered = await mention(newsroom, QUESTION)
      await inSlack
      await newsroom.start()
      const inDiscord = newsroom.killAt(1, 'after')
      const said = discord.say(`<@${discord.world.bot.id}> ${QUESTION}`)
      await inDiscord
      await newsroom.start()
      const before = newsroom.killAt(1, 'before')
      const cutOff = await mention(newsroom, QUESTION)
      await before
      await newsroom.start()
      await told(newsroom, 1)
      const seen = await newsroom.seen()
      const arrests = expect.stringMatching(/2,517/)
      expect(seen.slack.toSorted((a, b) => Number(a.under) - Number(b.under))).toEqual([
        { id: expect.anything(), under: answered, text: arrests },
        { id: expect.anything(), under: cutOff, text: expect.stringMatching(/I was stopped/) },
      ])
      expect(seen.discord).toEqual([{ id: expect.anything(), under: said.id, text: arrests }])
      expect([seen.slackDirect, seen.discordDirect]).toEqual([[], []])
      // What was cut off may be asked again.
      const again = slack.calls.length
      await mention(newsroom, QUESTION)
      await slack.waitFor(
        ({ method, body }) => method === 'chat.postMessage' && String(body['text']).includes('2,517'),
        again,
      )
    }),
)

/** Alice mentions the bot in the desk's channel; gives the message. */
async function mention({ slack, deliver }: Newsroom, words: string): Promise<string> {
  const text = `<@${slack.bot.user}> ${words}`
  const ts = await slack.write('alice', text)
  await deliver.event({ type: 'app_mention', user: slack.alice, text, ts, channel: slack.channel })
  return ts
}

/** Alice has a message of somebody else's summarized for herself. */
async function shortcutInSlack({ slack, deliver }: Newsroom, text: string): Promise<void> {
  await deliver.interact({
    type: 'message_action',
    callback_id: 'stet:summarize',
    channel: { id: slack.channel, name: 'desk' },
    message: { ts: '1700000003.000001', text, user: slack.bob },
    response_url: slack.responseUrl(),
  })
}

/** Waits until so many events have nobody who is at work on them. */
async function lapse({ services }: Newsroom, count: number): Promise<void> {
  const { openEvents } = await services.delivery()
  await until(
    'leases that are over',
    async () => (await openEvents.interrupted(['slack', 'discord'], 10)).length === count,
  )
}

/** Waits until nothing is open, and so many people have been told. */
async function told({ services }: Newsroom, count: number): Promise<void> {
  const { openEvents, outbox } = await services.delivery()
  await until('what people are told', async () => {
    const items = await outbox.list('interrupted:', 10)
    const left = await openEvents.interrupted(['slack', 'discord'], 10)
    return left.length === 0 && items.length === count && items.every(({ state }) => state === 'done')
  })
}
