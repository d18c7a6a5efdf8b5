import { ComponentType } from 'discord.js'
import type { APIComponentInContainer } from 'discord.js'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Language } from '../../language.ts'
import { LIMITS } from './limits.ts'
import { renderFiles } from './render.ts'
import type { DiscordMessage, Rendered, ReplyFile } from './render.ts'

/** What stands in several messages is hard to follow; the rest is a file. */
const MOST_MESSAGES = 5
const NAME = 'answer.txt'

/**
 * What would take too many messages stands whole in a text file behind the first ones. What may be done next, and the files
 * and pictures, come after it, from every message that is left out.
 */
export function fitMessages({ messages, plainText }: Rendered, language: Language): readonly DiscordMessage[] {
  if (messages.length <= MOST_MESSAGES) return messages
  const note = fillWords(chatWordsOf(language).restInFile, { name: NAME })
  const file: ReplyFile = { type: 'file', name: NAME, mediaType: 'text/plain', content: plainText, alt: note }
  const first = messages.slice(0, MOST_MESSAGES - 1)
  return [...first, ...gather(renderFiles(note, [file]), messages.slice(MOST_MESSAGES - 1))]
}

/** Adds what is no text of the messages to the one before, and begins another where there is no room. */
function gather(start: DiscordMessage, left: readonly DiscordMessage[]): readonly DiscordMessage[] {
  const gathered: DiscordMessage[] = [start]
  for (const { components, files } of left)
    for (const component of components[0].components) {
      if (component.type === ComponentType.TextDisplay || component.type === ComponentType.Separator) continue
      const own = files.filter(({ name }) => namesOf(component).includes(`attachment://${name}`))
      const last = gathered.at(-1)
      if (last === undefined || !hasRoom(last, component, own.length)) gathered.push(toMessage([component], own))
      else
        gathered[gathered.length - 1] = toMessage(
          [...last.components[0].components, component],
          [...last.files, ...own],
        )
    }
  return gathered
}

function hasRoom(
  { components: [container], files }: DiscordMessage,
  more: APIComponentInContainer,
  moreFiles: number,
): boolean {
  const used = 1 + container.components.reduce((sum, component) => sum + sizeOf(component), 0)
  return used + sizeOf(more) <= LIMITS.components && files.length + moreFiles <= LIMITS.messageFiles
}

function sizeOf(component: APIComponentInContainer): number {
  return 1 + ('components' in component ? component.components.length : 0)
}

function namesOf(component: APIComponentInContainer): readonly string[] {
  if (component.type === ComponentType.File) return [component.file.url]
  return component.type === ComponentType.MediaGallery ? component.items.map(({ media }) => media.url) : []
}

function toMessage(components: readonly APIComponentInContainer[], files: readonly ReplyFile[]): DiscordMessage {
  return { components: [{ type: ComponentType.Container, components: [...components] }], files }
}
