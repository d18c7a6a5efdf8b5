import type { AnyMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { Floor } from './floor.ts'
import type { Turn } from './answering.ts'
import { openForm } from './open-form.ts'
import { listMissing } from '../../chat/list-missing.ts'
import { isPublicName } from './place.ts'
import type { Place } from './place.ts'
import { SlashPayload } from './read.ts'
import { readSlash } from './slash-commands.ts'

/**
 * Slash commands: answered privately; one that lacks a text opens a form for it. They are taken before Bolt asks the listeners
 * of everything else, each of which would look at every command.
 */
export function listenToCommands(floor: Floor): void {
  const { app, bot, config, answering } = floor
  app.use(async (args) => {
    if (!isCommand(args)) return await args.next()
    const { payload, ack, client, context } = args
    const slash = SlashPayload.parse(payload)
    // A command that the manifest had once, say: the person learns what there is.
    const meant = readSlash(slash.command, slash.text, {
      prefix: config.STET_COMMAND_PREFIX,
      commands: bot.commands,
    }) ?? { command: 'help', input: {} }
    const acknowledge = async (body?: object) => await ack(body)
    const place: Place = {
      client,
      channel: slash.channel_id ?? null,
      isPublicChannel: isPublicName(slash.channel_name),
      thread: null,
      user: slash.user_id,
      isPrivate: true,
      responseUrl: slash.response_url ?? null,
    }
    await floor.track(
      (async () => {
        const key = `command:${slash.trigger_id}`
        if (!(await answering.claim(key))) return await acknowledge()
        const team = slash.team_id ?? context.teamId ?? null
        const asker = { id: slash.user_id, name: slash.user_name ?? null, team }
        const turn: Turn = { key, asker, place, ...meant, attachments: [] }
        const command = bot.commands.find(({ name }) => name === meant.command)
        const needsForm = command !== undefined && listMissing(command, meant.input, false).length > 0
        if (needsForm && (await answering.mayRun(turn, command))) {
          await acknowledge()
          return await answering.guard(place, () => openForm(floor, turn, command, slash.trigger_id))
        }
        await answering.answerWithin(turn, acknowledge)
      })(),
    )
  })
}

function isCommand(args: AnyMiddlewareArgs): args is SlackCommandMiddlewareArgs {
  return 'command' in args
}
