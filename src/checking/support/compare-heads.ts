import type { PlacedFigure } from './read-passage.ts'
import type { SupportLexicon } from './support-words.ts'

/** Compares what two figures count, as far as their texts say. A general word for people stands for any other. */
export function compareHeads(a: PlacedFigure, b: PlacedFigure, lexicon: SupportLexicon): 'same' | 'other' | 'unknown' {
  if (a.head === null || b.head === null) return 'unknown'
  if (a.head === b.head || a.nouns.includes(b.head) || b.nouns.includes(a.head)) return 'same'
  return lexicon.people.has(a.head) || lexicon.people.has(b.head) ? 'unknown' : 'other'
}
