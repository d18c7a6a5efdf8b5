import type { StatementFact } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import type { Desk } from './desk.ts'
import { isInGroup, listWords } from './statement-words.ts'
import type { WordGroup } from './statement-words.ts'

/** A word of the same meaning counts for less than the word itself. */
const SYNONYM = 0.55

export interface RankedStatement {
  readonly statement: Stored<StatementFact>
  /** How much of the question's meaning its words cover, from 0 to 1. */
  readonly cover: number
  /** How many of the question's words are there themselves, not only as words of the same meaning. */
  readonly exact: number
}

/** Orders statements by how much of a question they cover; a word that few of them have counts more than one that most have. */
export function rankStatements(
  statements: readonly Stored<StatementFact>[],
  groups: readonly WordGroup[],
  desk: Desk,
): readonly RankedStatement[] {
  const entries = statements.map((statement) => ({ statement, words: wordsOf(statement, desk) }))
  const has = (words: readonly string[], group: WordGroup) => words.some((word) => isInGroup(word, group))
  const weights = groups.map((group) => {
    const own = entries.filter(({ words }) => has(words, group.slice(0, 1))).length
    const count = own === 0 ? entries.filter(({ words }) => has(words, group)).length : own
    return Math.log(1 + (entries.length + 1) / (count + 0.5))
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return entries
    .map(({ statement, words }) => {
      const fits = groups.map((group) => (has(words, group.slice(0, 1)) ? 1 : has(words, group) ? SYNONYM : 0))
      const covered = fits.reduce<number>((sum, fit, at) => sum + fit * (weights[at] ?? 0), 0)
      return { statement, cover: covered / total, exact: fits.filter((fit) => fit === 1).length }
    })
    .toSorted((a, b) => b.cover - a.cover || b.exact - a.exact)
}

/** The words of a statement in any of its languages, its topic, its keywords, who said it and the operation it is about. */
function wordsOf(statement: StatementFact, desk: Desk): readonly string[] {
  const operation = statement.operation === null ? null : desk.lexicon.operation(statement.operation)
  const texts = [
    ...Object.values(statement.text),
    ...statement.keywords,
    statement.topic,
    statement.attribution,
    operation?.name,
    ...(operation?.names[desk.language] ?? []),
  ]
  return texts.flatMap((text) => (text === undefined || text === null ? [] : listWords(text)))
}
