import { topicWords } from '../../articles/topic-words.ts'
import { findFigures } from '../../figures/find-figures.ts'
import type { Figure, Span } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import { READING_LANGUAGES } from '../../reading/languages.ts'
import { eventOf } from '../event-words.ts'
import type { EventKind } from '../event-words.ts'

/** A word of a text and what it says of a figure nearby. */
export interface PlacedWord extends Span {
  readonly text: string
  readonly topic: string | null
  readonly event: EventKind | null
  /** The figure that it is a word of. */
  readonly figure: Figure | null
  /** Counts commas, brackets and the like before it; a word behind one is further from a figure than it looks. */
  readonly clause: number
  /** Counts the words for "and" before it, which part less. */
  readonly part: number
  readonly line: number
}

/** A text as the words around its figures. */
export interface Surroundings {
  readonly text: string
  readonly words: readonly PlacedWord[]
  readonly figures: readonly Figure[]
}

/** How much further a word is for each comma or bracket between, and for each "and". */
const CLAUSE_DISTANCE = 5
const PART_DISTANCE = 2
/** How far from a figure what is said of it may stand, in words. */
const FARTHEST = 12

export function readSurroundings(text: string, language: Language): Surroundings {
  const figures = findFigures(text, { language })
  const words: PlacedWord[] = []
  const { conjunctions } = READING_LANGUAGES[language]
  let clause = 0
  let part = 0
  let line = 0
  let last = 0
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,’'-][\p{L}\p{M}\p{N}]+)*/gu)) {
    const start = match.index
    const end = start + match[0].length
    const between = text.slice(last, start)
    last = end
    if (between.includes('\n')) line += 1
    const figure = figures.find((each) => each.start < end && each.end > start) ?? null
    if (/[,;:()–—.،؛]/u.test(between) && (figure === null || figure.start >= start)) clause += 1
    const folded = fold(match[0])
    if (conjunctions.has(folded)) part += 1
    const topic = figure === null || !/\d/u.test(folded) ? (topicWords(folded, language)[0] ?? null) : null
    words.push({ start, end, text: folded, topic, event: eventOf(folded, language), figure, clause, part, line })
  }
  return { text, words, figures }
}

/** A word and how it stands to a figure. */
export interface Neighbour {
  readonly word: PlacedWord
  readonly distance: number
  readonly after: boolean
  /** Another figure stands between. */
  readonly beyond: boolean
}

/** The words around a figure that are near enough to say something of it. */
export function wordsAround({ words }: Surroundings, figure: Span): readonly Neighbour[] {
  const inside = [...words.keys()].filter(
    (index) => words[index]!.start < figure.end && words[index]!.end > figure.start,
  )
  const first = inside[0]
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return []
  const from = Math.max(0, first - FARTHEST)
  const around = words.slice(from, last + FARTHEST + 1).flatMap((word, offset): readonly Neighbour[] => {
    const index = from + offset
    const edge = words[index < first ? first : last]!
    const isPart = index >= first && index <= last
    // "six-day": one word, which is the figure's and something of its own.
    if (word.line !== edge.line || (isPart && word.topic === null && word.event === null)) return []
    const steps = isPart ? 0 : index < first ? first - index : index - last
    const breaks =
      CLAUSE_DISTANCE * Math.abs(word.clause - edge.clause) + PART_DISTANCE * Math.abs(word.part - edge.part)
    const between = index < first ? words.slice(index + 1, first) : words.slice(last + 1, index)
    return [
      { word, distance: steps + breaks, after: index > last, beyond: between.some((other) => other.figure !== null) },
    ]
  })
  return around.filter(({ distance }) => distance <= FARTHEST)
}
