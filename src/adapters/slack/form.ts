import type { ModalView } from '@slack/types'
import type { Command, CommandOption } from '../../command.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { joinParts } from '../../chat/join-parts.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Request } from '../../chat/request.ts'
import { localize } from '../../language.ts'
import type { Language } from '../../language.ts'
import type { SlackFile } from './files.ts'
import { FILE, listAsked, listParts, toInputs } from './form-inputs.ts'
import { LIMITS } from './limits.ts'
import type { FormPayload, InputValue } from './read.ts'

export const FORM_CALLBACK = 'stet:form'

/** A form for what a command takes: texts in several inputs or as a file, choices, numbers, flags; what is known is filled in. */
export function createForm(
  command: Command,
  {
    input,
    metadata,
    language,
  }: { readonly input: Request['input']; readonly metadata: string; readonly language: Language },
): ModalView {
  const words = chatWordsOf(language)
  const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false })
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: metadata,
    title: plainText(cutLabel(localize(command.title ?? command.summary, language), LIMITS.viewTitle)),
    submit: plainText(words.send),
    close: plainText(words.cancel),
    blocks: listAsked(command.options, input).flatMap((option) => [...toInputs(option, input[option.name], language)]),
  }
}

/** What a form was sent with. */
export interface FormContent {
  readonly input: Request['input']
  readonly files: readonly { readonly option: string; readonly file: SlackFile }[]
  /** Inputs that cannot stand so, with what to say beside each. */
  readonly errors: Readonly<Record<string, string>>
}

export function readForm(
  command: Command,
  given: Request['input'],
  payload: FormPayload,
  language: Language,
): FormContent {
  const { values } = payload.view.state
  const asked = listAsked(command.options, given)
  // What stands in the form replaces what was given before: an input that was emptied is meant to be empty.
  const input: Record<string, unknown> = Object.fromEntries(
    Object.entries(given).filter(([name]) => !asked.some((option) => option.name === name)),
  )
  const files: { option: string; file: SlackFile }[] = []
  const errors: Record<string, string> = {}
  const valueOf = (id: string): InputValue | undefined => Object.values(values[id] ?? {})[0]
  for (const option of asked) {
    if (option.type === 'document') {
      const text = joinParts(listParts(option).map((id) => valueOf(id)?.value ?? ''))
      const [file] = valueOf(`${option.name}:${FILE}`)?.files ?? []
      if (text !== '') input[option.name] = text
      else if (file !== undefined) files.push({ option: option.name, file })
      else if (option.required === true)
        errors[inputOf(option)] = fillWords(chatWordsOf(language).missing, {
          label: localize(option.summary, language),
        })
    } else {
      const value = readInput(valueOf(option.name), option)
      if (value !== undefined) input[option.name] = value
    }
  }
  const inFiles = new Set(files.map(({ option }) => option))
  return { input, files, errors: { ...findFaults(command, asked, input, inFiles), ...errors } }
}

/** What the command's own schema says of single inputs. What it says of all together comes as its refusal. */
function findFaults(
  command: Command,
  asked: readonly CommandOption[],
  input: Request['input'],
  inFiles: ReadonlySet<string>,
): Record<string, string> {
  const result = command.input.safeParse(input)
  if (result.success) return {}
  const faults: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const option = asked.find(({ name }) => name === issue.path[0] && !inFiles.has(name))
    if (option !== undefined && input[option.name] !== undefined) faults[inputOf(option)] ??= toSentence(issue.message)
  }
  return faults
}

/** A refusal that names one of the form's inputs, as Slack shows it beside that input; null for any other. */
export function toInputError(
  command: Command,
  given: Request['input'],
  refusal: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> | null {
  const { field, error } = refusal
  const option = listAsked(command.options, given).find(({ name }) => name === field)
  return option === undefined || typeof error !== 'string' ? null : { [inputOf(option)]: error }
}

function inputOf(option: CommandOption): string {
  return option.type === 'document' ? `${option.name}:1` : option.name
}

function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
}

function readInput(value: InputValue | undefined, option: CommandOption): unknown {
  if (option.type === 'flag') return (value?.selected_options ?? []).length > 0 ? true : undefined
  const text = value?.value ?? value?.selected_option?.value
  return text == null || text.trim() === '' ? undefined : text
}
