import { findFigures } from '../figures/find-figures.ts'
import type { Span } from '../figures/figure.ts'
import { toPlainText } from './inline.ts'
import type { Inline } from './reply.ts'

/** How long content is once a platform has rendered it: escapes and markup count. Must not shrink as content grows. */
export type Measure = (content: readonly Inline[]) => number

/**
 * Cuts content into pieces that each measure at most `limit`: after a paragraph, else a line, else a sentence, else a word.
 * Never inside a figure or a link; nothing is lost but the white space at a cut. Only a word longer than the limit is broken.
 */
export function cutInline(content: readonly Inline[], limit: number, measure: Measure): readonly (readonly Inline[])[] {
  if (measure(content) <= limit) return [content]
  const text = toPlainText(content)
  const whole = mergeSpans([...findFigures(text), ...linkSpans(content)])
  const pieces: (readonly Inline[])[] = []
  let from = 0
  while (from < text.length) {
    const furthest = furthestFit(content, from, text.length, limit, measure)
    const to = furthest === text.length ? furthest : chooseCut(text, from, furthest, whole)
    pieces.push(sliceInline(content, from, to))
    from = to + (/^\s+/.exec(text.slice(to))?.[0].length ?? 0)
  }
  return pieces
}

function linkSpans(content: readonly Inline[]): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const part of content) {
    const end = start + part.text.length
    if ('url' in part) spans.push({ start, end })
    start = end
  }
  return spans
}

/** Spans that overlap become one: the start of a figure inside a link is no place to cut. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || span.start >= last.end) merged.push(span)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return merged
}

function furthestFit(
  content: readonly Inline[],
  from: number,
  length: number,
  limit: number,
  measure: Measure,
): number {
  let fits = from + 1
  let over = Math.min(length, from + limit) + 1
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (measure(sliceInline(content, from, middle)) <= limit) fits = middle
    else over = middle
  }
  return fits
}

// From the best place to cut to the worst. Each is looked for in the last two thirds first, so that pieces are not tiny.
const BREAKS = [/\n\s*\n/g, /\n/g, /[.!?؟。…]["”»’)]*\s/g, /[;:,،؛]\s/g, /\s/g] as const

function chooseCut(text: string, from: number, furthest: number, whole: readonly Span[]): number {
  // One character more than fits: the white space a piece ends at is dropped, so it may lie just behind.
  const window = text.slice(from, furthest + 1)
  const isFree = (at: number) => at > from && at <= furthest && !whole.some((span) => span.start < at && at < span.end)
  for (const least of [Math.floor(window.length / 3), 0]) {
    for (const pattern of BREAKS) {
      const ends = [...window.matchAll(pattern)].map((match) => from + match.index + match[0].trimEnd().length)
      const cut = ends.findLast((at) => at - from > least && isFree(at))
      if (cut !== undefined) return cut
    }
  }
  const held = whole.find((span) => span.start < furthest && furthest < span.end)
  if (held !== undefined && held.start > from) return held.start
  // One figure, link or word that does not fit at all: it is broken between characters rather than lost.
  return isLowSurrogate(text, furthest) && furthest - 1 > from ? furthest - 1 : furthest
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

function sliceInline(content: readonly Inline[], start: number, end: number): readonly Inline[] {
  const parts: Inline[] = []
  let offset = 0
  for (const part of content) {
    const text = part.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') parts.push({ ...part, text })
    offset += part.text.length
    if (offset >= end) break
  }
  return parts
}
