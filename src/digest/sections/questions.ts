import { isDirect } from '../../delivery/is-direct.ts'
import type { Gap, GapAsker, GapLog } from '../../facts/gap.ts'
import { formatNumber } from '../../figures/format-figure.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { DigestItem, Period } from '../digest-content.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { pickForm } from '../digest-words.ts'
import type { CountedWords } from '../digest-words.ts'

const MOST_GAPS = 100

/**
 * What people asked in the period and the store could not answer, the most asked first. Who may be on to something does not read it
 * in another channel: of what was only asked in private channels a digest of everything says how much that was, and what was said to
 * the bot alone is told to nobody.
 */
export async function tellQuestions(
  gaps: Pick<GapLog, 'list' | 'askersOf'>,
  period: Period,
  wantsAll: boolean,
  desk: DigestDesk,
): Promise<readonly DigestItem[]> {
  const open: Gap[] = []
  let closed = 0
  for (const gap of await gaps.list(MOST_GAPS)) {
    if (!isWithin(period, gap.lastAsked)) continue
    const askers = await gaps.askersOf(gap.key)
    if (isAskedOpenly(askers, period)) open.push(gap)
    else if (askers.some((asker) => !isDirect(asker) && isWithin(period, asker.at))) closed++
  }
  const asked = open.flatMap(({ question, count }) => {
    const [operation] = desk.lexicon
      .findMentions(question)
      .operations.flatMap(({ candidates }) => candidates.filter((candidate) => desk.includesOperation(candidate)))
    if (!wantsAll && operation === undefined) return []
    return [toItem(say(desk.words.asked, count, desk, { question }), operation?.id ?? null)]
  })
  if (closed === 0 || !wantsAll) return asked
  return [...asked, toItem(say(desk.words.askedInPrivate, closed, desk), null)]
}

/** By somebody where all may read it, or at the desk's own terminal, where nobody is noted. */
function isAskedOpenly(askers: readonly GapAsker[], period: Period): boolean {
  return askers.length === 0 || askers.some(({ isPublicChannel, at }) => isPublicChannel && isWithin(period, at))
}

function isWithin({ from, until }: Period, time: string): boolean {
  return time > from.toISOString() && time <= until.toISOString()
}

function say(
  forms: CountedWords,
  count: number,
  { language }: DigestDesk,
  words: Readonly<Record<string, string>> = {},
): string {
  return fillTemplate(pickForm(forms, count, language), { ...words, n: formatNumber(count, language) })
}

function toItem(text: string, operation: string | null): DigestItem {
  return {
    operation: null,
    operation_id: operation,
    fact: null,
    text,
    old: null,
    new: null,
    why: null,
    sources: [],
    restsOn: [],
  }
}
