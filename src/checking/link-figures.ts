import type { Figure, Span } from '../figures/figure.ts'
import type { CueKind } from './cue.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/** How a figure leans on the one before it: a part of it ("of whom"), or the same of another time ("up from"). */
export type Link = 'part' | 'comparison' | null

/** Figures that never count anything of an operation, and so never stand between a figure and its words. */
const ASIDE = new Set<Figure['kind']>(['date', 'time', 'ordinal', 'identifier', 'age'])

/** The figures of a sentence that count or measure something. */
export function countedFigures(sentence: ReadSentence): readonly Figure[] {
  return sentence.figures.filter((figure) => !ASIDE.has(figure.kind))
}

/** The figure with its hedge and its noun. */
export function wholeSpan(figure: Figure): Span {
  const parts = [figure, figure.hedgeSpan, figure.noun].filter((part) => part !== null)
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) }
}

/** Finds the words that make a figure lean on another. `previous` is the counted figure before it in the sentence, if any. */
export function findLink(figure: Figure, previous: Figure | null, sentence: ReadSentence): Link {
  const whole = wholeSpan(figure)
  const from = previous === null ? sentence.start : wholeSpan(previous).end
  const before = (kind: CueKind, reach: number) =>
    cuesOf(sentence, kind).some(
      (cue) => cue.start >= from && cue.end <= whole.start && wordsBetween(sentence, cue, whole) <= reach,
    )
  const after = cuesOf(sentence, 'part_after').some(
    (cue) => cue.start >= figure.end && wordsBetween(sentence, figure, cue) <= 1,
  )
  if (before('part_before', 2) || after) return 'part'
  return before('comparison', 2) ? 'comparison' : null
}
