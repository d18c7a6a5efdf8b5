import { z } from 'zod'
import { Actor } from '../facts/proposal.ts'
import { LANGUAGES } from '../language.ts'

/** What a digest may tell, in the order in which it does. */
export const SECTIONS = [
  'corrections',
  'updates',
  'facts',
  'conflicts',
  'reviews',
  'questions',
  'anniversaries',
] as const
export type SectionName = (typeof SECTIONS)[number]

/** What comes on a day that brought nothing: no post, one line, or a post only where an operation has its day. */
export const EMPTY_DAYS = ['nothing', 'line', 'anniversaries'] as const

/** ISO 8601: Monday is 1. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

export const DEFAULT_LATE_HOURS = 3

/** A channel that gets a digest: when, in which language, and about what. One row a channel, stored as it is here. */
export const Subscription = z.object({
  /** The platform and the channel: `slack:C0123`. */
  id: z.string(),
  platform: z.enum(['slack', 'discord']),
  team: z.string().nullable(),
  channel: z.string(),
  hour: z.int().min(0).max(23),
  minute: z.int().min(0).max(59),
  /** Ascending. */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  /** IANA. */
  zone: z.string(),
  language: z.enum(LANGUAGES),
  sections: z.array(z.enum(SECTIONS)).min(1),
  /** Ids of operations, names of series, and topics of statements; with none of all three it tells of everything. */
  operations: z.array(z.string()).default([]),
  series: z.array(z.string()).default([]),
  topics: z.array(z.string()).default([]),
  empty: z.enum(EMPTY_DAYS),
  /** How late a digest may come, in hours; after that it is missed. */
  lateHours: z.number().positive(),
  paused: z.boolean(),
  /** The local date on which none comes. */
  skip: z.iso.date().nullable(),
  by: Actor,
  /** ISO 8601, UTC. */
  since: z.iso.datetime(),
  /** The version of the store when it was subscribed: what is older is no news. */
  sinceVersion: z.int().min(0),
})
export type Subscription = z.infer<typeof Subscription>

/** The one subscription that a channel may have. */
export function toSubscriptionId(platform: 'slack' | 'discord', channel: string): string {
  return `${platform}:${channel}`
}

/** The key of a digest's post: one a channel and local date. */
export function toDigestKey(subscription: string, date: string): string {
  return `digest:${subscription}:${date}`
}
