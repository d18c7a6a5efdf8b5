import { WHOLE_SCOPE } from '../../facts/fact.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import type { CheckedFigure } from '../check-report.ts'
import type { ReadText } from '../read-text.ts'
import { overlaps } from '../word.ts'
import { findSupport } from './find-support.ts'
import type { FigureSupport } from './find-support.ts'

/**
 * Adds to a check what the source article says: each figure gets its support, and the figures that the store has nothing to
 * say about (ages, ranks, lengths, dates), which a check without a source leaves out, are listed too.
 */
export function addSupport(
  figures: readonly CheckedFigure[],
  read: ReadText,
  source: string,
  language: Language,
): readonly CheckedFigure[] {
  const supports = findSupport({ summary: read.text, source, language })
  const judged = figures.map((figure) => {
    const own = supports.filter((support) => overlaps(support.figure, figure))
    const worst = own.find(({ support }) => support === 'unsupported') ?? own[0]
    return worst === undefined
      ? { ...figure, ...findVerbatim(figure.text, source) }
      : { ...figure, ...toFields(worst, source) }
  })
  const others = supports
    .filter(({ figure }) => !figures.some((listed) => overlaps(listed, figure)))
    .map((support) => ({ ...toUnstored(support.figure, read), ...toFields(support, source) }))
  return [...judged, ...others].sort((a, b) => a.start - b.start)
}

type SupportFields = Required<Pick<CheckedFigure, 'support' | 'evidence' | 'support_reason'>>

function toFields(
  { support, evidence, reason, working }: FigureSupport,
  source: string,
): SupportFields & Partial<CheckedFigure> {
  const fields = {
    support,
    support_reason: reason,
    evidence: evidence === null ? null : { ...evidence, text: source.slice(evidence.start, evidence.end) },
  }
  return working === undefined ? fields : { ...fields, support_working: working }
}

/** For what is no figure of its own, a length of an operation told in dates, say. */
function findVerbatim(text: string, source: string): SupportFields {
  const start = source.toLowerCase().indexOf(text.toLowerCase())
  if (start === -1) return { support: 'derived', support_reason: null, evidence: null }
  const end = start + text.length
  return { support: 'supported', support_reason: null, evidence: { start, end, text: source.slice(start, end) } }
}

function toUnstored({ text, start, end, value, hedge, kind }: Figure, { sentences }: ReadText): CheckedFigure {
  const sentence = sentences.find((one) => one.start <= start && one.end >= end)
  return {
    text,
    start,
    end,
    value,
    hedge,
    kind,
    operation: null,
    metric: null,
    scope: WHOLE_SCOPE,
    verdict: 'not_stored',
    reasons: ['unbound'],
    stored: [],
    binding: { operation: null, metric: null, place: null, subset: null, period: null },
    sentence: sentence?.text ?? text,
    sentenceStart: sentence?.start ?? start,
    message: null,
    suggestion: null,
    computed: [],
  }
}
