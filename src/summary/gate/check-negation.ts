import type { Language } from '../../language.ts'
import type { Fault } from './fault.ts'
import type { ClaimWord } from './read-claims.ts'

/** How many words behind a denial it reaches. */
const REACH = 8

/** A sentence denies only what its source denies, and does not tell as done what its source denies. */
export function checkNegation(
  said: readonly ClaimWord[],
  cited: readonly ClaimWord[],
  language: Language,
): Fault | null {
  const denied = said.find(({ role }) => role === 'negator')
  const isDeniedThere = cited.some(({ role }) => role === 'negator')
  if (denied !== undefined) return isDeniedThere ? null : { code: 'negation', detail: denied.text }
  const told = new Set(said.flatMap(({ topic }) => (topic === null ? [] : [toVerbRoot(topic, language)])))
  for (const [index, word] of cited.entries()) {
    if (word.role !== 'negator') continue
    const clause = cited
      .slice(index + 1, index + 1 + REACH)
      .flatMap(({ topic, line }) => (topic === null || line !== word.line ? [] : [toVerbRoot(topic, language)]))
    const [head] = clause
    const shared = clause.filter((topic) => told.has(topic)).length
    // "did not find the parcels": the verb may have another stem, so most of the clause without the denial is enough.
    if (head !== undefined && (told.has(head) || (shared >= 2 && shared >= clause.length * 0.6))) {
      return { code: 'negation', detail: `${word.text} ${head}` }
    }
  }
  return null
}

/** An Arabic verb without the letter that its person and tense begin with: "ينتشل", "انتشل". */
function toVerbRoot(topic: string, language: Language): string {
  return language === 'ar' && topic.length >= 4 ? topic.replace(/^[يتنا]/u, '') : topic
}
