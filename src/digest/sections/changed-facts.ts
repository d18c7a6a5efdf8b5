import { isSameFigure, writeFigure } from '../../asking/describe-fact.ts'
import type { FigureFact } from '../../facts/fact.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import { nameStatus } from '../../wording/name-status.ts'
import type { FactChange } from '../collect-changes.ts'
import { narrownessOf, toItem, writeFact } from '../digest-desk.ts'
import type { DigestDesk } from '../digest-desk.ts'
import type { DigestItem } from '../digest-content.ts'

/** Facts that were wrong and were set right, or taken back. */
export function tellCorrections(changes: readonly FactChange[], desk: DigestDesk): Promise<readonly DigestItem[]> {
  const wrong = changes.filter(({ type }) => type === 'corrected' || type === 'withdrawn')
  return Promise.all(rankChanges(wrong, desk).map((change) => tellChange(change, desk)))
}

/** Facts that a newer figure has replaced. */
export function tellUpdates(changes: readonly FactChange[], desk: DigestDesk): Promise<readonly DigestItem[]> {
  const updated = changes.filter(({ type }) => type === 'updated')
  return Promise.all(rankChanges(updated, desk).map((change) => tellChange(change, desk)))
}

async function tellChange({ type, before, after, revision, why }: FactChange, desk: DigestDesk): Promise<DigestItem> {
  const now = writeFact(after, desk)
  const old = before === null ? null : writeFact(before, desk)
  const text =
    type === 'withdrawn' ? fillTemplate(desk.words.withdrawn, { text: old ?? now }) : writeChange(before, after, desk)
  const item = await toItem({ ...after, revision }, { text, old, why }, desk)
  return type === 'withdrawn' ? { ...item, new: null } : item
}

function writeChange(before: FactChange['before'], after: FactChange['after'], desk: DigestDesk): string {
  const now = writeFact(after, desk)
  const old = before === null ? now : writeFact(before, desk)
  if (before === null || old === now) return now
  if (after.kind === 'statement') return fillTemplate(desk.words.reworded, { text: now, old })
  if (before.kind === 'figure' && isSameSlot(before, after) && isSameFigure(before, after))
    return fillTemplate(desk.words.statusChange, {
      figure: writeFigure(after, desk),
      old: nameStatus(before.status, desk.language),
      new: nameStatus(after.status, desk.language),
    })
  return fillTemplate(desk.words.change, { old, new: now })
}

function isSameSlot(a: FigureFact, b: FigureFact): boolean {
  return (
    a.operation === b.operation &&
    a.metric === b.metric &&
    String(Object.values(a.scope)) === String(Object.values(b.scope))
  )
}

/** What tells most first; what is about one operation together, in the place of its first. */
export function rankChanges(changes: readonly FactChange[], desk: DigestDesk): readonly FactChange[] {
  const countsPeople = ({ after }: FactChange) =>
    after.kind === 'figure' && desk.lexicon.metric(after.metric)?.unit === 'person' ? 0 : 1
  const sorted = changes.toSorted(
    (a, b) =>
      widthOf(a) - widthOf(b) ||
      countsPeople(a) - countsPeople(b) ||
      shareOf(b) - shareOf(a) ||
      b.at.localeCompare(a.at) ||
      a.after.id.localeCompare(b.after.id),
  )
  const places = new Map<string, number>()
  for (const [at, { after }] of sorted.entries()) {
    const key = after.operation ?? ''
    if (!places.has(key)) places.set(key, at)
  }
  const placeOf = ({ after }: FactChange) => places.get(after.operation ?? '') ?? 0
  return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The whole operation, then its parts, then statements. */
function widthOf({ after }: FactChange): number {
  return after.kind === 'figure' ? narrownessOf(after) : 9
}

/** By how much a figure changed, of the larger of both. */
function shareOf({ before, after }: FactChange): number {
  if (before?.kind !== 'figure' || after.kind !== 'figure') return 0
  const [old, now] = [before, after].map(({ value }) => Math.abs(typeof value === 'number' ? value : value[1]))
  const most = Math.max(old ?? 0, now ?? 0)
  return most === 0 ? 0 : Math.abs((now ?? 0) - (old ?? 0)) / most
}
