import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts'
import type { Bot } from '../../src/bot.ts'
import type { ChatUnderTest } from '../contracts/chat-adapter.contract.ts'
import { startDiscordServer } from './discord-server.ts'
import type { DiscordCall } from './discord-server.ts'
import { findLive, readShown } from './discord-words.ts'
import type { Json, WorldMessage } from './discord-world.ts'

/** The bot in Discord with somebody who writes to it alone. */
export async function openDiscordChat(bot: Bot): Promise<ChatUnderTest> {
  const discord = await startDiscordServer()
  discord.world.addChannel(discord.world.guild, 'desk')
  const channel = discord.world.directChannel(discord.world.alice)
  const silent = () => undefined
  const adapter = createDiscordAdapter({
    bot,
    config: { ...bot.services.config, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
  await adapter.start()
  let last: WorldMessage | null = null
  const isShown = ({ method, path, status }: DiscordCall) =>
    status === 200 && (method === 'POST' || method === 'PATCH') && /\/(?:messages|webhooks)\//.test(`${path}/`)
  const messages = (): readonly Json[] => discord.calls.filter(isShown).map(({ reply }) => reply)
  const words = () =>
    discord.calls
      .filter(isShown)
      .flatMap(({ reply, files }) => [readShown(reply), ...files.map(({ bytes }) => bytes.toString('utf8'))])
      .join('\n')
  return {
    adapter,
    async say(text) {
      last = discord.say(text, { channel })
    },
    async sayAgain() {
      if (last !== null) discord.publish('MESSAGE_CREATE', last)
    },
    async press(label) {
      const message = messages().findLast((each) => readShown(each).includes(label))
      if (message === undefined) throw new Error(`nothing has a button ${label}`)
      discord.click(message, new RegExp(`^${label}$`))
    },
    async shown(fits) {
      await discord.waitFor(() => fits.test(words()))
      return words()
    },
    live: () => messages().flatMap(findLive),
    async close() {
      await adapter.stop()
      await discord.close()
    },
  }
}
