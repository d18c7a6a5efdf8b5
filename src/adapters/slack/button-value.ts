import { z } from 'zod'
import type { Kept } from '../../chat/kept.ts'
import type { Action } from '../../chat/reply.ts'
import { LIMITS } from './limits.ts'
import { SlackFile } from './files.ts'
import type { ButtonValues } from './render.ts'

/** What a click asks for: a command and its input, and the files that came with the message. */
export const Carried = z.object({
  command: z.string(),
  input: z.record(z.string(), z.unknown()),
  files: z.array(SlackFile).optional(),
})
export type Carried = z.output<typeof Carried>

type OpenKept = () => Promise<Kept>

const KEPT = /^kept:([\w-]{10,64})$/

/** Writes a value into the text that Slack hands back; what does not fit is kept, and the text points at it. */
export async function packText(value: unknown, limit: number, kept: OpenKept): Promise<string> {
  const text = JSON.stringify(value)
  return text.length <= limit ? text : `kept:${await (await kept()).keep(value)}`
}

/** Null where the text is not one of ours, or what it points at is gone. */
export async function readText<T>(text: string, schema: z.ZodType<T>, kept: OpenKept): Promise<T | null> {
  const [, id] = KEPT.exec(text) ?? []
  const found = id === undefined ? parseJson(text) : await (await kept()).find(id)
  const result = schema.safeParse(found)
  return result.success ? result.data : null
}

export async function packActions(
  actions: readonly Action[],
  files: readonly SlackFile[],
  kept: OpenKept,
): Promise<ButtonValues> {
  const values = new Map<Action, string>()
  for (const action of actions) {
    const { command, input } = action
    const carried: Carried = { command, input: { ...input }, ...(files.length === 0 ? {} : { files: [...files] }) }
    values.set(action, await packText(carried, LIMITS.buttonValue, kept))
  }
  return values
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
