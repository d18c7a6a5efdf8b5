import type { Passage, PlacedFigure } from './read-passage.ts'

const LARGEST_NUMBERING = 30

/** Whether a figure of a summary says something that the article must say too, rather than number a list or name a part of a whole. */
export function isClaim(summary: Passage, placed: PlacedFigure): boolean {
  return !isListNumber(summary, placed) && !isPartName(summary, placed)
}

/** "1." or "2)" at the start of a line. */
function isListNumber({ tokens }: Passage, { figure, from, to }: PlacedFigure): boolean {
  const next = tokens[to]
  if (tokens[from]!.gap !== 'line' || tokens[from]!.kind !== 'digits' || next === undefined || next.gap !== 'none')
    return false
  return (
    typeof figure.value === 'number' && figure.value <= LARGEST_NUMBERING && (next.text === '.' || next.text === ')')
  )
}

/** "the second half", "the third quarter", "a third human foot": a fraction only with "of" behind it or a sign in it. */
function isPartName({ tokens, lexicon, figures }: Passage, placed: PlacedFigure): boolean {
  const { figure, from, to } = placed
  if (figure.kind !== 'ratio' || to - from > 2 || tokens[from]!.kind === 'digits') return false
  if (typeof figure.value === 'number' && figure.value >= 1) return false
  if (figures.some((other) => other.to === from && other.figure.kind === 'ordinal')) return true
  const next = tokens[to]
  return lexicon.of.size > 0 && (next === undefined || !lexicon.of.has(next.key))
}
