import { plain } from '../chat/inline.ts'
import type { Block } from '../chat/reply.ts'
import type { Language } from '../language.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import type { CheckedFigure } from './check-report.ts'
import { replyWordsOf } from './reply-words.ts'

/** The rest is counted. */
const MOST_NAMED = 3

/** Says once which stored figures behind the verdicts nobody has verified in time, each with its day. A verdict stands all the same. */
export function renderOverdue(
  figures: readonly Pick<CheckedFigure, 'operation' | 'stored'>[],
  language: Language,
): readonly Block[] {
  const overdue = listOverdue(figures)
  if (overdue.length === 0) return []
  const isOne = new Set(overdue.map(({ operation }) => operation)).size === 1
  const named = overdue.slice(0, MOST_NAMED).map(({ operation, text, since }) => {
    return `${isOne || operation === null ? '' : `${operation}, `}${text} (${formatDate(since, language)})`
  })
  const more = overdue.length > MOST_NAMED ? [`+${overdue.length - MOST_NAMED}`] : []
  const said = fillTemplate(replyWordsOf(language).overdue, { facts: [...named, ...more].join('; ') })
  return [{ type: 'paragraph', content: [plain(said)], tone: 'warning' }]
}

/** Each fact once, in the order of the text. */
function listOverdue(figures: readonly Pick<CheckedFigure, 'operation' | 'stored'>[]) {
  const found = new Map<string, { operation: string | null; text: string; since: string }>()
  for (const { operation, stored } of figures)
    for (const { fact, text, overdue_since: since, status } of stored)
      if (since !== null && status !== 'withdrawn' && !found.has(fact)) found.set(fact, { operation, text, since })
  return [...found.values()]
}
