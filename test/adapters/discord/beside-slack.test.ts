import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startDiscordServer } from '../../support/discord-server.ts'
import { textOf } from '../../support/discord-people.ts'
import { deliverBySocket } from '../../support/slack-delivery.ts'
import { APP_TOKEN } from '../../support/slack-socket.ts'
import { openSlackWorkspace } from '../../support/slack-workspace.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
const MAIN = join(import.meta.dirname, '../../../src/main.ts')

/** `npm start` as a service manager runs it: no terminal, ended by a signal. */
function startBot(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], DATABASE_URL: 'sqlite::memory:', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const isReady = Promise.withResolvers<void>()
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
    // Its last line before it waits.
    if (said.includes('Terminal: ')) isReady.resolve()
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  return {
    said: () => said,
    ready: Promise.race([isReady.promise, ended.then(() => Promise.reject(new Error(`the bot ended: ${said}`)))]),
    async stop() {
      child.kill('SIGTERM')
      return (await ended)[0]
    },
  }
}

describe('Slack and Discord in one process', () => {
  it('answers in both', async () => {
    const discord = await startDiscordServer()
    const slack = await openSlackWorkspace()
    discord.world.addChannel(discord.world.guild, 'desk')
    const app = startBot({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: slack.bot.token,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    })
    await app.ready
    expect(app.said()).toMatch(/Slack: on[\s\S]*Discord: on/)
    discord.say(`<@${discord.world.bot.id}> ${QUESTION}`)
    const posted = await discord.waitFor(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
    expect(textOf(posted.body)).toMatch(/2,517/)
    const { body } = await deliverBySocket(slack).command({ command: '/ask', text: QUESTION })
    expect(JSON.stringify(body)).toMatch(/2,517/)
    expect(await app.stop()).toBe(0)
    await discord.close()
    await slack.close()
  })

  it('works in one where the other has a bad token', async () => {
    const discord = await startDiscordServer()
    discord.world.addChannel(discord.world.guild, 'desk')
    const slack = await openSlackWorkspace()
    const tokens = { SLACK_BOT_TOKEN: slack.bot.token, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.apiUrl }
    const app = startBot({ DISCORD_TOKEN: 'a.bad.token', DISCORD_API_URL: discord.apiUrl, ...tokens })
    await app.ready
    expect(app.said()).toMatch(/Discord: off, Discord did not accept the token\. Check DISCORD_TOKEN/)
    expect(app.said()).not.toContain('a.bad.token')
    const { body } = await deliverBySocket(slack).command({ command: '/ask', text: QUESTION })
    expect(JSON.stringify(body)).toMatch(/2,517/)
    expect(await app.stop()).toBe(0)
    await discord.close()
    await slack.close()
  })
})
