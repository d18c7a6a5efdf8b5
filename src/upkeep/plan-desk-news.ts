import { setImmediate } from 'node:timers/promises'
import type { DeskNote, DeskNotes } from '../chat/desk-note.ts'
import type { Block } from '../chat/reply.ts'
import type { ChatPlatform } from '../delivery/delivery.ts'
import type { DeskNews, DeskNewsItem } from '../delivery/desk-news.ts'
import type { Desk } from '../delivery/list-desks.ts'
import type { NewItem, Outbox } from '../delivery/outbox.ts'
import type { Planner } from '../delivery/planner.ts'
import type { CurationDesk } from '../facts/curation/curation-desk.ts'
import { announceDecision, announceProposal } from '../facts/curation/render-desk-news.ts'
import { renderDeskNote } from './render-desk-note.ts'

interface DeskNewsParts {
  readonly news: DeskNews
  readonly notes: Pick<DeskNotes, 'find'>
  readonly outbox: Outbox
  /** The desk's channels. */
  readonly desks: readonly Desk[]
  /** The store as the desk reads it, in its language. */
  readonly open: (now: Date) => Promise<CurationDesk>
}

/** Where somebody did something. */
type Origin = Pick<DeskNote, 'platform' | 'team'>

/** One message for the desk. */
interface Message {
  /** Before the platform, in the keys of its items. */
  readonly key: string
  readonly blocks: readonly Block[]
  /** Who did what it is about, first whoever began it. */
  readonly from: readonly [Origin, ...Origin[]]
}

const MOST_AT_ONCE = 100
/** In milliseconds, as all of these. Later nobody waits for it: what still waits is listed by "proposals" and "notes". */
const WORTH_TELLING_FOR = 7 * 86_400_000
/** From this age on a store that was put back from a backup may have told it before it was lost: it is looked for. */
const LOOKED_FOR_AFTER = 60_000

/**
 * Tells the desk's channel what waits for it: proposals with the buttons that decide them, what was decided, and what people
 * asked and reported. Each is settled once it is in the outbox: cut off in between, it is added again under the same key, which
 * changes nothing.
 */
export function createDeskNewsPlanner(parts: DeskNewsParts): Planner {
  const { news, outbox, desks } = parts
  return {
    name: 'desk news',
    async plan(now) {
      const untold = await news.untold(MOST_AT_ONCE)
      const worthTelling = untold.filter(({ at }) => now.getTime() - Date.parse(at) < WORTH_TELLING_FOR)
      const tellable = desks.length === 0 ? [] : worthTelling
      await news.settle(untold.filter((item) => !tellable.includes(item)))
      if (tellable.length === 0) return
      const newsroom = await parts.open(now)
      const failures: unknown[] = []
      for (const item of tellable) {
        // People are answered in between.
        await setImmediate()
        try {
          const message = await writeMessage(item, newsroom, parts)
          if (message !== null) await outbox.add(toItems(message, item, newsroom, desks))
          await news.settle([item])
        } catch (error) {
          // What cannot be told keeps nothing else back.
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'The desk could not be told of all that is new.')
    },
  }
}

/** Null where there is nothing to tell any more. */
async function writeMessage(
  { kind, id, revision }: DeskNewsItem,
  newsroom: CurationDesk,
  { notes }: DeskNewsParts,
): Promise<Message | null> {
  switch (kind) {
    case 'note': {
      const note = await notes.find(id)
      return note === null ? null : { key: `note:${id}`, blocks: renderDeskNote(note, newsroom.language), from: [note] }
    }
    case 'proposal':
      return revision === 1 ? await writeProposed(id, newsroom) : await writeDecided(id, newsroom)
    default:
      return kind satisfies never
  }
}

/** A proposal that nobody can decide any more is not announced. */
async function writeProposed(id: string, newsroom: CurationDesk): Promise<Message | null> {
  const proposal = (await newsroom.ledger.current('proposal', id))?.record
  if (proposal?.state !== 'pending' || Date.parse(proposal.expires) <= newsroom.now.getTime()) return null
  return { key: `proposal:${id}`, blocks: await announceProposal(proposal, newsroom), from: [proposal.proposer] }
}

async function writeDecided(id: string, newsroom: CurationDesk): Promise<Message | null> {
  const proposal = (await newsroom.ledger.current('proposal', id))?.record
  if (proposal === undefined || proposal.decided === null) return null
  const { proposer, decided } = proposal
  return { key: `decision:${id}`, blocks: announceDecision(proposal, newsroom), from: [proposer, decided.by] }
}

function toItems(
  { key, blocks, from }: Message,
  { at }: DeskNewsItem,
  { now, language }: CurationDesk,
  desks: readonly Desk[],
): readonly NewItem[] {
  const since = new Date(at)
  const isOld = now.getTime() - since.getTime() > LOOKED_FOR_AFTER
  return listHearing(from, desks).map(({ platform, to }) => ({
    key: `${key}:${platform}`,
    platform,
    errand: { type: 'post', to: { ...to, team: teamOn(platform, from) }, blocks, language },
    due: now,
    until: new Date(since.getTime() + WORTH_TELLING_FOR),
    ...(isOld ? { mayStandSince: since } : {}),
  }))
}

/**
 * The desk of the platform where it began, and of those where others took part. Where there is none, as in the terminal, every
 * desk hears it: somebody has to.
 */
function listHearing([first, ...others]: Message['from'], desks: readonly Desk[]): readonly Desk[] {
  const isOn = (origin: Origin) => (desk: Desk) => desk.platform === origin.platform
  if (!desks.some(isOn(first))) return desks
  return desks.filter((desk) => [first, ...others].some((origin) => isOn(origin)(desk)))
}

/** An app that is installed in many workspaces speaks where somebody acted. */
function teamOn(platform: ChatPlatform, from: Message['from']): string | null {
  return from.findLast((origin) => origin.platform === platform)?.team ?? null
}
