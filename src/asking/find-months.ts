import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { PeriodMention } from '../reading/mention.ts'
import type { Token } from '../reading/tokenize.ts'

const BEFORE_MONTH = new Set(['in', 'of', 'during', 'since', 'en', 'de', 'd', 'pendant', 'durante', 'في', 'خلال', 'شهر'])
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whole months that a question names: "June 2022", "in October". A month without a preposition or a year may be another word ("may"). */
export function findMonths(
  text: string,
  tokens: readonly Token[],
  language: Language,
  taken: readonly Span[],
): readonly PeriodMention[] {
  const { months } = READING_LANGUAGES[language]
  return tokens.flatMap((token, at) => {
    const month = months.get(token.text)
    if (month === undefined || taken.some((span) => token.start < span.end && span.start < token.end)) return []
    const next = tokens[at + 1]?.text === 'de' ? tokens[at + 2] : tokens[at + 1]
    const year = next?.isNumber === true && /^(?:19|20)\d\d$/u.test(next.text) ? next.text : null
    if (year === null && !BEFORE_MONTH.has(tokens[at - 1]?.text ?? '')) return []
    const start = `${year ?? '-'}-${String(month).padStart(2, '0')}`
    const written = text.slice(token.start, token.end)
    const period = { from: `${start}-01`, to: `${start}-${String(LAST_DAYS[month - 1] ?? 31)}` }
    return { ...period, start: token.start, end: token.end, text: written, match: 'exact' as const }
  })
}
