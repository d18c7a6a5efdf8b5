import { ComponentType, TextInputStyle } from 'discord.js'
import type { APILabelComponent, APIModalInteractionResponseCallbackData, ModalSubmitFields } from 'discord.js'
import type { Command } from '../../command.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { nameChoice } from '../../chat/name-choice.ts'
import { joinParts } from '../../chat/join-parts.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Request } from '../../chat/request.ts'
import { localize, toLanguage } from '../../language.ts'
import type { Language } from '../../language.ts'
import { toFile } from './files.ts'
import type { DiscordFile } from './files.ts'
import { listFields, toText } from './form-fields.ts'
import type { Field, FormPage } from './form-fields.ts'
import { LIMITS } from './limits.ts'

/** What a form is, by its id: the command, whether the answer is private, and what was given already. */
export interface FormId {
  readonly command: string
  readonly isPrivate: boolean
  readonly language: Language | null
  readonly payload: string
}

const FORM = /^form:([rp])([a-z]{2})?:([a-z-]+):([\s\S]+)$/

export function formFront({ command, isPrivate, language }: Omit<FormId, 'payload'>): string {
  return `form:${isPrivate ? 'r' : 'p'}${language ?? ''}:${command}:`
}

/** Null for a form that is not one of ours. */
export function readFormId(id: string): FormId | null {
  const [, mode, language, command, payload] = FORM.exec(id) ?? []
  if (command === undefined || payload === undefined) return null
  return { command, isPrivate: mode === 'r', language: toLanguage(language), payload }
}

interface FormOptions {
  readonly given: Request['input']
  readonly page: FormPage
  readonly id: string
  readonly language: Language
}

/** A form for what a command takes. */
export function createForm(
  command: Command,
  { given, page, id, language }: FormOptions,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: cutLabel(localize(command.summary, language), LIMITS.modalTitle),
    components: listFields(command, given, page).map((field) => toLabel(field, given, language)),
  }
}

function toLabel(field: Field, given: Request['input'], language: Language): APILabelComponent {
  const { option, kind, part } = field
  const words = chatWordsOf(language)
  const summary = localize(option.summary, language)
  const label =
    kind === 'file'
      ? fillWords(words.asFile, { label: summary })
      : part === 1
        ? summary
        : fillWords(words.part, { label: summary, number: part })
  return {
    type: ComponentType.Label,
    label: cutLabel(label, LIMITS.labelText),
    component: toComponent(field, given[option.name], language),
  }
}

function toComponent(
  { id: custom_id, option, kind }: Field,
  value: unknown,
  language: Language,
): APILabelComponent['component'] {
  // A document is given as a text or as a file: neither can be required alone.
  const required = option.required === true && option.type !== 'document'
  switch (kind) {
    case 'file':
      return { type: ComponentType.FileUpload, custom_id, required, min_values: required ? 1 : 0, max_values: 1 }
    case 'choice':
      return {
        type: ComponentType.StringSelect,
        custom_id,
        required,
        options: (option.choices ?? []).slice(0, LIMITS.selectOptions).map((choice) => ({
          label: cutLabel(nameChoice(option, choice, language), LIMITS.optionLabel),
          value: choice,
          default: choice === value,
        })),
      }
    case 'text': {
      const example = option.example === undefined ? '' : localize(option.example, language)
      return {
        type: ComponentType.TextInput,
        custom_id,
        required,
        style: option.type === 'words' || option.type === 'document' ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: LIMITS.inputText,
        ...(value === undefined ? {} : { value: toText(value) }),
        ...(example === '' ? {} : { placeholder: cutLabel(example, LIMITS.inputPlaceholder) }),
      }
    }
    default:
      return kind satisfies never
  }
}

/** What a form was sent with. */
export interface FormContent {
  readonly input: Request['input']
  readonly files: readonly { readonly option: string; readonly file: DiscordFile }[]
  /** What must be given and was not, in words. */
  readonly missing: string | null
}

/** What somebody put into a form, and with it what was given before. An input that was emptied is given no more. */
export function readForm(
  command: Command,
  given: Request['input'],
  fields: ModalSubmitFields,
  language: Language,
): FormContent {
  const input: Record<string, unknown> = { ...given }
  const files: { option: string; file: DiscordFile }[] = []
  const texts = new Map<string, string[]>()
  for (const [id, { type }] of fields.fields) {
    const [name = ''] = id.split(':')
    if (type === ComponentType.FileUpload)
      for (const file of fields.getUploadedFiles(id)?.values() ?? []) files.push({ option: name, file: toFile(file) })
    else if (type === ComponentType.StringSelect) setOrClear(input, name, fields.getStringSelectValues(id)[0])
    else texts.set(name, [...(texts.get(name) ?? []), fields.getTextInputValue(id)])
  }
  for (const [name, parts] of texts) {
    const text = joinParts(parts)
    setOrClear(input, name, text === '' ? undefined : text)
  }
  const missing = command.options.find(
    ({ name, required }) =>
      required === true && input[name] === undefined && !files.some((file) => file.option === name),
  )
  const label = missing === undefined ? '' : localize(missing.summary, language)
  return {
    input,
    files: files.filter(({ option }) => input[option] === undefined),
    missing: missing === undefined ? null : fillWords(chatWordsOf(language).missing, { label }),
  }
}

function setOrClear(input: Record<string, unknown>, name: string, value: string | undefined): void {
  if (value === undefined) delete input[name]
  else input[name] = value
}
