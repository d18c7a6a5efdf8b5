import { topicWords } from '../../articles/topic-words.ts'
import { findFigures } from '../../figures/find-figures.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import type { QualifierKind } from '../summary-words.ts'

/** What a word does to the claim that it stands in. */
export type ClaimRole = QualifierKind | 'negator' | 'certainty'

/** A word of a text, folded, in reading order. */
export interface ClaimWord {
  readonly text: string
  readonly role: ClaimRole | null
  /** What it is about; null for words that carry no topic, for numbers, and for words with a role. */
  readonly topic: string | null
  /** Which line it stands in; what a word holds back or denies ends with its line. */
  readonly line: number
}

const roleMaps = new Map<Language, ReadonlyMap<string, ClaimRole>>()

/** Reads what a text claims, one sentence a line. The words of a figure's hedge ("no fewer than") deny nothing: they are left out. */
export function readClaims(text: string, language: Language): readonly ClaimWord[] {
  const roles = rolesOf(language)
  return text.split('\n').flatMap((line, number) => {
    const bare = withoutHedges(line, language)
    return [...bare.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)].map((match): ClaimWord => {
      const word = fold(match[0])
      // "May" within a sentence is the month; the verb has no capital.
      const isName = match.index > 0 && /^\p{Lu}\p{Ll}/u.test(match[0])
      const role = isName ? null : (roles.get(word) ?? roleOfPrefixed(word, roles, language))
      const topic = role !== null || /\d/u.test(word) ? null : (topicWords(word, language)[0] ?? null)
      return { text: word, role, topic, line: number }
    })
  })
}

/** "ولم", "ويشتبه": Arabic writes "and" onto the word. */
function roleOfPrefixed(word: string, roles: ReadonlyMap<string, ClaimRole>, language: Language): ClaimRole | null {
  return language === 'ar' && /^[وف]/u.test(word) ? (roles.get(word.slice(1)) ?? null) : null
}

function withoutHedges(text: string, language: Language): string {
  let rest = text
  for (const { hedgeSpan } of findFigures(text, { language })) {
    if (hedgeSpan === null) continue
    rest = rest.slice(0, hedgeSpan.start) + ' '.repeat(hedgeSpan.end - hedgeSpan.start) + rest.slice(hedgeSpan.end)
  }
  return rest
}

function rolesOf(language: Language): ReadonlyMap<string, ClaimRole> {
  const known = roleMaps.get(language)
  if (known !== undefined) return known
  const { qualifiers, negators, certainties } = SUMMARY_WORDS[language]
  const roles = new Map<string, ClaimRole>()
  for (const kind of Object.keys(qualifiers) as QualifierKind[])
    for (const word of qualifiers[kind]) roles.set(word, kind)
  for (const word of certainties) roles.set(word, 'certainty')
  for (const word of negators) roles.set(word, 'negator')
  roleMaps.set(language, roles)
  return roles
}
