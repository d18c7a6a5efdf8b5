import type { Language } from '../language.ts'
import type { PlaceMention } from './mention.ts'
import type { PlaceIndex } from './place-index.ts'
import type { Token } from './tokenize.ts'

/** A place found in a text. */
export interface PlaceFindings {
  readonly places: readonly PlaceMention[]
  readonly covered: ReadonlySet<number>
}

/** Finds the countries, peoples and own places that a text names; the longest name wins. */
export function findPlaces(text: string, tokens: readonly Token[], index: PlaceIndex, language: Language): PlaceFindings {
  const places: PlaceMention[] = []
  const covered = new Set<number>()
  for (let at = 0; at < tokens.length; at++) {
    const found = index.findAt(tokens, at, language)
    if (found === null) continue
    const end = at + found.length
    const start = tokens[at]?.start ?? 0
    const stop = tokens[end - 1]?.end ?? start
    if (found.place !== null) {
      places.push({ start, end: stop, text: text.slice(start, stop), match: 'folded', place: found.place })
    }
    for (let index = at; index < end; index++) covered.add(index)
    at = end - 1
  }
  return { places, covered }
}
