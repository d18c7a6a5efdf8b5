import { createManifest } from './adapters/slack/manifest.ts'
import type { Bot } from './bot.ts'
import { UserError } from './errors.ts'

/** The manifest that Slack makes the app from, as JSON: over HTTP at a public address, or in Socket Mode without one. */
export function writeSlackManifest(bot: Bot, url: string | null): string {
  if (url !== null && !/^https:\/\/[^\s/]+/.test(url)) {
    throw new UserError('bad_input', `"${url}" is not an address that Slack can reach.`, {
      hint: 'Give one that begins with https://, or leave it out for Socket Mode.',
    })
  }
  const { STET_COMMAND_PREFIX, STET_LANGUAGE } = bot.services.config
  const manifest = createManifest({
    commands: bot.commands,
    prefix: STET_COMMAND_PREFIX,
    language: STET_LANGUAGE,
    url,
  })
  return `${JSON.stringify(manifest, null, 2)}\n`
}
