import type { Gap } from '../../facts/gap.ts'
import { formatNumber } from '../../figures/format-figure.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { DigestItem, Period } from '../digest-content.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { pickForm } from '../digest-words.ts'

/** What people asked in the period and the store could not answer, the most asked first. */
export function tellQuestions(
  gaps: readonly Gap[],
  { from, until }: Period,
  wantsAll: boolean,
  desk: DigestDesk,
): readonly DigestItem[] {
  const asked = gaps.filter(({ lastAsked }) => lastAsked > from.toISOString() && lastAsked <= until.toISOString())
  return asked.flatMap(({ question, count }) => {
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
