import type { PostingUnderTest } from '../contracts/posting.contract.ts'
import { startDiscordApp } from './discord-app.ts'
import { textOf } from './discord-people.ts'
import { startDiscordServer } from './discord-server.ts'

const DOWN = { status: 503, body: { message: 'Service Unavailable' } }
const REFUSALS = {
  busy: [{ status: 429, body: { message: 'You are being rate limited.', retry_after: 30, global: false } }],
  // Its client tries once more by itself.
  down: [DOWN, DOWN],
  closed: [{ status: 403, body: { code: 50_013, message: 'Missing Permissions' } }],
} as const

/** What the Discord adapter posts by itself, with a server at its other end that forgets nonces at once. */
export async function openDiscordPosting(): Promise<PostingUnderTest> {
  const discord = await startDiscordServer()
  const app = await startDiscordApp(discord)
  const { posting } = app.adapter
  if (posting === null) throw new Error('Discord has nowhere to post')
  discord.world.nonces.keptFor = 0
  const postTo = (channel: string) => new RegExp(`POST .*/channels/${channel}/messages`)
  let opened = 0

  return {
    posting,
    team: discord.world.guild.id,
    person: discord.world.alice.id,
    openChannel: async () => discord.world.addChannel(discord.world.guild, `desk-${++opened}`).id,
    read: async (channel) =>
      [...discord.world.messages.values()]
        .filter(({ channel_id }) => channel_id === channel)
        .map((message) => ({ id: message.id, text: textOf(message) })),
    cutNext: (channel) => discord.cut(postTo(channel)),
    refuseNext: (channel, how) =>
      discord.interfere(new RegExp(`POST /channels/${channel}/messages`), [...REFUSALS[how]]),
    async close() {
      await app.stop()
      await discord.close()
    },
  }
}
