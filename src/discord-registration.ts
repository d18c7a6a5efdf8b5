import { registerCommands } from './adapters/discord/register.ts'
import type { Bot } from './bot.ts'
import { UserError } from './errors.ts'

/** Makes Discord's list of commands the bot's own, in all servers or in one, and says line by line what changed. */
export async function registerInDiscord(bot: Bot, guild: string | null): Promise<string> {
  if (guild !== null && !/^\d{15,21}$/.test(guild))
    throw new UserError('bad_input', `"${guild}" is not the id of a Discord server.`, {
      hint: 'Turn on Developer Mode in Discord, then copy the id from the server’s menu.',
    })
  const done = await registerCommands({ config: bot.services.config, commands: bot.commands, guild })
  const lines = (['added', 'changed', 'removed', 'unchanged'] as const).flatMap((what) =>
    done[what].length === 0 ? [] : [`${what}: ${done[what].join(', ')}`],
  )
  return `${lines.join('\n')}\n`
}
