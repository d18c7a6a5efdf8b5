import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GapLog } from '../facts/gap.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { collectChanges } from './collect-changes.ts'
import type { FactChange } from './collect-changes.ts'
import type { DigestContent, DigestItem, DigestSection, PartName, Period } from './digest-content.ts'
import { createDigestDesk } from './digest-desk.ts'
import type { DigestDesk, Wanted } from './digest-desk.ts'
import type { FoundConflicts } from './found-conflict.ts'
import { tellAnniversaries } from './sections/anniversaries.ts'
import { tellCorrections, tellUpdates } from './sections/changed-facts.ts'
import { listContested, tellContested, tellFound, tellNewlyContested } from './sections/conflicts.ts'
import { tellNewFacts } from './sections/new-facts.ts'
import { tellHowToAsk, tellOverview } from './sections/overview.ts'
import { tellQuestions } from './sections/questions.ts'
import { tellReviews } from './sections/reviews.ts'
import type { Overdue } from './sections/reviews.ts'
import type { SectionName } from './subscription.ts'

/** What a digest is made from. */
export interface DigestSources {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly gaps: GapLog
  readonly conflicts: FoundConflicts
  /** Facts that became due for review after the first time and not after the second, those that wait longest first. */
  overdue(from: Date, until: Date): Promise<readonly Overdue[]>
}

export interface DigestOptions extends Wanted {
  readonly language: Language
  readonly sections: readonly SectionName[]
  /** How many items are told at the most. */
  readonly limit: number
}

/** A section before it is known how much of it there is room for. */
interface Part {
  readonly section: PartName
  readonly items: readonly DigestItem[]
  readonly more: number
}

const MOST_FOUND = 500
const MOST_OPERATIONS = 4

/** What there is to tell of a period, by code alone: sections in their order, the most important first in each. */
export async function composeDigest(
  period: Period,
  options: DigestOptions,
  sources: DigestSources,
): Promise<DigestContent> {
  const { ledger, lexicon } = sources
  const desk = createDigestDesk({ ledger, lexicon, now: period.until }, options.language, options)
  const changes = (await collectChanges(ledger, period)).filter(({ after }) => desk.includes(after))
  const parts: Part[] = []
  const add = (section: PartName, items: readonly DigestItem[], more = 0) => {
    if (items.length > 0) parts.push({ section, items, more })
  }
  for (const section of options.sections) {
    add(section, await tellSection(section, changes, { period, options, sources, desk }))
    // Whoever asks something meanwhile is not kept waiting.
    await nextTurn()
  }
  if (period.isFirst) {
    const overview = await tellOverview(Math.min(options.limit, MOST_OPERATIONS), desk)
    const at = parts.findIndex(({ section }) => section !== 'corrections' && section !== 'updates')
    if (overview.items.length > 0) parts.splice(at === -1 ? parts.length : at, 0, { section: 'overview', ...overview })
  }
  const isEmpty = parts.every(({ section }) => section === 'anniversaries')
  const room = allot(
    parts.map(({ items }) => items.length),
    options.limit,
  )
  const sections = parts.map((part, at) => cutPart(part, room[at] ?? 0, desk)).filter(({ items }) => items.length > 0)
  const questions = period.isFirst ? await tellHowToAsk(desk) : []
  if (questions.length > 0)
    sections.push(cutPart({ section: 'asking', items: questions, more: 0 }, questions.length, desk))
  return { sections, isEmpty }
}

interface Telling {
  readonly period: Period
  readonly options: DigestOptions
  readonly sources: DigestSources
  readonly desk: DigestDesk
}

async function tellSection(
  section: SectionName,
  changes: readonly FactChange[],
  { period, options, sources, desk }: Telling,
): Promise<readonly DigestItem[]> {
  // What was open before anybody was told is news to a channel that hears it for the first time.
  const standing = period.isFirst ? { ...period, from: new Date(0) } : period
  switch (section) {
    case 'corrections':
      return await tellCorrections(changes, desk)
    case 'updates':
      return await tellUpdates(changes, desk)
    case 'facts':
      return await tellNewFacts(changes, desk)
    case 'conflicts':
      return [
        ...(await tellFound(await sources.conflicts.between(period.from, period.until, MOST_FOUND), desk)),
        ...(period.isFirst ? await tellAllContested(desk) : await tellNewlyContested(changes, desk)),
      ]
    case 'reviews':
      return await tellReviews(await sources.overdue(standing.from, period.until), desk)
    case 'questions': {
      const wantsAll = options.operations.length + options.series.length + options.topics.length === 0
      return await tellQuestions(sources.gaps, standing, wantsAll, desk)
    }
    case 'anniversaries':
      return await tellAnniversaries(period.date, desk)
    default:
      return section satisfies never
  }
}

async function tellAllContested(desk: DigestDesk): Promise<readonly DigestItem[]> {
  const contested = (await listContested(desk.ledger)).filter(([first]) => first !== undefined && desk.includes(first))
  return await Promise.all(contested.map((facts) => tellContested(facts, desk)))
}

function cutPart({ section, items, more }: Part, room: number, desk: DigestDesk): DigestSection {
  const told = items.slice(0, room)
  return { section, title: desk.words.sections[section], items: told, more: more + items.length - told.length }
}

/** Room for each of some lists: one item each in their order, then what is left from the first on. */
export function allot(counts: readonly number[], limit: number): readonly number[] {
  const first = counts.map((_, at) => (at < limit ? 1 : 0))
  let left = Math.max(0, limit - counts.length)
  return counts.map((count, at) => {
    const wanted = Math.max(0, count - 1)
    const given = Math.min(wanted, left)
    left -= given
    return (first[at] ?? 0) + given
  })
}
