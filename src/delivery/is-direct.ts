import type { Delivery } from './delivery.ts'

/**
 * Whether only one person could read what was said there: in a channel for them alone, or in a direct conversation, which is a
 * channel that belongs to no server.
 */
export function isDirect({ platform, team, channel }: Pick<Delivery, 'platform' | 'team' | 'channel'>): boolean {
  if (channel === null) return true
  return platform === 'slack' ? channel.startsWith('D') : team === null
}
