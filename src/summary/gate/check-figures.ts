import { findSupport } from '../../checking/support/find-support.ts'
import { findFigures } from '../../figures/find-figures.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import type { CitedText } from './cited-text.ts'
import type { Fault } from './fault.ts'

const HEDGE_REASONS = new Set(['stronger_hedge', 'opposite_hedge', 'hedge_dropped'])

/** Every figure of the sentence is one that its cited sentences state: the value, its hedge, what it counts, whom it is about. */
export function checkFigures(text: string, citation: CitedText, language: Language): Fault | null {
  const supports = findSupport({ summary: text, source: citation.text, language })
  for (const { figure, support, reason } of supports) {
    if (support === 'supported' && reason === null) continue
    return {
      code: reason !== null && HEDGE_REASONS.has(reason) ? 'hedge' : 'figure',
      detail: text.slice(figure.start, figure.end),
    }
  }
  const figures = findFigures(text, { language })
  const stated = findFigures(citation.text, { language })
  for (const figure of figures) {
    if (supports.some((support) => support.figure.start < figure.end && support.figure.end > figure.start)) continue
    if (!stated.some((other) => isSame(figure, other))) return { code: 'figure', detail: figure.text }
  }
  return null
}

/** For what support does not judge, a date or a time, say: the same value of the same kind. */
function isSame(figure: Figure, other: Figure): boolean {
  return figure.kind === other.kind && String(figure.value) === String(other.value)
}
