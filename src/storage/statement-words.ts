import type { StatementFact } from '../facts/fact.ts'
import { foldWord } from '../figures/fold-word.ts'

/** A word under which a statement is found, and how much it says about the statement. */
export interface StatementWord {
  readonly word: string
  readonly weight: number
}

/** A statement in which a searched word was found. */
export interface WordMatch extends StatementWord {
  readonly statement: string
}

/** A searched word, and every stored word that it may stand for. */
export interface WordMatches {
  readonly word: string
  /** How many entries of the index fit, also where `matches` holds only some of them. */
  readonly count: number
  readonly matches: readonly WordMatch[]
}

// Words that a curator chose for the statement say more than words of a sentence.
const CHOSEN_WEIGHT = 1.5
const USUAL_LENGTH = 25
const SHORTEST_PREFIX = 3
const SHORTEST_STEM = 4
const LONGEST_ENDING = 3

const WORDS = /[\p{L}\p{M}\p{N}]+/gu
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u

/** The folded words of a text, Arabic ones without their article. */
export function splitWords(text: string): string[] {
  return (text.match(WORDS) ?? [])
    .map((word) => foldWord(word).replace(ARABIC_ARTICLE, ''))
    .filter((word) => word !== '')
}

/** Every word under which a statement is found: of its sentences in each language, its own name, topic, operation and keywords. */
export function listStatementWords(statement: StatementFact): readonly StatementWord[] {
  const said = new Map<string, number>()
  for (const text of Object.values(statement.text)) {
    const words = splitWords(text ?? '')
    for (const word of words) said.set(word, Math.max(said.get(word) ?? 0, weighLength(words.length)))
  }
  // The part of an id before the dot is shared by all of a pack.
  const name = statement.id.slice(statement.id.lastIndexOf('.') + 1)
  const chosen = new Set([name, statement.topic, statement.operation ?? '', ...statement.keywords].flatMap(splitWords))
  return [...new Set([...said.keys(), ...chosen])].map((word) => ({
    word,
    weight: (said.get(word) ?? 0) + (chosen.has(word) ? CHOSEN_WEIGHT : 0),
  }))
}

/** BM25's term for length: a word of a short sentence says more. */
function weighLength(words: number): number {
  return 2.2 / (1 + 1.2 * (0.25 + (0.75 * words) / USUAL_LENGTH))
}

/** How well a stored word fits a searched one, from 0 (not) to 1 (the same): as its beginning, or as its stem ("victims", "victim"). */
export function fitWord(searched: string, stored: string): number {
  if (stored === searched) return 1
  if (stored.startsWith(searched)) return searched.length < SHORTEST_PREFIX ? 0 : searched.length / stored.length
  return listStems(searched).includes(stored) ? 0.8 * (stored.length / searched.length) : 0
}

/** The beginnings of a searched word that may be the same word with a shorter ending. */
export function listStems(searched: string): readonly string[] {
  const stems: string[] = []
  for (let ending = 1; ending <= LONGEST_ENDING && searched.length - ending >= SHORTEST_STEM; ending++) {
    stems.push(searched.slice(0, -ending))
  }
  return stems
}

/** Whether a searched word is long enough to be matched as the beginning of another. */
export function isPrefix(searched: string): boolean {
  return searched.length >= SHORTEST_PREFIX
}

/** The ids of the statements that fit best, best first: rare words count more, and each searched word counts once. */
export function rankStatements(found: readonly WordMatches[], statements: number, limit: number): readonly string[] {
  const scores = new Map<string, number>()
  for (const { word, count, matches } of found) {
    const rarity = Math.log(1 + (statements + 0.5) / (count + 0.5))
    const best = new Map<string, number>()
    for (const match of matches) {
      const fit = fitWord(word, match.word) * match.weight
      if (fit > (best.get(match.statement) ?? 0)) best.set(match.statement, fit)
    }
    for (const [statement, fit] of best) scores.set(statement, (scores.get(statement) ?? 0) + fit * rarity)
  }
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([statement]) => statement)
}
