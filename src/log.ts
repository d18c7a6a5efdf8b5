import { pino, destination } from 'pino'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

const SECRET_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'DISCORD_TOKEN',
  'OPENAI_API_KEY',
] as const satisfies readonly (keyof Config)[]

/**
 * The log, as JSON lines on standard error (standard output belongs to answers). Whatever the field, a configured token
 * is taken out of the finished line: pino's own redaction knows paths, not values, and SDK errors carry headers anywhere.
 */
export function createLog(config: Config): Log {
  const secrets = SECRET_VARIABLES.map((name) => config[name]).filter((value) => value !== undefined)
  const stream = destination({ fd: 2, sync: true })
  const write = (line: string) => stream.write(hideSecrets(line, secrets))
  return pino({ level: config.STET_LOG_LEVEL, base: null }, { write })
}

// Tokens that no variable holds: those of the workspaces an app was installed in, and addresses that anybody may post to.
const TOKENS = /\bx(?:ox[a-z]|app)-[\w.-]+|https:\/\/hooks\.slack\.com\/[\w/.-]+/g

/** Replaces every secret of the list, also in its JSON-escaped form, and whatever looks like a Slack token. */
export function hideSecrets(line: string, secrets: readonly string[]): string {
  let hidden = line.replaceAll(TOKENS, '[hidden]')
  for (const secret of secrets) {
    for (const form of new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])) {
      hidden = hidden.replaceAll(form, '[hidden]')
    }
  }
  return hidden
}
