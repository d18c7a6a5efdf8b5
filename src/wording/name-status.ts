import type { Status } from '../facts/fact.ts'
import type { Language } from '../language.ts'
import { wordingOf } from './wording-of.ts'

/** What a fact's status is called: "preliminary", "provisoire". */
export function nameStatus(status: Status, language: Language): string {
  return wordingOf(language).statuses[status]
}
