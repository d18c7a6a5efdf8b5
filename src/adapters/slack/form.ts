import type { InputBlock, ModalView } from '@slack/types'
import type { Command, CommandOption } from '../../command.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { joinParts } from '../../chat/join-parts.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Request } from '../../chat/request.ts'
import { localize } from '../../language.ts'
import type { Language } from '../../language.ts'
import type { SlackFile } from './files.ts'
import { LIMITS } from './limits.ts'
import type { FormPayload, InputValue } from './read.ts'

export const FORM_CALLBACK = 'stet:form'

/** Inputs for one pasted text: an input holds 3,000 characters, and most articles are shorter than these together. */
const PARTS_OF_REQUIRED = 4
const PARTS_OF_OPTIONAL = 2
const FILE_TYPES = ['txt', 'md', 'html', 'htm', 'docx', 'pdf']
const FILE = 'file'
const ACTION = 'value'

/** A form for what a command takes and was not given: texts in several inputs or as a file, choices, numbers, flags. */
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
  const blocks = command.options
    .filter((option) => input[option.name] === undefined)
    .flatMap((option) => toInputs(option, language))
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: metadata,
    title: plainText(cutLabel(localize(command.summary, language), LIMITS.viewTitle)),
    submit: plainText(words.send),
    close: plainText(words.cancel),
    blocks,
  }
}

function toInputs(option: CommandOption, language: Language): readonly InputBlock[] {
  const words = chatWordsOf(language)
  const label = localize(option.summary, language)
  const optional = option.required !== true
  const toInput = (id: string, text: string, element: InputBlock['element'], isOptional = optional): InputBlock => ({
    type: 'input',
    block_id: id,
    label: { type: 'plain_text', text: text.slice(0, LIMITS.inputLabel), emoji: false },
    optional: isOptional,
    element,
  })
  switch (option.type) {
    case 'document': {
      const count = option.required === true ? PARTS_OF_REQUIRED : PARTS_OF_OPTIONAL
      const parts = Array.from({ length: count }, (_, index) =>
        toInput(
          `${option.name}:${index + 1}`,
          index === 0 ? label : fillWords(words.part, { label, number: index + 1 }),
          { type: 'plain_text_input', action_id: ACTION, multiline: true, max_length: LIMITS.inputText },
          true,
        ),
      )
      const file = { type: 'file_input' as const, action_id: ACTION, filetypes: FILE_TYPES, max_files: 1 }
      return [...parts, toInput(`${option.name}:${FILE}`, fillWords(words.asFile, { label }), file, true)]
    }
    case 'words':
      return [
        toInput(option.name, label, {
          type: 'plain_text_input',
          action_id: ACTION,
          multiline: true,
          max_length: LIMITS.inputText,
        }),
      ]
    case 'choice':
      // The language is read from the text; a form that asks for it would be one field longer for everybody.
      return option.name === 'language'
        ? []
        : [
            toInput(option.name, label, {
              type: 'static_select',
              action_id: ACTION,
              options: (option.choices ?? []).map((value) => ({
                text: { type: 'plain_text', text: value.replaceAll('_', ' '), emoji: false },
                value,
              })),
            }),
          ]
    case 'integer':
      return [toInput(option.name, label, { type: 'number_input', action_id: ACTION, is_decimal_allowed: false })]
    case 'flag':
      if (option.terminalOnly === true) return []
      return [
        toInput(option.name, label, {
          type: 'checkboxes',
          action_id: ACTION,
          options: [
            { text: { type: 'plain_text', text: cutLabel(label, LIMITS.buttonText), emoji: false }, value: 'true' },
          ],
        }),
      ]
    case 'word':
    case 'path':
      return []
    default:
      return option.type satisfies never
  }
}

/** What a form was sent with. */
export interface FormContent {
  readonly input: Request['input']
  readonly files: readonly { readonly option: string; readonly file: SlackFile }[]
  /** Inputs that must be filled, with what to say beside each. */
  readonly errors: Readonly<Record<string, string>>
}

export function readForm(
  command: Command,
  given: Request['input'],
  payload: FormPayload,
  language: Language,
): FormContent {
  const { values } = payload.view.state
  const input: Record<string, unknown> = { ...given }
  const files: { option: string; file: SlackFile }[] = []
  const errors: Record<string, string> = {}
  const valueOf = (id: string): InputValue | undefined => Object.values(values[id] ?? {})[0]
  for (const option of command.options) {
    if (given[option.name] !== undefined) continue
    if (option.type === 'document') {
      const text = joinParts(listParts(option).map((id) => valueOf(id)?.value ?? ''))
      const [file] = valueOf(`${option.name}:${FILE}`)?.files ?? []
      if (text !== '') input[option.name] = text
      else if (file !== undefined) files.push({ option: option.name, file })
      else if (option.required === true)
        errors[`${option.name}:1`] = fillWords(chatWordsOf(language).missing, {
          label: localize(option.summary, language),
        })
    } else {
      const value = readInput(valueOf(option.name), option)
      if (value !== undefined) input[option.name] = value
    }
  }
  return { input, files, errors }
}

function listParts(option: CommandOption): readonly string[] {
  const count = option.required === true ? PARTS_OF_REQUIRED : PARTS_OF_OPTIONAL
  return Array.from({ length: count }, (_, index) => `${option.name}:${index + 1}`)
}

function readInput(value: InputValue | undefined, option: CommandOption): unknown {
  if (option.type === 'flag') return (value?.selected_options ?? []).length > 0 ? true : undefined
  const text = value?.value ?? value?.selected_option?.value
  return text == null || text === '' ? undefined : text
}
