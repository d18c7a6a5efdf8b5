import type { Request } from '../../chat/request.ts'
import type { Command, CommandOption } from '../../command.ts'
import { LIMITS } from './limits.ts'

/** One input of a form. */
export interface Field {
  readonly id: string
  readonly option: CommandOption
  readonly kind: 'text' | 'file' | 'choice'
  /** Of a text in several inputs, counted from 1. */
  readonly part: number
}

/** What a form asks for: what nobody has given yet, everything with what was given, or what did not fit into that. */
export type FormPage = 'missing' | 'filled' | 'rest'

export const FILE = 'file'

/**
 * The fields of a form, at most five: what is required before what may be left out. Each document has a file; a text that is
 * required gets the inputs that are left, since one holds 4,000 characters and most articles are longer.
 */
export function listFields(command: Command, given: Request['input'], page: FormPage): readonly Field[] {
  const open = command.options.filter((option) => {
    const value = given[option.name]
    return isAsked(option) && (value === undefined || (page !== 'missing' && canBeShown(option, value)))
  })
  const documents = open.filter(({ type }) => type === 'document')
  const others = open.filter(({ type }) => type !== 'document')
  const room = LIMITS.modalLabels - 2 * documents.length - Math.min(others.length, 2)
  const fields = [...documents, ...others].flatMap((option) => toFields(option, 1 + Math.max(0, room)))
  const sorted = fields.toSorted((a, b) => weightOf(a) - weightOf(b))
  const from = page === 'rest' ? LIMITS.modalLabels : 0
  const kept = sorted.slice(from, from + LIMITS.modalLabels)
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

/** A value as it stands in an input. */
export function toText(value: unknown): string {
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
