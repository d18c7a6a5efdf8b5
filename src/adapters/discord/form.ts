import { ComponentType, TextInputStyle } from 'discord.js'
import type { APILabelComponent, APIModalInteractionResponseCallbackData, ModalSubmitFields } from 'discord.js'
import type { Command, CommandOption } from '../../command.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { joinParts } from '../../chat/join-parts.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Request } from '../../chat/request.ts'
import { localize } from '../../language.ts'
import type { Language } from '../../language.ts'
import { toFile } from './files.ts'
import type { DiscordFile } from './files.ts'
import { LIMITS } from './limits.ts'

/** What a form is, by its id: the command, whether the answer is private, and what was given already. */
export interface FormId {
  readonly command: string
  readonly isPrivate: boolean
  readonly payload: string
}

const FORM = /^form:([rp]):([a-z-]+):([\s\S]+)$/
const FILE = 'file'

export function formFront({ command, isPrivate }: Omit<FormId, 'payload'>): string {
  return `form:${isPrivate ? 'r' : 'p'}:${command}:`
}

/** Null for a form that is not one of ours. */
export function readFormId(id: string): FormId | null {
  const [, mode, command, payload] = FORM.exec(id) ?? []
  return command === undefined || payload === undefined ? null : { command, isPrivate: mode === 'r', payload }
}

interface Field {
  readonly id: string
  readonly option: CommandOption
  readonly kind: 'text' | 'file' | 'choice'
  /** Of a text in several inputs, counted from 1. */
  readonly part: number
}

/**
 * The fields of a form, at most five. Each document has a file; a text that is required gets the inputs that are left,
 * since one holds 4,000 characters and most articles are longer.
 */
export function listFields(command: Command, given: Request['input']): readonly Field[] {
  const open = command.options.filter((option) => given[option.name] === undefined)
  const documents = open.filter(({ type }) => type === 'document')
  const others = open.filter(({ type, name }) => type === 'words' || (type === 'choice' && name !== 'language'))
  const room = LIMITS.modalLabels - 2 * documents.length - Math.min(others.length, 2)
  const fields = [...documents, ...others].flatMap((option): readonly Field[] => {
    if (option.type === 'choice') return [{ id: option.name, option, kind: 'choice', part: 1 }]
    if (option.type !== 'document') return [{ id: option.name, option, kind: 'text', part: 1 }]
    const parts = option.required === true ? 1 + Math.max(0, room) : 1
    const texts = Array.from({ length: parts }, (_, index): Field => {
      return { id: `${option.name}:${index + 1}`, option, kind: 'text', part: index + 1 }
    })
    return [...texts, { id: `${option.name}:${FILE}`, option, kind: 'file', part: 1 }]
  })
  return fields.slice(0, LIMITS.modalLabels)
}

/** A form for what a command takes and was not given. */
export function createForm(
  command: Command,
  { given, id, language }: { readonly given: Request['input']; readonly id: string; readonly language: Language },
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: cutLabel(localize(command.summary, language), LIMITS.modalTitle),
    components: listFields(command, given).map((field) => toLabel(field, language)),
  }
}

function toLabel({ id, option, kind, part }: Field, language: Language): APILabelComponent {
  const words = chatWordsOf(language)
  const summary = localize(option.summary, language)
  const label =
    kind === 'file'
      ? fillWords(words.asFile, { label: summary })
      : part === 1
        ? summary
        : fillWords(words.part, { label: summary, number: part })
  // A document is given as a text or as a file: neither can be required alone.
  const required = option.required === true && option.type !== 'document'
  return {
    type: ComponentType.Label,
    label: cutLabel(label, LIMITS.labelText),
    component: toComponent(id, option, kind, required),
  }
}

function toComponent(
  custom_id: string,
  option: CommandOption,
  kind: Field['kind'],
  required: boolean,
): APILabelComponent['component'] {
  switch (kind) {
    case 'file':
      return { type: ComponentType.FileUpload, custom_id, required, min_values: required ? 1 : 0, max_values: 1 }
    case 'choice':
      return {
        type: ComponentType.StringSelect,
        custom_id,
        required,
        options: (option.choices ?? [])
          .slice(0, LIMITS.selectOptions)
          .map((value) => ({ label: value.replaceAll('_', ' '), value })),
      }
    case 'text':
      return {
        type: ComponentType.TextInput,
        custom_id,
        required,
        style: TextInputStyle.Paragraph,
        max_length: LIMITS.inputText,
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

export function readForm(
  command: Command,
  given: Request['input'],
  fields: ModalSubmitFields,
  language: Language,
): FormContent {
  const input: Record<string, unknown> = { ...given }
  const files: { option: string; file: DiscordFile }[] = []
  const texts = new Map<string, string[]>()
  for (const { id, option, kind } of listFields(command, given)) {
    if (!fields.fields.has(id)) continue
    if (kind === 'file') {
      for (const file of fields.getUploadedFiles(id)?.values() ?? [])
        files.push({ option: option.name, file: toFile(file) })
    } else if (kind === 'choice') {
      const [value] = fields.getStringSelectValues(id)
      if (value !== undefined) input[option.name] = value
    } else {
      texts.set(option.name, [...(texts.get(option.name) ?? []), fields.getTextInputValue(id)])
    }
  }
  for (const [name, parts] of texts) {
    const text = joinParts(parts)
    if (text !== '') input[name] = text
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
