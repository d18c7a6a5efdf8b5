import type { CommandOption } from '../command.ts'
import { localize } from '../language.ts'
import type { Language } from '../language.ts'

/** What people read for one choice of an option. What has no name is called what it is. */
export function nameChoice(
  { choiceNames = {} }: Pick<CommandOption, 'choiceNames'>,
  value: string,
  language: Language,
): string {
  const name = choiceNames[value]
  return name === undefined ? value.replaceAll('_', ' ') : localize(name, language)
}
