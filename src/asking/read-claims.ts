import { findFigures } from '../figures/find-figures.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Mentions } from '../reading/mention.ts'
import type { Token } from '../reading/tokenize.ts'
import type { CueHit } from './cue-index.ts'

const CLAIM_KINDS = new Set(['count', 'money', 'percent', 'measure', 'ratio'])
/** A number stands by what it counts where at most this many characters part them ("900 of the arrests"). */
const NEAR = 10

/**
 * The numbers that a question states: each is a claim to check. A number in "how many …" that does not stand by what is counted
 * ("how many victims were under 18") is no claim but narrows the figure, and is left to be unknown.
 */
export function findClaims(
  text: string,
  language: Language,
  mentions: Mentions,
  words: { readonly tokens: readonly Token[]; readonly hits: readonly CueHit[]; readonly limit: Span | null },
): readonly Figure[] {
  const { operations, periods, years, unknownOperations, subsets } = mentions
  const taken = [...operations, ...periods, ...years, ...unknownOperations, ...subsets]
  const { tokens, hits, limit } = words
  const asksNumber = hits.some((hit) => hit.cue === 'howMany')
  return findFigures(text, { language }).filter((figure) => {
    if (!CLAIM_KINDS.has(figure.kind)) return false
    if (taken.some((span) => overlaps(figure, span)) || (limit !== null && overlaps(figure, limit))) return false
    // "One" and "two" in words are seldom a figure; a digit, or words for more, are.
    if (!/\p{N}/u.test(figure.text) && typeof figure.value === 'number' && figure.value <= 3) return false
    return !asksNumber || isStated(figure, mentions, tokens, hits)
  })
}

/** "The 900 arrests", or a number set apart: "how many, was it 900?" */
function isStated(figure: Figure, mentions: Mentions, tokens: readonly Token[], hits: readonly CueHit[]): boolean {
  if (mentions.metrics.some((metric) => overlaps(metric, figure) || isJustAfter(metric, figure))) return true
  const start = figure.hedgeSpan === null ? figure.start : Math.min(figure.start, figure.hedgeSpan.start)
  const at = tokens.findIndex((token) => token.end > start)
  const first = tokens[at]
  if (first === undefined) return false
  if (first.gap === 'comma' || first.gap === 'stop') return true
  return hits.some(
    (hit) =>
      hit.cue === 'yesNo' && hit.from > 0 && at - hit.to >= 0 && at - hit.to <= 1 && isSetApart(tokens[hit.from]),
  )
}

function isSetApart(token: Token | undefined): boolean {
  return token?.gap === 'comma' || token?.gap === 'stop'
}

function isJustAfter(metric: Span, figure: Span): boolean {
  return metric.start >= figure.end && metric.start - figure.end <= NEAR
}

/** The words that hedge the claims. */
export function listHedges(claims: readonly Figure[]): readonly Span[] {
  return claims.flatMap((claim) => claim.hedgeSpan ?? [])
}

/** "Top 3", "the five largest": the number, and where it stands. */
export function findLimit(
  tokens: readonly Token[],
  hits: readonly CueHit[],
  language: Language,
): { readonly value: number; readonly at: number } | null {
  const { cardinals } = READING_LANGUAGES[language]
  const read = (at: number) => {
    const token = tokens[at]
    if (token === undefined) return null
    const value = token.isNumber ? Number(token.text) : cardinals.get(token.text)
    return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 20 ? { value, at } : null
  }
  for (const hit of hits) {
    const isTop = hit.cue === 'top' || hit.cue === 'most' || hit.cue === 'fewest'
    const limit = isTop ? ((hit.cue === 'top' ? read(hit.to) : null) ?? read(hit.from - 1)) : null
    if (limit !== null) return limit
  }
  return null
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
