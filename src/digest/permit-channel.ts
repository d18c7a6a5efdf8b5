import { MANAGES_SERVER } from '../chat/channel-settings.ts'
import type { CommandContext } from '../command.ts'
import { UserError } from '../errors.ts'
import { mayAct } from '../role.ts'
import { readChannel } from './read-channel.ts'
import type { NamedChannel } from './read-channel.ts'
import { refusalOf } from './refusal-words.ts'
import { replyWordsOf } from './reply-words.ts'

interface Named {
  readonly channel?: string | undefined
}

/** The channel that was named, else the one in which it was said. */
export function findChannel({ channel }: Named, { request }: CommandContext): NamedChannel | null {
  if (channel !== undefined) return readChannel(channel, request.platform)
  return request.channel === null || request.platform === 'terminal'
    ? null
    : readChannel(request.channel, request.platform)
}

/** The same for somebody who wants to change its digest. A `UserError` where none is named, and where it is not theirs to change. */
export function requireChannel(input: Named, context: CommandContext): NamedChannel {
  const channel = findChannel(input, context)
  if (channel === null)
    throw new UserError('bad_input', refusalOf('whichChannel'), {
      hint: refusalOf('whichChannelHint'),
    })
  refuseOthers(channel, context)
  return channel
}

/** Digests are set up by those who may approve facts, and in a channel of Discord by those who manage its server. */
function refuseOthers({ id }: NamedChannel, context: CommandContext): void {
  const { request, role } = context
  const isHere = request.channel !== null && id === `${request.platform}:${request.channel}`
  const managesHere = isHere && request.team !== null && request.person.groups.includes(MANAGES_SERVER)
  if (mayAct(role, 'approver') || managesHere) return
  const { notYours, whoMay } = replyWordsOf(context.request.language ?? context.services.config.STET_LANGUAGE)
  throw new UserError('not_allowed', notYours, { hint: whoMay })
}
