import type { Language } from '../../language.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import type { Fault } from './fault.ts'
import type { ClaimRole, ClaimWord } from './read-claims.ts'

/** What holds back a noun, a verb or a clause; `preliminary` holds back figures. */
const HOLDING: ReadonlySet<ClaimRole | null> = new Set<ClaimRole>(['suspicion', 'potential', 'modal'])

/** "alleged traffickers", "may be charged", "is suspected of having smuggled": what they hold back is not told without one of them. */
export function checkQualifiers(
  said: readonly ClaimWord[],
  cited: readonly ClaimWord[],
  language: Language,
  hasFigure: boolean,
): Fault | null {
  return checkHeld(said, cited, language) ?? (hasFigure ? checkPreliminary(said, cited) : null)
}

function checkHeld(said: readonly ClaimWord[], cited: readonly ClaimWord[], language: Language): Fault | null {
  if (said.some(({ role }) => HOLDING.has(role))) return null
  const told = new Set(said.map(({ topic }) => topic))
  const held = new Map<number, string>()
  for (const [index, word] of cited.entries()) {
    if (HOLDING.has(word.role)) for (const at of findHeld(cited, index, language)) held.set(at, word.text)
  }
  // What is cited may tell the same without holding it back, somewhere else.
  const free = new Set(cited.flatMap(({ topic }, index) => (held.has(index) ? [] : [topic])))
  for (const [at, word] of held) {
    const { topic, text } = cited[at]!
    if (told.has(topic) && !free.has(topic)) return { code: 'qualifier', detail: `${word} ${text}` }
  }
  return null
}

/** Where the words stand that a qualifier at `index` holds back: a noun beside it, a verb behind it, or a clause. */
function findHeld(cited: readonly ClaimWord[], index: number, language: Language): readonly number[] {
  const word = cited[index]!
  const within = (from: number, to: number) =>
    [...cited.keys()]
      .slice(Math.max(0, from), Math.max(0, to))
      .filter((at) => cited[at]!.topic !== null && cited[at]!.line === word.line)
  const { clauseLinks, qualifies } = SUMMARY_WORDS[language]
  if (clauseLinks.includes(cited[index + 1]?.text ?? '')) return within(index + 2, index + 10).slice(0, 4)
  if (word.role === 'modal') return within(index + 1, index + 4).slice(0, 1)
  const next = within(index + 1, index + 3).slice(0, 1)
  return qualifies === 'next' ? next : [...next, ...within(index - 2, index).slice(-1)]
}

function checkPreliminary(said: readonly ClaimWord[], cited: readonly ClaimWord[]): Fault | null {
  const held = cited.find(({ role }) => role === 'preliminary')
  if (held === undefined || said.some(({ role }) => role === 'preliminary')) return null
  return { code: 'qualifier', detail: held.text }
}
