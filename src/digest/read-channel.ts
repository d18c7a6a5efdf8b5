import type { Platform } from '../chat/request.ts'
import { UserError } from '../errors.ts'
import { refusalOf } from './refusal-words.ts'
import { toSubscriptionId } from './subscription.ts'

/** A channel as somebody names it. */
export interface NamedChannel {
  readonly id: string
  readonly platform: 'slack' | 'discord'
  readonly channel: string
}

const SHAPES = { slack: /^[CDG][A-Z0-9]+$/, discord: /^\d{1,25}$/ }
const PLATFORMS = ['slack', 'discord'] as const

/** "slack:C0123", "discord:456", the id alone, which shows whose it is, or in a chat the channel's mention. A `UserError` where it is none of them. */
export function readChannel(words: string, here: Platform): NamedChannel {
  const bare = words.trim().replace(/^<#([^|>]+)(?:\|[^>]*)?>$/, '$1')
  const [, named, id = ''] = /^(slack|discord):(.+)$/i.exec(bare) ?? [null, here, bare]
  const platform =
    PLATFORMS.find((each) => each === named?.toLowerCase()) ?? PLATFORMS.find((each) => SHAPES[each].test(id))
  if (platform !== undefined && SHAPES[platform].test(id))
    return { id: toSubscriptionId(platform, id), platform, channel: id }
  throw new UserError('bad_input', refusalOf('noChannel', { word: words }), {
    hint: refusalOf('channelHint'),
  })
}
