import type { Command, CommandOption } from '../../command.ts'
import type { Action } from '../../chat/reply.ts'

type Input = Action['input']

/** A command's form in the terminal: one question a line, in the order of its options. */
export interface Form {
  readonly command: string
  /** The next question; null when all were asked. */
  question(): string | null
  /** An empty answer keeps what was given, or leaves out what may be left out. */
  answer(text: string): void
  input(): Input
}

/** Asks for everything that a form of the command would have; `given` is offered to be kept, or where it was just typed not asked for again. */
export function createForm(command: Command, given: Input, { isTyped }: { readonly isTyped: boolean }): Form {
  const open = command.options.filter((option) => isAsked(option) && !(isTyped && given[option.name] !== undefined))
  const input: Record<string, unknown> = { ...given }
  let at = 0
  return {
    command: command.name,
    question() {
      const option = open[at]
      return option === undefined ? null : toQuestion(option, input[option.name])
    },
    answer(text) {
      const option = open[at]
      if (option === undefined) return
      const said = text.trim()
      // A required one that is left out is asked for again by the refusal, which says what it takes.
      if (said === '-' && option.required !== true) delete input[option.name]
      else if (said !== '') input[option.name] = said
      at++
    },
    input: () => input,
  }
}

function isAsked({ type, inForm, positional }: CommandOption): boolean {
  return type === 'words' || (inForm === true && type !== 'flag') || (type === 'choice' && positional !== true)
}

function toQuestion({ summary, choices, example, required }: CommandOption, given: unknown): string {
  const hints = [
    ...(choices === undefined ? [] : [choices.join(', ')]),
    ...(choices === undefined && example !== undefined && given === undefined
      ? [`such as ${example.en.replaceAll('\n', ', ')}`]
      : []),
    ...(given === undefined ? (required === true ? [] : ['may be empty']) : [`now ${JSON.stringify(given)}`]),
  ]
  return `${summary.en}${hints.length === 0 ? '' : ` (${hints.join('; ')})`}:`
}
