import { LogLevel } from '@slack/bolt'
import type { Logger } from '@slack/bolt'
import type { Log } from '../../log.ts'

/** Bolt's messages in our own log, where tokens are hidden. Its chatter below warnings is left out: it repeats whole payloads. */
export function toBoltLogger(log: Log): Logger {
  const write =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error)
      const text = parts.filter((part) => typeof part === 'string').join(' ')
      log[level](error === undefined ? {} : { err: error }, text === '' ? 'Slack' : `Slack: ${text}`)
    }
  return {
    debug: () => {},
    info: () => {},
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
