import type { Gap, GapLog } from '../../facts/gap.ts'
import { formatNumber } from '../../figures/format-figure.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { DigestItem, Period } from '../digest-content.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { pickForm } from '../digest-words.ts'

const MOST_GAPS = 100

/**
 * What people asked in the period and the store could not answer, the most asked first. What was only asked in private is told to
 * nobody: who may be on to something does not read it in a channel.
 */
export async function tellQuestions(
  gaps: Pick<GapLog, 'list' | 'askersOf'>,
  { from, until }: Period,
  wantsAll: boolean,
  desk: DigestDesk,
): Promise<readonly DigestItem[]> {
  const listed = await gaps.list(MOST_GAPS)
  const asked = listed.filter(({ lastAsked }) => lastAsked > from.toISOString() && lastAsked <= until.toISOString())
  const open: Gap[] = []
  for (const gap of asked) if (await isOpen(gap, gaps)) open.push(gap)
  return open.flatMap(({ question, count }) => {
    const [operation] = desk.lexicon
      .findMentions(question)
      .operations.flatMap(({ candidates }) => candidates.filter((candidate) => desk.includesOperation(candidate)))
    if (!wantsAll && operation === undefined) return []
    const template = pickForm(desk.words.asked, count, desk.language)
    return [
      {
        operation: null,
        operation_id: operation?.id ?? null,
        fact: null,
        text: fillTemplate(template, { question, n: formatNumber(count, desk.language) }),
        old: null,
        new: null,
        why: null,
        sources: [],
        restsOn: [],
      },
    ]
  })
}

/** Asked by somebody in a channel, or at the desk's own terminal, where nobody is noted. */
async function isOpen({ key }: Gap, gaps: Pick<GapLog, 'askersOf'>): Promise<boolean> {
  const askers = await gaps.askersOf(key)
  return askers.length === 0 || askers.some(({ channel }) => channel !== null)
}
