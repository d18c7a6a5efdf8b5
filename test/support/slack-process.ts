import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SIGNING_SECRET } from './slack-delivery.ts'
import { APP_TOKEN } from './slack-socket.ts'
import type { SlackWorkspace } from './slack-workspace.ts'

/** The bot running in Slack, in a process of its own. */
export interface SlackProcess {
  /** Where its events go in HTTP mode. */
  readonly url: string
  readonly origin: string
  /** Everything it logged so far. */
  log(): string
  /** Ends it as a service manager does, and gives its exit status. */
  stop(): Promise<number | null>
  kill(): void
}

export interface SlackProcessOptions {
  readonly mode: 'socket' | 'http'
  readonly databaseUrl: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts the bot and waits until Slack can reach it. */
export async function startSlackProcess(slack: SlackWorkspace, options: SlackProcessOptions): Promise<SlackProcess> {
  const port = await findFreePort()
  const child = fork(join(import.meta.dirname, 'slack-app-process.ts'), {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: options.databaseUrl,
      STET_LOG_LEVEL: 'info',
      SLACK_BOT_TOKEN: slack.bot.token,
      SLACK_API_URL: slack.apiUrl,
      SLACK_PORT: String(port),
      ...(options.mode === 'socket' ? { SLACK_APP_TOKEN: APP_TOKEN } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
      ...options.environment,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let log = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (log += chunk))
  const ended = once(child, 'exit') as Promise<[number | null]>
  const ready = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)])
  if (!ready) throw new Error(`the bot did not start: ${log}`)
  const origin = `http://127.0.0.1:${port}`
  return {
    url: `${origin}/slack/events`,
    origin,
    log: () => log,
    async stop() {
      child.kill('SIGTERM')
      return (await ended)[0]
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
