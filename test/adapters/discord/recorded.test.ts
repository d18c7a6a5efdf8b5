import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { textOf } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordCall, DiscordServer } from '../../support/discord-server.ts'
import type { Json } from '../../support/discord-world.ts'

const RECORDED = join(import.meta.dirname, '../../../../shared/platforms/recorded/discord.json')

describe('payloads as Discord sent them to others', () => {
  let discord: DiscordServer
  let app: DiscordApp | null = null

  const open = async () => {
    discord = await startDiscordServer()
    discord.world.addChannel(discord.world.guild, 'desk')
  }
  afterEach(async () => {
    await app?.stop()
    app = null
    await discord?.close()
  })

  const isAnswer = ({ method, path, status }: DiscordCall) =>
    method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) && status === 200
  const answers = () => discord.calls.filter(isAnswer)
  const answerTo = (id: string) =>
    discord.waitFor(
      (call) => isAnswer(call) && (call.body['message_reference'] as Json | undefined)?.['message_id'] === id,
    )

  it.skipIf(!existsSync(RECORDED))(
    'handles recorded payloads: what mentions it is answered, the rest is left alone',
    async () => {
      // Skipped where the recorded payloads are not beside the project.
      const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, Json>
      const metadata = recorded['metadata'] as {
        botId: string
        guildId: string
        channelId: string
        threadId: string
        aiThreadId: string
        roleId: string
      }
      await open()
      const { world } = discord
      const guild = { id: metadata.guildId, name: 'Recorded', locale: 'en-US' }
      Object.assign(world.bot, { id: metadata.botId })
      Object.assign(world.guild, guild)
      const channel = world.addChannel(guild, 'recorded', { id: metadata.channelId })
      for (const id of [metadata.threadId, metadata.aiThreadId])
        world.addChannel(guild, 'thread', {
          id,
          type: 11,
          parent_id: channel.id,
          thread_metadata: {
            archived: false,
            auto_archive_duration: 1440,
            archive_timestamp: '2026-01-05T00:49:57.102Z',
            locked: false,
          },
        })
      Object.assign(world.botRole, { id: metadata.roleId })
      app = await startDiscordApp(discord)
      const events = Object.entries(recorded).filter(([name]) => name !== 'metadata')
      const clicks = events.flatMap(([, event]) => (event['type'] === 3 ? [event] : []))
      for (const [, event] of events)
        if (event['type'] !== 3) discord.publish(String(event['type']).replace('GATEWAY_', ''), event['data'] as Json)
      const done = clicks.map((event) => ({ event, ...discord.replay(event) }))
      const toId = (name: string) => String((recorded[name] as { readonly data?: Json } | undefined)?.data?.['id'])
      const mentions = ['gatewayMention', 'gatewayAIMention', 'gatewayRoleMention'].map(toId)
      for (const id of mentions) await answerTo(id)
      // Some were edited by hand: an id that is none cannot come from Discord.
      const isWellFormed = (event: Json) => /^\d+$/.test(`${String(event['id'])}${String(event['channel_id'])}`)
      const told = await Promise.all(done.flatMap(({ event, answer }) => (isWellFormed(event) ? [answer] : [])))
      expect(told.map(textOf)).toEqual(told.map(() => expect.stringMatching(/too old/)))
      expect(told.length).toBeGreaterThan(1)
      expect(answers().map(({ body }) => (body['message_reference'] as Json)['message_id'])).toEqual(mentions)
    },
  )
})
