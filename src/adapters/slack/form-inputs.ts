import type { InputBlock, PlainTextInput, PlainTextElement } from '@slack/types'
import type { CommandOption } from '../../command.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { nameChoice } from '../../chat/name-choice.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Request } from '../../chat/request.ts'
import { localize } from '../../language.ts'
import type { Language } from '../../language.ts'
import { LIMITS } from './limits.ts'

/** Inputs for one pasted text: an input holds 3,000 characters, and most articles are shorter than these together. */
const PARTS_OF_REQUIRED = 4
const PARTS_OF_OPTIONAL = 2
const FILE_TYPES = ['txt', 'md', 'html', 'htm', 'docx', 'pdf']
export const FILE = 'file'
const ACTION = 'value'

/** The options that a form asks for. What was given already is filled in, but for a text that no input holds. */
export function listAsked(options: readonly CommandOption[], input: Request['input']): readonly CommandOption[] {
  return options.filter((option) => {
    if (option.terminalOnly === true) return false
    if (option.type === 'path' || (option.type === 'word' && option.inForm !== true)) return false
    // The language is read from the text; a form that asks for it would be one field longer for everybody.
    if (option.type === 'choice' && option.name === 'language') return false
    return textOf(input[option.name]).length <= LIMITS.inputText
  })
}

/** The ids of the inputs that one pasted text comes in. */
export function listParts(option: CommandOption): readonly string[] {
  const count = option.required === true ? PARTS_OF_REQUIRED : PARTS_OF_OPTIONAL
  return Array.from({ length: count }, (_, index) => `${option.name}:${index + 1}`)
}

/** What Slack shows of one option, with what is known of it filled in. */
export function toInputs(option: CommandOption, given: unknown, language: Language): readonly InputBlock[] {
  const label = localize(option.summary, language)
  const toBlock = (element: InputBlock['element']) => toInput(option.name, label, element, option.required !== true)
  switch (option.type) {
    case 'document':
      return toParts(option, label, given, language)
    case 'words':
      return [toBlock({ ...textInput(option, given, language), multiline: isLong(option, given) })]
    case 'word':
      return [toBlock(textInput(option, given, language))]
    case 'choice':
      return [toBlock(toSelect(option, given, language))]
    case 'integer':
      return [
        toBlock({
          type: 'number_input',
          action_id: ACTION,
          is_decimal_allowed: false,
          ...(given === undefined ? {} : { initial_value: textOf(given) }),
        }),
      ]
    case 'flag': {
      const choice = { text: plainText(cutLabel(label, LIMITS.buttonText)), value: 'true' }
      const initial = given === true ? { initial_options: [choice] } : {}
      return [toBlock({ type: 'checkboxes', action_id: ACTION, options: [choice], ...initial })]
    }
    case 'path':
      return []
    default:
      return option.type satisfies never
  }
}

function toParts(option: CommandOption, label: string, given: unknown, language: Language): readonly InputBlock[] {
  const words = chatWordsOf(language)
  const parts = listParts(option).map((id, index) =>
    toInput(
      id,
      index === 0 ? label : fillWords(words.part, { label, number: index + 1 }),
      { ...textInput(option, index === 0 ? given : undefined, language), multiline: true },
      // Either a text or a file: which is missing is said when the form is sent.
      true,
    ),
  )
  const file = { type: 'file_input' as const, action_id: ACTION, filetypes: FILE_TYPES, max_files: 1 }
  return [...parts, toInput(`${option.name}:${FILE}`, fillWords(words.asFile, { label }), file, true)]
}

function toInput(id: string, label: string, element: InputBlock['element'], optional: boolean): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plainText(cutLabel(label, LIMITS.inputLabel)),
    optional,
    element,
  }
}

function textInput({ example }: CommandOption, given: unknown, language: Language): PlainTextInput {
  const text = textOf(given)
  return {
    type: 'plain_text_input',
    action_id: ACTION,
    max_length: LIMITS.inputText,
    ...(example === undefined
      ? {}
      : { placeholder: plainText(localize(example, language).slice(0, LIMITS.placeholder)) }),
    ...(text === '' ? {} : { initial_value: text }),
  }
}

/** A line, where the example is one. */
function isLong({ example }: CommandOption, given: unknown): boolean {
  return example === undefined || example.en.includes('\n') || textOf(given).includes('\n')
}

function toSelect(option: CommandOption, given: unknown, language: Language): InputBlock['element'] {
  const options = (option.choices ?? []).slice(0, LIMITS.selectOptions).map((value) => ({
    text: plainText(cutLabel(nameChoice(option, value, language), LIMITS.optionText)),
    value,
  }))
  const initial = options.find(({ value }) => value === given)
  return {
    type: 'static_select',
    action_id: ACTION,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}

function textOf(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : ''
}

function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}
