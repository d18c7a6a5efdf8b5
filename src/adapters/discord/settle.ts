import { ComponentType, MessageFlags } from 'discord.js'
import type { APIComponentInContainer, Message, MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js'
import type { Reply } from '../../chat/reply.ts'
import type { Log } from '../../log.ts'
import { readButtonId } from './button-value.ts'

/** Commands that settle what their button stands under: nobody else needs to press it any more. */
const SETTLING = new Set(['approve', 'reject', 'verify'])

/** What a button or the form behind it says it is about. */
interface Pressed {
  readonly command: string
  readonly payload: string
}

/** Takes the row of a button away once it has done what it is for. A message that only one person sees is left as it is. */
export async function settle(
  { message }: MessageComponentInteraction | ModalSubmitInteraction,
  pressed: Pressed,
  { outcome }: Pick<Reply, 'outcome'>,
  log: Log,
): Promise<void> {
  if (!SETTLING.has(pressed.command) || outcome !== 'answer' || message === null) return
  const components = message.flags.has(MessageFlags.Ephemeral) ? null : withoutRow(message, pressed)
  if (components === null) return
  await message
    .edit({ components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } })
    .catch((error: unknown) => log.info({ err: error }, 'the buttons of what is settled could not be taken away'))
}

/** Null where there is no such row, where nothing would be left, and where there is a file: Discord takes one only as it is sent. */
function withoutRow({ components: [holder] }: Message, pressed: Pressed) {
  if (holder?.type !== ComponentType.Container) return null
  const container = holder.toJSON()
  const left = container.components.filter((component) => !isRowOf(component, pressed))
  const hasFiles = left.some(({ type }) => type === ComponentType.File || type === ComponentType.MediaGallery)
  if (left.length === 0 || left.length === container.components.length || hasFiles) return null
  return [{ ...container, components: left }]
}

function isRowOf(component: APIComponentInContainer, { command, payload }: Pressed): boolean {
  if (component.type !== ComponentType.ActionRow) return false
  return component.components.some((inner) => {
    const id = 'custom_id' in inner ? readButtonId(inner.custom_id) : null
    return id?.command === command && id.payload === payload
  })
}
