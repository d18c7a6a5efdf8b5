import { z } from 'zod'
import type { Kept } from '../../chat/kept.ts'
import { packText, unpackText } from '../../chat/pack-text.ts'
import type { Action } from '../../chat/reply.ts'
import { LANGUAGES } from '../../language.ts'
import type { Language } from '../../language.ts'
import { LIMITS } from './limits.ts'
import { SlackFile } from './files.ts'
import type { ButtonValues } from './render.ts'

/** What a click asks for: a command and its input, and the files that came with the message. */
export const Carried = z.object({
  command: z.string(),
  input: z.record(z.string(), z.unknown()),
  files: z.array(SlackFile).optional(),
  /** That of the message that the button stands under. */
  language: z.enum(LANGUAGES).optional(),
  /** The click opens the command's form with the input filled in. */
  asForm: z.boolean().optional(),
})
export type Carried = z.output<typeof Carried>

type OpenKept = () => Promise<Kept>

/** Null where the text is not one of ours, or what it points at is gone. */
export async function readText<T>(text: string, schema: z.ZodType<T>, kept: OpenKept): Promise<T | null> {
  const result = schema.safeParse(await unpackText(text, kept))
  return result.success ? result.data : null
}

/** What each button carries: its command and input, the files that came with the message, and the language of the reply. */
export async function packActions(
  actions: readonly Action[],
  {
    files = [],
    language,
    kept,
  }: { readonly files?: readonly SlackFile[]; readonly language?: Language; readonly kept: OpenKept },
): Promise<ButtonValues> {
  const values = new Map<Action, string>()
  for (const action of actions) {
    const { command, input, asForm } = action
    const carried: Carried = {
      command,
      input: { ...input },
      ...(files.length === 0 ? {} : { files: [...files] }),
      ...(language === undefined ? {} : { language }),
      ...(asForm === undefined ? {} : { asForm }),
    }
    values.set(action, await packText(carried, LIMITS.buttonValue, kept))
  }
  return values
}
