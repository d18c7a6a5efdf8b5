import { z } from 'zod'
import type { Command } from '../../command.ts'
import type { Kept } from '../../chat/kept.ts'
import { listMissing } from '../../chat/list-missing.ts'
import { packText, unpackText } from '../../chat/pack-text.ts'
import type { Action } from '../../chat/reply.ts'
import { toLanguage } from '../../language.ts'
import type { Language } from '../../language.ts'
import { DiscordFile } from './files.ts'
import type { FormPage } from './form-fields.ts'
import { LIMITS } from './limits.ts'
import type { RestAction } from './offer-rest.ts'
import type { ButtonValues } from './render.ts'

/** What a click asks for besides the command: its input, and the files that came with the message. */
export const Carried = z.object({
  input: z.record(z.string(), z.unknown()),
  files: z.array(DiscordFile).optional(),
})
export type Carried = z.output<typeof Carried>

/**
 * What a button's id says at once, without a look-up: how a click must be met (deferred openly or privately, or with a
 * form) has to be known before anything else is done.
 */
export interface ButtonId {
  readonly command: string
  /** The form that it opens; null where it runs the command. */
  readonly form: FormPage | null
  /** It says yes to what its message asks: what comes of it stands in the message’s place. */
  readonly confirms: boolean
  /** Of the message that the button stands under; null for buttons of older versions. */
  readonly language: Language | null
  readonly payload: string
}

type OpenKept = () => Promise<Kept>

/** A menu puts a word before the id of its first choice. */
const ID_LENGTH = LIMITS.customId - 'menu:'.length
const BUTTON = /^stet:\d+([cefmr])([a-z]{2})?:([a-z-]+):([\s\S]+)$/

interface PackOptions {
  readonly kept: OpenKept
  readonly commands: readonly Command[]
  /** What the buttons are answered in. */
  readonly language: Language
}

/** Gives every action an id of its own within a message. */
export async function packActions(
  actions: readonly Action[],
  files: readonly DiscordFile[],
  { kept, commands, language }: PackOptions,
): Promise<ButtonValues> {
  const values = new Map<Action, string>()
  for (const [index, action] of actions.entries()) {
    const { command: name, input } = action
    const command = commands.find((candidate) => candidate.name === name)
    const isLacking = command !== undefined && listMissing(command, input, files.length > 0).length > 0
    const mode = modeOf(action, isLacking)
    const front = `stet:${index}${mode}${language}:${name}:`
    const carried: Carried = { input: { ...input }, ...(files.length === 0 ? {} : { files: [...files] }) }
    values.set(action, front + (await packText(carried, ID_LENGTH - front.length, kept)))
  }
  return values
}

const FORMS: Readonly<Record<string, FormPage>> = { e: 'filled', f: 'missing', m: 'rest' }

function modeOf({ asForm, input, isRest }: RestAction, isLacking: boolean): string {
  if (asForm === true) return isRest === true ? 'm' : 'e'
  if (isLacking) return 'f'
  return input['confirm'] === true ? 'c' : 'r'
}

/** Null for a button that is not one of ours. */
export function readButtonId(id: string): ButtonId | null {
  const [, mode, language, command, payload] = BUTTON.exec(id) ?? []
  if (command === undefined || payload === undefined) return null
  return {
    command,
    form: FORMS[mode ?? ''] ?? null,
    confirms: mode === 'c',
    language: toLanguage(language),
    payload,
  }
}

/** What a button carries; null where it is gone. */
export async function readCarried(payload: string, kept: OpenKept): Promise<Carried | null> {
  const result = Carried.safeParse(await unpackText(payload, kept))
  return result.success ? result.data : null
}
