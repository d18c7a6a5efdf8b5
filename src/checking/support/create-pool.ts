import type { Passage, PlacedFigure } from './read-passage.ts'

/** Up to this many pairs of figures are compared, in a second or two at worst; a text of nothing but numbers has more. */
const MOST_PAIRS = 1_000_000
const MOST_OF_A_VALUE = 50

/**
 * Says which figures of an article to hold against a figure of the summary: all of them, or, where that would be too many,
 * those of the same number, so that no text however dense keeps the bot busy. Strict then: nothing rounded is borne out.
 */
export function createPool(source: Passage, claims: number): (placed: PlacedFigure) => readonly PlacedFigure[] {
  if (claims * source.figures.length <= MOST_PAIRS) return () => source.figures
  const byValue = new Map<number, PlacedFigure[]>()
  for (const figure of source.figures) {
    for (const { value } of figure.bare) {
      const known = byValue.get(value)
      if (known === undefined) byValue.set(value, [figure])
      else if (known.length < MOST_OF_A_VALUE) known.push(figure)
    }
  }
  return (placed) => placed.bare.flatMap(({ value }) => byValue.get(value) ?? []).sort((a, b) => a.from - b.from)
}
