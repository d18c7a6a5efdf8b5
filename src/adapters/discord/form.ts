import { ComponentType, TextInputStyle } from 'discord.js'
import type { APILabelComponent, APIModalInteractionResponseCallbackData, ModalSubmitFields } from 'discord.js'
import type { Command, CommandOption } from '../../command.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { joinParts } from '../../chat/join-parts.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Request } from '../../chat/request.ts'
import { localize, toLanguage } from '../../language.ts'
import type { Language } from '../../language.ts'
import { toFile } from './files.ts'
import type { DiscordFile } from './files.ts'
import { LIMITS } from './limits.ts'

/** What a form is, by its id: the command, whether the answer is private, and what was given already. */
export interface FormId {
  readonly command: string
  readonly isPrivate: boolean
  readonly language: Language | null
  readonly payload: string
}

const FORM = /^form:([rp])([a-z]{2})?:([a-z-]+):([\s\S]+)$/
const FILE = 'file'

export function formFront({ command, isPrivate, language }: Omit<FormId, 'payload'>): string {
  return `form:${isPrivate ? 'r' : 'p'}${language ?? ''}:${command}:`
}

/** Null for a form that is not one of ours. */
export function readFormId(id: string): FormId | null {
  const [, mode, language, command, payload] = FORM.exec(id) ?? []
  if (command === undefined || payload === undefined) return null
  return { command, isPrivate: mode === 'r', language: toLanguage(language), payload }
}

interface Field {
  readonly id: string
  readonly option: CommandOption
  readonly kind: 'text' | 'file' | 'choice'
  /** Of a text in several inputs, counted from 1. */
  readonly part: number
}

/** What a form begins with. */
interface Beginning {
  readonly given: Request['input']
  /** What was given is shown to be changed; else only what is missing is asked for. */
  readonly isFilled: boolean
}

/**
 * The fields of a form, at most five: what is required before what may be left out. Each document has a file; a text that is
 * required gets the inputs that are left, since one holds 4,000 characters and most articles are longer.
 */
function listFields(command: Command, { given, isFilled }: Beginning): readonly Field[] {
  const open = command.options.filter((option) => {
    const value = given[option.name]
    return isAsked(option) && (value === undefined || (isFilled && canBeShown(option, value)))
  })
  const documents = open.filter(({ type }) => type === 'document')
  const others = open.filter(({ type }) => type !== 'document')
  const room = LIMITS.modalLabels - 2 * documents.length - Math.min(others.length, 2)
  const fields = [...documents, ...others].flatMap((option) => toFields(option, 1 + Math.max(0, room)))
  const kept = fields.toSorted((a, b) => weightOf(a) - weightOf(b)).slice(0, LIMITS.modalLabels)
  return fields.filter((field) => kept.includes(field))
}

function isAsked({ name, type, required, inForm, terminalOnly }: CommandOption): boolean {
  if (type === 'path' || type === 'flag' || terminalOnly === true) return false
  if (type === 'words' || type === 'document' || inForm === true) return true
  return type === 'choice' ? name !== 'language' : required === true
}

/** A text that does not fit into an input stays as it was given. */
function canBeShown({ type }: CommandOption, value: unknown): boolean {
  const isPlain = typeof value === 'string' || typeof value === 'number'
  return type !== 'document' && isPlain && toText(value).length <= LIMITS.inputText
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function toFields(option: CommandOption, most: number): readonly Field[] {
  if (option.type === 'choice') return [{ id: option.name, option, kind: 'choice', part: 1 }]
  if (option.type !== 'document') return [{ id: option.name, option, kind: 'text', part: 1 }]
  const parts = option.required === true ? most : 1
  const texts = Array.from({ length: parts }, (_, index): Field => {
    return { id: `${option.name}:${index + 1}`, option, kind: 'text', part: index + 1 }
  })
  return [...texts, { id: `${option.name}:${FILE}`, option, kind: 'file', part: 1 }]
}

function weightOf({ option }: Field): number {
  return option.required === true || option.type === 'document' ? 0 : 1
}

/** A form for what a command takes: what was not given, or all of it with what was. */
export function createForm(
  command: Command,
  { id, language, ...beginning }: Beginning & { readonly id: string; readonly language: Language },
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: cutLabel(localize(command.summary, language), LIMITS.modalTitle),
    components: listFields(command, beginning).map((field) => toLabel(field, beginning.given, language)),
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
          label: choice.replaceAll('_', ' '),
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
