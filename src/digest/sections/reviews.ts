import { fillTemplate } from '../../wording/fill-template.ts'
import { formatDate } from '../../wording/format-date.ts'
import type { DigestItem } from '../digest-content.ts'
import { toItem, writeFact } from '../digest-desk.ts'
import type { DigestDesk } from '../digest-desk.ts'

/** A fact that nobody has verified since the day by which it was to be. */
export interface Overdue {
  readonly fact: string
  readonly date: string
}

/** Facts whose review date has come, those that wait longest first. */
export async function tellReviews(overdue: readonly Overdue[], desk: DigestDesk): Promise<readonly DigestItem[]> {
  const items = await Promise.all(
    overdue.map(async ({ fact: id, date }) => {
      const fact = await desk.ledger.fact(id)
      if (fact === null || fact.status === 'withdrawn' || !desk.includes(fact)) return []
      const text = fillTemplate(desk.words.overdue, {
        figure: writeFact(fact, desk),
        date: formatDate(date, desk.language),
      })
      return [await toItem(fact, { text }, desk)]
    }),
  )
  return items.flat()
}
