/** Which channels are public, as far as Slack has said. */
export interface PublicChannels {
  learn(team: string | null, kind: { readonly channel: string; readonly isPublic: boolean }): void
  /** False too where nothing was said of the channel within the last day. */
  has(team: string | null, channel: string): boolean
}

const BELIEVED_FOR = 86_400_000
const MOST_KNOWN = 10_000

/**
 * Remembers what messages say of their channels. A mention does not say it, and asking Slack takes rights that the app does not need
 * otherwise: https://docs.slack.dev/reference/events/app_mention. In a channel of which nothing was heard yet it is private.
 */
export function createPublicChannels(now: () => Date): PublicChannels {
  const known = new Map<string, { readonly isPublic: boolean; readonly until: number }>()
  return {
    learn(team, { channel, isPublic }) {
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(`${team} ${channel}`, { isPublic, until: now().getTime() + BELIEVED_FOR })
    },
    has(team, channel) {
      const kind = known.get(`${team} ${channel}`)
      return kind !== undefined && kind.isPublic && kind.until > now().getTime()
    },
  }
}
