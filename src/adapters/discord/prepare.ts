import type { Kept } from '../../chat/kept.ts'
import type { Block } from '../../chat/reply.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import type { Command } from '../../command.ts'
import type { Language } from '../../language.ts'
import { packActions } from './button-value.ts'
import { discordWordsOf } from './discord-words.ts'
import type { DiscordFile } from './files.ts'
import { fitMessages } from './fit-messages.ts'
import { renderReply } from './render.ts'
import type { DiscordMessage } from './render.ts'

interface PreparingParts {
  readonly commands: readonly Command[]
  readonly kept: () => Promise<Kept>
}

/** Blocks as messages that Discord takes, with what their buttons carry packed into them. */
export type Prepare = (
  blocks: readonly Block[],
  language: Language,
  /** What came with the message that is answered; the buttons pass it on. */
  files?: readonly DiscordFile[],
) => Promise<readonly DiscordMessage[]>

export function createPrepare({ commands, kept }: PreparingParts): Prepare {
  return async (blocks, language, files = []) => {
    const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    const values = await packActions(actions, files, { kept, commands, language })
    const words = { choose: discordWordsOf(language).choose, fileLost: chatWordsOf(language).fileLost }
    return fitMessages(renderReply({ blocks }, values, words), language)
  }
}
