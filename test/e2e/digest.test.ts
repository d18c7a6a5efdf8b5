import { expect, it } from 'vitest'
import type { Change } from '../../src/facts/ledger.ts'
import { startSubscription } from '../../src/digest/manage-digest.ts'
import { toLocalDate } from '../../src/digest/find-run.ts'
import { toDigestKey, toSubscriptionId } from '../../src/digest/subscription.ts'
import { textOf } from '../support/discord-people.ts'
import { openNewsroom, until } from '../support/newsroom.ts'
import type { Newsroom } from '../support/newsroom.ts'

type Platform = 'slack' | 'discord'

interface Subscribed {
  readonly platform: Platform
  readonly channel: string
  readonly key: string
}

/** Corrects some figures with so long a reason each that the digest of it is more than one message in Discord. */
async function correctMany({ services }: Newsroom): Promise<void> {
  const { ledger } = await services.store()
  const figures = (await ledger.figures({ operation: 'liberterra-ii' })).filter(
    ({ value }) => typeof value === 'number',
  )
  const why = 'The agency counted again, country by country, and wrote to us. '.repeat(4).trim()
  const changes = figures
    .slice(0, 8)
    .map(({ revision: expected, revised_at: _at, revised_by: _by, ...record }): Change => ({
      kind: 'figure',
      record: { ...record, value: Number(record.value) + 1 },
      expected,
      action: 'correct',
      by: 'Rana',
      why,
    }))
  expect((await ledger.commit(changes)).committed).toBe(true)
}

/** A new channel whose digest is due this minute. */
async function subscribe(
  { slack, discord, services }: Newsroom,
  platform: Platform,
  name: string,
): Promise<Subscribed> {
  const channel =
    platform === 'discord'
      ? discord.world.addChannel(discord.world.guild, name).id
      : ((await slack.call('conversations.create', { name }))['channel'] as { readonly id: string }).id
  const { digests } = await services.digest()
  const now = new Date()
  const id = toSubscriptionId(platform, channel)
  const by = { platform, team: null, id: 'U1', name: 'Rana' }
  // What was corrected since the starter facts came is in its first digest.
  const start = { team: null, by, now, version: 1, zone: 'UTC', language: 'en' } as const
  const subscription = startSubscription(
    { id, platform, channel },
    { hour: now.getUTCHours(), minute: now.getUTCMinutes() },
    start,
  )
  expect(await digests.subscribe(subscription, now, now)).toBe(true)
  return { platform, channel, key: toDigestKey(id, toLocalDate(now, 'UTC')) }
}

async function settle({ services }: Newsroom, subscribed: readonly Subscribed[]): Promise<void> {
  const { outbox } = await services.delivery()
  await until('the digests', async () => {
    const items = await Promise.all(subscribed.map(({ key }) => outbox.find(key)))
    return items.every((item) => item?.state === 'done')
  })
}

/** What the bot said in a channel, oldest first. */
async function read({ slack, discord }: Newsroom, { platform, channel }: Subscribed): Promise<readonly string[]> {
  if (platform === 'slack') {
    const { messages } = (await slack.call('conversations.history', { channel, limit: '200' })) as {
      readonly messages: readonly { readonly text: string; readonly user?: string }[]
    }
    return messages
      .filter(({ user }) => user === slack.bot.user)
      .map(({ text }) => text)
      .toReversed()
  }
  return [...discord.world.messages.values()]
    .filter((message) => message.channel_id === channel && message.author.id === discord.world.bot.id)
    .map(textOf)
}

const PLATFORMS = ['slack', 'discord'] as const
/** One message in Slack and two in Discord: a digest in each makes three. */
const STEPS = [1, 2, 3]
const ROOMS = [0, 1]

it.concurrent.each(ROOMS)(
  'killed at every step of posting, each digest stands once in its channel: room %i',
  async (room) => {
    const newsroom = await openNewsroom()
    // Only the marks in the messages are left to find what was posted.
    newsroom.discord.world.nonces.keptFor = 0
    await correctMany(newsroom)
    await newsroom.start()
    const whole = await Promise.all(PLATFORMS.map((platform) => subscribe(newsroom, platform, `whole-${platform}`)))
    await settle(newsroom, whole)
    const expected = new Map<Platform, readonly string[]>()
    for (const each of whole) expected.set(each.platform, await read(newsroom, each))
    for (const platform of PLATFORMS) expect(expected.get(platform)?.join('\n')).toContain('Corrected')
    expect(expected.get('discord')?.length).toBe(2)
    const cuts = STEPS.flatMap((n) => (['before', 'after'] as const).map((cut) => ({ n, cut })))
    let kills = 0
    for (const [at, { n, cut }] of cuts.entries()) {
      if (at % ROOMS.length !== room) continue
      const killed = newsroom.killAt(n, cut)
      const due = await Promise.all(
        PLATFORMS.map((platform, index) => subscribe(newsroom, platform, `k${at}-${index}`)),
      )
      await killed
      kills++
      await newsroom.start()
      await settle(newsroom, due)
      for (const each of due)
        expect([n, cut, await read(newsroom, each)]).toEqual([n, cut, expected.get(each.platform)])
    }
    expect(kills).toBe(cuts.length / ROOMS.length)
    await newsroom.close()
  },
)

it('is posted once by three processes on one store', async () => {
  const newsroom = await openNewsroom()
  for (let i = 0; i < 3; i++) await newsroom.start()
  const due: Subscribed[] = []
  for (let i = 0; i < 4; i++)
    for (const platform of PLATFORMS) due.push(await subscribe(newsroom, platform, `c${i}-${platform}`))
  await settle(newsroom, due)
  for (const each of due) {
    const said = await read(newsroom, each)
    expect([each.platform, said.filter((text) => text.includes('Daily digest')).length]).toEqual([each.platform, 1])
  }
  const texts = await Promise.all(due.map((each) => read(newsroom, each)))
  const inSlack = texts.filter((_, at) => due[at]?.platform === 'slack')
  expect(new Set(inSlack.map((said) => said.join('\n'))).size).toBe(1)
  await newsroom.close()
})
