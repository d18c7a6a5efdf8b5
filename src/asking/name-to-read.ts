import type { Operation } from '../facts/operation.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { nameForQuestion } from './offer-choices.ts'

/** What people call an operation in their language, where it is read as this one and no other. */
export function nameToRead(operation: Operation, lexicon: Lexicon, language: Language): string {
  const { id, year, names } = operation
  const [local] = names[language]
  const isRead = (name: string) => {
    const { operations } = lexicon.findMentions(name, language)
    return operations.length === 1 && operations[0]?.candidates.length === 1 && operations[0].candidates[0]?.id === id
  }
  const ways = local === undefined ? [] : [local, ...(year === null ? [] : [`${local} ${String(year)}`])]
  return ways.find(isRead) ?? nameForQuestion(operation)
}
