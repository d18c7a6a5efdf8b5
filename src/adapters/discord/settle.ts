import { ComponentType, MessageFlags } from 'discord.js'
import type { APIComponentInContainer, Message, MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js'
import type { Reply } from '../../chat/reply.ts'
import type { Log } from '../../log.ts'
import type { Turn } from './answering.ts'
import { readButtonId } from './button-value.ts'
import type { ButtonId } from './button-value.ts'

/** Commands that settle what their button stands under: nobody else needs to press it any more. */
const SETTLING = new Set(['approve', 'reject', 'verify'])

/** What a button or the form behind it says it is about. */
interface Pressed {
  readonly command: string
  readonly payload: string
}

/** Takes a button away once it has done what it is for, and the others that would decide the same. A message that only one person sees is left as it is. */
export async function settle(
  { message }: MessageComponentInteraction | ModalSubmitInteraction,
  pressed: Pressed,
  { outcome }: Pick<Reply, 'outcome'>,
  log: Log,
): Promise<void> {
  if (!SETTLING.has(pressed.command) || outcome !== 'answer' || message === null) return
  const components = message.flags.has(MessageFlags.Ephemeral) ? null : withoutSettled(message, pressed)
  if (components === null) return
  await message
    .edit({ components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } })
    .catch((error: unknown) => log.info({ err: error }, 'the buttons of what is settled could not be taken away'))
}

/** Whether a message asks to confirm what a command read. */
export function isToConfirm({ components: [holder] }: Message, command: string): boolean {
  if (holder?.type !== ComponentType.Container) return false
  return holder
    .toJSON()
    .components.some((component) => idsOf(component).some((id) => id.command === command && id.confirms))
}

/** The turn with its answer beside the message that it came from. */
export function besideIt(turn: Turn): Turn {
  return turn.place.type === 'interaction' ? { ...turn, place: { ...turn.place, isApart: true } } : turn
}

/** The turn with its answer in the place of the message that asked, which stands on where nothing came of it. */
export function inItsPlace(turn: Turn, { outcome }: Pick<Reply, 'outcome'>): Turn {
  const isDone = outcome === 'answer' || outcome === 'choose'
  return isDone && turn.place.type === 'interaction' ? { ...turn, place: { ...turn.place, isApart: false } } : turn
}

/** Null where nothing goes, where nothing would be left, and where there is a file: Discord takes one only as it is sent. */
function withoutSettled({ components: [holder] }: Message, pressed: Pressed) {
  if (holder?.type !== ComponentType.Container) return null
  const container = holder.toJSON()
  const left = container.components.flatMap((component) => keepUnsettled(component, pressed))
  const hasFiles = left.some(({ type }) => type === ComponentType.File || type === ComponentType.MediaGallery)
  const isSame = JSON.stringify(left) === JSON.stringify(container.components)
  return left.length === 0 || isSame || hasFiles ? null : [{ ...container, components: left }]
}

/** Of a row, the buttons that ask something else. */
function keepUnsettled(component: APIComponentInContainer, { payload }: Pressed): readonly APIComponentInContainer[] {
  if (component.type !== ComponentType.ActionRow) return [component]
  const left = component.components.filter((inner) => {
    const id = 'custom_id' in inner ? readButtonId(inner.custom_id) : null
    return id === null || !SETTLING.has(id.command) || id.payload !== payload
  })
  return left.length === 0 ? [] : [{ ...component, components: left }]
}

function idsOf(component: APIComponentInContainer): readonly ButtonId[] {
  if (component.type !== ComponentType.ActionRow) return []
  return component.components.flatMap((inner) => ('custom_id' in inner ? (readButtonId(inner.custom_id) ?? []) : []))
}
