import type { ChatPlatform } from './delivery.ts'
import type { Errand } from './outbox.ts'

/** What a platform takes, in milliseconds. */
export interface Pace {
  /** Between two messages in one channel. */
  readonly channel: number
  /** Between two messages, and two edits, anywhere. */
  readonly posts: number
  readonly edits: number
}

/**
 * Slack: https://docs.slack.dev/apis/web-api/rate-limits says one message a second a channel, several hundred a minute in a
 * workspace, and of a method like chat.update (tier 3) fifty a minute; its Retry-After is for the method in the workspace.
 * Discord's client waits by itself, and what it refuses it refuses for a channel.
 */
export const PACES: Readonly<Record<ChatPlatform, Pace>> = {
  slack: { channel: 1_050, posts: 200, edits: 1_250 },
  discord: { channel: 250, posts: 0, edits: 0 },
}

/** Where a refusal is for all channels. */
const SHARED: Readonly<Record<ChatPlatform, boolean>> = { slack: true, discord: false }
/** Few where a refusal is for all: those that are under way together may overtake each other. */
const MOST_SHARED = 3
const MOST = 8
const SLOWEST = 2_000
/** A refusal makes the gap between two messages so many times as long, each message that is taken a little shorter again. */
const SLOWER = 1.25
const FASTER = 0.985
/** What is refused within so many milliseconds is refused for the same reason. */
const AT_ONCE = 1_000

/** The channel or person that an errand goes to: one after the other. */
export function laneOf(platform: ChatPlatform, errand: Errand): string {
  if (errand.type !== 'post') return `${platform}:${errand.channel}`
  return `${platform}:${'person' in errand.to ? errand.to.person : errand.to.channel}`
}

/** The method of a platform that an errand calls. */
export function poolOf(platform: ChatPlatform, errand: Errand): string {
  return `${platform} ${errand.type === 'edit' ? 'edits' : 'posts'}`
}

/** How fast each platform is gone at: as its rules say, and slower for a while where that was too fast. */
export interface Paces {
  most(pool: string): number
  /** Milliseconds. */
  gap(pool: string): number
  isShared(pool: string): boolean
  slow(pool: string, at: Date): void
  hasten(pool: string): void
}

export function createPaces(paces: Readonly<Record<ChatPlatform, Pace>>): Paces {
  const gaps = new Map<string, number>()
  const slowedAt = new Map<string, number>()
  const platformOf = (pool: string): ChatPlatform => (pool.startsWith('slack') ? 'slack' : 'discord')
  const usualOf = (pool: string) => {
    const { posts, edits } = paces[platformOf(pool)]
    return pool.endsWith(' edits') ? edits : posts
  }
  const gapOf = (pool: string) => gaps.get(pool) ?? usualOf(pool)
  return {
    most: (pool) => (SHARED[platformOf(pool)] ? MOST_SHARED : MOST),
    gap: gapOf,
    isShared: (pool) => SHARED[platformOf(pool)],
    slow(pool, at) {
      if (Math.abs(at.getTime() - (slowedAt.get(pool) ?? 0)) < AT_ONCE) return
      slowedAt.set(pool, at.getTime())
      gaps.set(pool, Math.min(SLOWEST, gapOf(pool) * SLOWER))
    },
    hasten: (pool) => void gaps.set(pool, Math.max(usualOf(pool), gapOf(pool) * FASTER)),
  }
}
