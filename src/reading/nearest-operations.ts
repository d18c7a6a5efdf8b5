import type { Operation } from '../facts/operation.ts'
import { joinWordSets } from './languages.ts'
import type { OperationIndex } from './operation-index.ts'
import { isFunctionWord } from './plain-word.ts'
import { isArabicWord, stripParticles } from './strip-particles.ts'
import { tokenize } from './tokenize.ts'
import { toSound } from './transliterate.ts'

/** Finds the operations whose names look most like given words. */
export type FindNearestOperations = (words: string, count: number) => readonly Operation[]

const CUES = joinWordSets('operationCues')
/** Below this share of common three-letter pieces two names look alike to nobody. */
const LEAST = 0.25

function cutTrigrams(key: string): readonly string[] {
  const padded = `  ${key} `
  const trigrams = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3))
  return [...trigrams]
}

interface TrigramIndex {
  readonly names: readonly string[]
  readonly sizes: Uint16Array
  readonly postings: ReadonlyMap<string, readonly number[]>
}

function indexTrigrams(keys: Iterable<string>): TrigramIndex {
  const names = [...keys]
  const sizes = new Uint16Array(names.length)
  const postings = new Map<string, number[]>()
  for (const [id, name] of names.entries()) {
    const trigrams = cutTrigrams(name)
    sizes[id] = trigrams.length
    for (const trigram of trigrams) {
      const list = postings.get(trigram)
      if (list === undefined) postings.set(trigram, [id])
      else list.push(id)
    }
  }
  return { names, sizes, postings }
}

function rankNames({ names, sizes, postings }: TrigramIndex, key: string): readonly string[] {
  const trigrams = cutTrigrams(key)
  const shared = new Map<number, number>()
  for (const trigram of trigrams)
    for (const id of postings.get(trigram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
  const scored: { name: string; score: number }[] = []
  for (const [id, count] of shared) {
    const score = (2 * count) / (trigrams.length + (sizes[id] ?? 0))
    if (score >= LEAST) scored.push({ name: names[id] ?? '', score })
  }
  return scored.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
}

function readKeys(
  words: string,
  index: OperationIndex,
): { readonly key: string; readonly sounding: readonly string[] } {
  const tokens = tokenize(words).filter(({ text, isNumber }) => !isNumber && !CUES.has(text) && !isFunctionWord(text))
  const sounding = tokens.flatMap(({ text }) =>
    isArabicWord(text) ? stripParticles(text).flatMap((form) => index.wordsSounding(toSound(form).skeleton)) : [],
  )
  return { key: tokens.map(({ text }) => text).join(''), sounding }
}

/** Prepares the search: at once for a large store, else when it is first asked. A series is named once, by its latest edition. */
export function createNearestOperations(index: OperationIndex, isLarge: boolean): FindNearestOperations {
  let trigrams = isLarge ? indexTrigrams(index.names()) : null
  return (words, count) => {
    const { key, sounding } = readKeys(words, index)
    if (key === '') return []
    trigrams ??= indexTrigrams(index.names())
    const found = new Set<Operation>()
    for (const name of [...sounding, ...rankNames(trigrams, key)]) {
      const entry = index.lookUp(name)
      for (const series of entry?.series ?? []) {
        const latest = series.editions.at(-1)
        if (latest !== undefined) found.add(latest)
      }
      if (entry?.series.length === 0) for (const operation of entry.operations) found.add(operation)
      if (found.size >= count) break
    }
    return [...found].slice(0, count)
  }
}
