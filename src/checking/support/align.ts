import { VALUE } from './read-passage.ts'
import type { Passage, PlacedFigure } from './read-passage.ts'

/** How alike the surroundings of a summary's figure and of an article's figure are, each from 0 to 1. */
export interface Likeness {
  /** Words of the summary's sentence that stand around the article's figure, rare and near words counting most. */
  readonly context: number
  /** The counted noun beside the article's figure. */
  readonly noun: number
  /** The words right before and right after that are the same. */
  readonly adjacent: number
}

interface ContextWord {
  readonly weight: number
  readonly places: readonly number[]
  /** The first place that is not before the figure last looked at: figures are looked at in the article's order. */
  next: number
}

/** The surroundings of one figure of a summary, ready to be held against each figure of the article. */
export interface Surroundings {
  readonly words: readonly ContextWord[]
  readonly total: number
  readonly nouns: readonly (readonly number[])[]
}

/** How many words to each side of a figure are looked at, however long its sentence is. */
export const NEIGHBOURHOOD = 60
const NEAR = 5
const FAR_WEIGHT = 0.15
const NOVEL_WEIGHT = 0.5
const NOUN_WEIGHTS = [1, 0.5, 0.3]

/** Collects what stands around a figure of the summary, weighed by how near it is and how rare it is in the article. */
export function readSurroundings(summary: Passage, placed: PlacedFigure, source: Passage): Surroundings {
  const { from, to } = placed
  const sentence = summary.sentenceOf[from]
  const words: ContextWord[] = []
  let total = 0
  const add = (index: number, distance: number) => {
    const stem = summary.stems[index]!
    if (stem === '') return
    const places = source.places.get(stem) ?? []
    if (places.length === 0 && stem.startsWith(VALUE)) return
    const rarity = Math.log(1 + source.sentences / Math.max(places.length, 1))
    const weight = (FAR_WEIGHT + Math.exp(-distance / NEAR)) * rarity * (places.length === 0 ? NOVEL_WEIGHT : 1)
    if (places.length > 0) words.push({ weight, places, next: 0 })
    total += weight
  }
  for (let d = 1; d <= NEIGHBOURHOOD && summary.sentenceOf[from - d] === sentence; d++) add(from - d, d)
  for (let d = 1; d <= NEIGHBOURHOOD && summary.sentenceOf[to + d - 1] === sentence; d++) add(to + d - 1, d)
  const nouns = placed.nouns.slice(0, NOUN_WEIGHTS.length).map((stem) => source.places.get(stem) ?? [])
  return { words, total, nouns }
}

/** Measures how alike the surroundings of a summary's figure are to those of a figure of the article, asked for in the article's order. */
export function measureLikeness(
  summary: Passage,
  placed: PlacedFigure,
  surroundings: Surroundings,
  source: Passage,
  other: PlacedFigure,
): Likeness {
  let found = 0
  for (const word of surroundings.words) found += word.weight * closeness(source, other, word)
  return {
    context: surroundings.total === 0 ? 0 : found / surroundings.total,
    noun: nounLikeness(surroundings, source, other),
    adjacent: adjacentLikeness(summary, placed, source, other),
  }
}

const REACH = 8
const SAME_SENTENCE = 0.6
const NEXT_SENTENCE = 0.1
/** By distance within a sentence; worked out once, since it is asked for every word of every pair of figures. */
const CLOSENESS = Float64Array.from(
  { length: 64 },
  (_, distance) => SAME_SENTENCE + (1 - SAME_SENTENCE) * Math.exp(-distance / REACH),
)

function closeness(source: Passage, other: PlacedFigure, word: ContextWord): number {
  const { places } = word
  while (word.next < places.length && places[word.next]! < other.from) word.next++
  const sentence = source.sentenceOf[other.from]!
  const before = places[word.next - 1]
  let at = word.next
  while (at < places.length && places[at]! < other.to) at++
  const after = places[at]
  return Math.max(
    before === undefined ? 0 : closenessOf(source, sentence, before, other.from - before),
    after === undefined ? 0 : closenessOf(source, sentence, after, after - other.to + 1),
  )
}

function closenessOf(source: Passage, sentence: number, place: number, distance: number): number {
  const apart = Math.abs(source.sentenceOf[place]! - sentence)
  if (apart === 0) return CLOSENESS[Math.min(distance, CLOSENESS.length - 1)]!
  return apart === 1 ? NEXT_SENTENCE : 0
}

const NOUN_SPAN = 6

/** A noun before a figure that counts another one is less to go by: "police in 64 countries" are not 64 police. */
const BEFORE_ANOTHER = 0.5

function nounLikeness(surroundings: Surroundings, source: Passage, other: PlacedFigure): number {
  let found = 0
  let total = 0
  const sentence = source.sentenceOf[other.from]
  surroundings.nouns.forEach((places, rank) => {
    const weight = NOUN_WEIGHTS[rank]!
    total += weight
    const after = places[firstAtOrAfter(places, other.to)]
    const before = places[firstAtOrAfter(places, other.from) - 1]
    if (after !== undefined && after < other.to + NOUN_SPAN && source.sentenceOf[after] === sentence) found += weight
    else if (before !== undefined && before >= other.from - NOUN_SPAN && source.sentenceOf[before] === sentence) {
      found += other.head === null ? weight : weight * BEFORE_ANOTHER
    }
  })
  return total === 0 ? 0 : found / total
}

const ADJACENT = 3

function adjacentLikeness(summary: Passage, placed: PlacedFigure, source: Passage, other: PlacedFigure): number {
  let same = 0
  for (let k = 1; k <= ADJACENT; k++) {
    if (!isSameWord(summary, placed.from - k, source, other.from - k)) break
    same++
  }
  for (let k = 0; k < ADJACENT; k++) {
    if (!isSameWord(summary, placed.to + k, source, other.to + k)) break
    same++
  }
  return same / (2 * ADJACENT)
}

function isSameWord(a: Passage, i: number, b: Passage, j: number): boolean {
  const left = a.tokens[i]
  const right = b.tokens[j]
  if (left === undefined || right === undefined || left.kind === 'symbol') return false
  return left.key === right.key || (a.stems[i] !== '' && a.stems[i] === b.stems[j])
}

function firstAtOrAfter(places: readonly number[], index: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < index) low = middle + 1
    else high = middle
  }
  return low
}
