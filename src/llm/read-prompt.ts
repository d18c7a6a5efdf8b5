import { readFileSync } from 'node:fs'
import { UserError } from '../errors.ts'

/** A prompt as its file has it: what the front matter says, and the instructions with their `{{slots}}` still open. */
export interface Prompt {
  readonly name: string
  /** Counts changes of the instructions: answers kept under an older version are not used again. */
  readonly version: number
  readonly slots: readonly string[]
  /** Sent as the system's words: holds no slot, so nothing of a paste can reach it. */
  readonly instructions: string
  /** Sent as the person's words. */
  readonly template: string
}

/** A prompt with its slots filled: the rules apart from the material that they are about. */
export interface FilledPrompt {
  readonly instructions: string
  readonly material: string
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u
const SLOT = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/gu
/** The line that parts the instructions from the material. */
const MATERIAL = /^## Material[ \t]*$/mu
/** What could pass for a fence of ours, whatever space or case it is written with. */
const FENCE = /<\s*(\/?)\s*(data-[a-z0-9_]+)\b/giu

const PROMPTS = new URL('../../prompts/', import.meta.url)

/** Reads `prompts/NAME.md`; throws a `UserError` of code `configuration` that names what is wrong with the file. */
export function readPrompt(name: string, directory: URL = PROMPTS): Prompt {
  if (!/^[a-z][a-z0-9-]*$/u.test(name)) throw broken(name, 'its name is not lower-case words with hyphens')
  return parsePrompt(name, readText(name, directory))
}

/** The same for a prompt's text at hand. */
export function parsePrompt(name: string, text: string): Prompt {
  const front = FRONT_MATTER.exec(text)
  if (front === null) throw broken(name, 'it does not start with front matter between two lines of "---"')
  const fields = new Map(
    (front[1] ?? '').split(/\r?\n/u).flatMap((line): [string, string][] => {
      const [, key, value] = /^([a-z_]+):\s*(.*?)\s*$/u.exec(line) ?? []
      return key === undefined || value === undefined ? [] : [[key, value]]
    }),
  )
  if (fields.get('name') !== name) throw broken(name, `its front matter names it "${fields.get('name') ?? ''}"`)
  const version = Number(fields.get('version'))
  if (!Number.isInteger(version) || version < 1) throw broken(name, 'its front matter has no whole number as version')
  const body = text.slice(front[0].length)
  const parting = MATERIAL.exec(body)
  if (parting === null) throw broken(name, 'it has no line "## Material" before what fills its slots')
  const instructions = body.slice(0, parting.index).trim()
  const template = body.slice(parting.index + parting[0].length).trim()
  if (findSlots(instructions).length > 0) throw broken(name, 'a slot stands among its instructions')
  const slots = (fields.get('slots') ?? '').split(/[\s,[\]]+/u).filter((slot) => slot !== '')
  const used = findSlots(template)
  for (const slot of used)
    if (!slots.includes(slot)) throw broken(name, `its front matter does not list the slot "${slot}"`)
  for (const slot of slots) if (!used.includes(slot)) throw broken(name, `its slot "${slot}" is listed and not used`)
  return { name, version, slots, instructions, template }
}

/**
 * Fills a prompt's slots, each between `<data-SLOT>` and `</data-SLOT>`. What looks like such a fence inside a value is
 * broken up, so that no value can end its own. A missing or unknown slot is a bug of ours, and throws.
 */
export function fillPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): FilledPrompt {
  for (const name of Object.keys(values)) {
    if (!prompt.slots.includes(name)) throw new Error(`prompt ${prompt.name} has no slot "${name}"`)
  }
  const material = prompt.template.replace(SLOT, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`prompt ${prompt.name} needs the slot "${name}"`)
    return `<data-${name}>\n${value.replace(FENCE, '<\u200b$1$2')}\n</data-${name}>`
  })
  return { instructions: prompt.instructions, material }
}

function findSlots(text: string): readonly string[] {
  return [...new Set([...text.matchAll(SLOT)].map((match) => match[1] ?? ''))]
}

function readText(name: string, directory: URL): string {
  try {
    return readFileSync(new URL(`${name}.md`, directory), 'utf8')
  } catch (cause) {
    throw new UserError('configuration', `The prompt "${name}" cannot be read.`, {
      hint: `Put it back as prompts/${name}.md.`,
      cause,
    })
  }
}

function broken(name: string, why: string): UserError {
  return new UserError('configuration', `The prompt file prompts/${name}.md cannot be used: ${why}.`, {
    hint: 'The other files in prompts/ show the form.',
  })
}
