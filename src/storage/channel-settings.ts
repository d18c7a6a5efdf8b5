import { z } from 'zod'
import { CHANNEL_MODES } from '../chat/channel-settings.ts'
import type { ChannelAddress, ChannelSettingsStore } from '../chat/channel-settings.ts'
import type { OpenDatabase } from './tables.ts'

/** A stored row may be of an older version of the bot: what it lacks has the default, what is no setting any more is dropped. */
const Settings = z.object({
  mode: z.enum(CHANNEL_MODES).default('mentions'),
  answers: z.enum(['private', 'public']).default('private'),
  replies: z.enum(['reply', 'thread']).default('reply'),
  language: z.enum(['en', 'ar', 'fr', 'es']).nullable().default(null),
})

/** How the bot behaves in each channel, on the ledger's database. */
export function createChannelSettings(
  { db }: OpenDatabase,
  { now }: { readonly now: () => Date },
): ChannelSettingsStore {
  const toId = ({ platform, channel }: ChannelAddress) => `${platform}:${channel}`
  return {
    async find(address) {
      const row = await db
        .selectFrom('channel_setting')
        .select('body')
        .where('id', '=', toId(address))
        .executeTakeFirst()
      return row === undefined ? null : Settings.parse(JSON.parse(row.body))
    },
    async set(address, settings) {
      const body = JSON.stringify(settings)
      const at = now().toISOString()
      await db
        .insertInto('channel_setting')
        .values({ id: toId(address), body, at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, at }))
        .execute()
    },
  }
}
