import type { Lexicon } from '../reading/lexicon.ts'
import type { NamedOperation } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/** "the first edition", "the previous edition": of the series that the text is about. */
export function nameEditions(
  sentence: ReadSentence,
  about: NamedOperation | null,
  lexicon: Lexicon,
): readonly NamedOperation[] {
  const [own] = about?.operations ?? []
  if (own === undefined || own.series === null) return []
  const editions = lexicon.editionsOf(own.series)
  const numbered = sentence.figures.flatMap((figure) => {
    const noun =
      figure.kind === 'ordinal'
        ? cuesOf(sentence, 'edition').find((cue) => wordsBetween(sentence, figure, cue) === 0)
        : undefined
    if (noun === undefined) return []
    const operations = editions.filter(({ edition }) => edition === figure.value)
    return [{ start: Math.min(figure.start, noun.start), end: Math.max(figure.end, noun.end), operations }]
  })
  const previous = cuesOf(sentence, 'previous').map(({ start, end }) => ({
    start,
    end,
    operations: editions.filter(({ edition }) => edition !== null && edition === (own.edition ?? 0) - 1),
  }))
  return [...numbered, ...previous]
}
