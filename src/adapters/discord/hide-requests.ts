import { DiscordAPIError, HTTPError } from 'discord.js'
import type { Log } from '../../log.ts'

/**
 * The log without what discord.js puts into its errors: the body of the request, which has people's texts, and its address,
 * which has the token of an interaction. Whoever has that may answer in the bot's name for a quarter of an hour.
 */
export function hideRequests(log: Log): Log {
  const write =
    (level: keyof Log) =>
    (first: unknown, message?: unknown): void => {
      if (typeof first === 'string') log[level](first)
      else log[level](hide(first), typeof message === 'string' ? message : undefined)
    }
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

function hide(fields: unknown): object {
  if (typeof fields !== 'object' || fields === null) return { value: fields }
  const err = 'err' in fields ? fields.err : null
  if (!(err instanceof DiscordAPIError) && !(err instanceof HTTPError)) return fields
  const { name, message, status, method, stack } = err
  const code = err instanceof DiscordAPIError ? err.code : null
  return { ...fields, err: { type: name, message, code, status, method, stack } }
}
