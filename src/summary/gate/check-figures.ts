import { findSupport, STRICT_DOUBT } from '../../checking/support/find-support.ts'
import type { FigureSupport } from '../../checking/support/find-support.ts'
import type { Figure, Span } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import { checkCounted } from './check-counted.ts'
import { checkPlacing } from './check-placing.ts'
import type { CitedText } from './cited-text.ts'
import type { Fault } from './fault.ts'
import { isNear } from './is-near.ts'
import { readSurroundings } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

const HEDGE_REASONS = new Set(['stronger_hedge', 'opposite_hedge', 'hedge_dropped'])

/** Every figure of the sentence is one that its cited sentences state: the value, its hedge, what it counts, whom it is about. */
export function checkFigures(text: string, citation: CitedText, language: Language): Fault | null {
  const supports = findSupport({ summary: text, source: citation.text, language })
  const said = readSurroundings(text, language)
  const cited = readSurroundings(citation.text, language)
  for (const support of supports) {
    const fault = checkSupport(support) ?? checkPlace(support, said, cited, language)
    if (fault !== null) return fault
  }
  // What support does not judge, the number of a list, say: the same value of the same kind.
  const other = said.figures.find(
    (figure) =>
      !supports.some((support) => overlap(support.figure, figure)) &&
      !cited.figures.some((each) => isSame(figure, each)),
  )
  return other === undefined ? null : { code: 'figure', detail: other.text }
}

function checkSupport({ figure, support, reason, doubt }: FigureSupport): Fault | null {
  if (support === 'supported' && reason === null && doubt <= STRICT_DOUBT) return null
  return { code: reason !== null && HEDGE_REASONS.has(reason) ? 'hedge' : 'figure', detail: figure.text }
}

function checkPlace(
  { figure, evidence }: FigureSupport,
  said: Surroundings,
  cited: Surroundings,
  language: Language,
): Fault | null {
  if (evidence === null) return null
  const stating = cited.figures.find((each) => overlap(each, evidence))
  if (stating !== undefined && !isNear(figure, stating)) return { code: 'figure', detail: figure.text }
  return checkCounted(figure, evidence, said, cited, language) ?? checkPlacing(figure, evidence, said, cited, language)
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start
}

function isSame(figure: Figure, other: Figure): boolean {
  return figure.kind === other.kind && String(figure.value) === String(other.value)
}
