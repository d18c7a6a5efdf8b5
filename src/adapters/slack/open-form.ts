import { z } from 'zod'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { plain } from '../../chat/inline.ts'
import { packText } from '../../chat/pack-text.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Command } from '../../command.ts'
import { LANGUAGES, localize } from '../../language.ts'
import type { Language } from '../../language.ts'
import type { Turn } from './answering.ts'
import type { Floor } from './floor.ts'
import { createForm } from './form.ts'
import { LIMITS } from './limits.ts'
import { errorCodeOf } from './post-failure.ts'
import { Settled } from './settle.ts'

/** What a form needs to know when it is sent: the command, what it was given already, and where the answer goes. */
export const FormMetadata = z.object({
  command: z.string(),
  input: z.record(z.string(), z.unknown()),
  channel: z.string().nullable(),
  isPublicChannel: z.boolean().default(false),
  thread: z.string().nullable(),
  isPrivate: z.boolean(),
  responseUrl: z.string().nullable(),
  /** That of the form; a form from before it was noted has none. */
  language: z.enum(LANGUAGES).optional(),
  /** What becomes of the button that it was opened with. */
  settled: Settled.nullable().default(null),
})

/** What Slack says of a trigger whose time is over. */
const TOO_LATE = new Set(['expired_trigger_id', 'trigger_expired', 'exchanged_trigger_id', 'trigger_exchanged'])

/** Opens the form for a command, with what is known filled in. A trigger works once, for three seconds: after that a button does. */
export async function openForm(
  floor: Floor,
  turn: Turn,
  command: Command,
  triggerId: string,
  settled: Settled | null = null,
): Promise<void> {
  const { answering, kept } = floor
  const { channel, isPublicChannel, thread, isPrivate, responseUrl, client } = turn.place
  const language = await answering.languageOf(turn)
  const { input } = turn
  const metadata: z.input<typeof FormMetadata> = {
    command: command.name,
    input: { ...input },
    channel,
    isPublicChannel,
    thread,
    isPrivate,
    responseUrl,
    language,
    settled,
  }
  const packed = await packText(metadata, LIMITS.privateMetadata, kept)
  const view = createForm(command, { input, metadata: packed, language })
  try {
    await client.views.open({ trigger_id: triggerId, view })
  } catch (error) {
    if (!TOO_LATE.has(errorCodeOf(error) ?? '')) throw error
    await answering.show(offerAgain(command, turn, language), turn)
  }
}

function offerAgain(command: Command, { input }: Turn, language: Language): Reply {
  const label = localize(command.title ?? command.summary, language)
  return {
    outcome: 'choose',
    language,
    blocks: [
      { type: 'paragraph', content: [plain(chatWordsOf(language).formLate)] },
      { type: 'actions', actions: [{ label, command: command.name, input, asForm: true, look: 'primary' }] },
    ],
    data: {},
    restsOn: [],
  }
}
