import type { FigureFact, Status } from '../facts/fact.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import { nameStatus } from '../wording/name-status.ts'
import { addMissing } from './add-missing.ts'
import { findAll, stateSlots } from './answer-figure.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Slot } from './find-slot.ts'
import { offerSlots } from './offer-choices.ts'
import type { Query } from './query.ts'
import { listSlots, sayMissing } from './say-missing.ts'

/** Answers what is asked about a figure rather than for it: its source, its date, whether it is final. */
export async function answerAbout(query: Query, desk: Desk): Promise<Draft> {
  const findings = query.metrics.length > 0 ? await findAll(query, desk) : []
  const open = findings.find((finding) => finding.slots.length > 1)
  if (open !== undefined) return offerSlots(open.slots, desk)
  const slots = query.metrics.length > 0 ? findings.flatMap((finding) => finding.slots) : await listOwn(query, desk)
  if (slots.length === 0) return sayMissing(query, desk, findings)
  const missing = findings.filter((finding) => finding.slots.length === 0)
  const stated = await addMissing(await stateSlots(slots, query, desk, null), missing, query, desk)
  if (query.kind === 'asOf') {
    const dates = writeAsOf(slots, desk)
    return { ...stated, text: `${dates} ${stated.text}`.trim(), headline: `${dates} ${stated.headline ?? ''}`.trim() }
  }
  if (query.kind !== 'status') return stated
  const statuses = new Set(slots.flatMap((slot) => slot.facts.map((fact) => fact.status)))
  const verdict = judgeStatus(query, statuses)
  const lead = verdict === null ? '' : `${verdict === 'yes' ? desk.phrases.yes : desk.phrases.no} `
  const names = [...statuses].map((status) => nameStatus(status, desk.language)).join(', ')
  const said = lead + fillTemplate(desk.phrases.isStatus, { status: names })
  return { ...stated, verdict, text: `${said} ${stated.text}`, headline: `${said} ${stated.headline ?? ''}` }
}

const MOST_STATED = 6

async function listOwn(query: Query, desk: Desk): Promise<readonly Slot[]> {
  const [group] = query.operations
  const [operation, another] = group?.candidates ?? []
  if (operation === undefined || another !== undefined) return []
  return (await listSlots(operation, desk)).slice(0, MOST_STATED)
}

function judgeStatus(query: Query, statuses: ReadonlySet<Status>): 'yes' | 'no' | null {
  const { cues } = query.reading
  const asked = (['preliminary', 'final', 'revised', 'disputed'] as const).filter((status) => cues.has(status))
  const [only, another] = asked
  if (only === undefined || another !== undefined) return null
  return statuses.size === 1 && statuses.has(only) ? 'yes' : 'no'
}

function writeAsOf(slots: readonly Slot[], desk: Desk): string {
  const dates = [...new Set(slots.flatMap((slot) => slot.facts.map((fact: FigureFact) => fact.as_of ?? '')))].filter(
    (date) => date !== '',
  )
  return dates.map((date) => fillTemplate(desk.phrases.asOf, { date: formatDate(date, desk.language) })).join(' ')
}
