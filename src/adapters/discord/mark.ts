import { createHash } from 'node:crypto'
import type { APIComponentInContainer, APIContainerComponent } from 'discord.js'
import type { DiscordMessage } from './render.ts'

/** What a message is known by later, whoever asks: the ids of its container and of the first component in it. */
export type Mark = readonly [number, number]

const LARGEST = 2 ** 31 - 1

/**
 * The mark of one part of a post. Discord keeps the ids that components are given and hands them back with the message
 * (https://docs.discord.com/developers/components/reference#anatomy-of-a-component): two of 31 bits, unlike in any other post.
 */
export function markOf(key: string, part: number): Mark {
  const bytes = createHash('sha256').update(`${key}:${part}`).digest()
  const first = bytes.readUInt32BE(0) % LARGEST
  const second = bytes.readUInt32BE(4) % (LARGEST - 1)
  // Ids are unique within a message, and 0 is no id.
  return [first + 1, (second >= first ? second + 1 : second) + 1]
}

/** The message with its mark. */
export function markMessage({ components: [container], files }: DiscordMessage, mark: Mark): DiscordMessage {
  const [id, inner] = mark
  const [first, ...rest] = container.components
  const marked: readonly APIComponentInContainer[] = first === undefined ? [] : [{ ...first, id: inner }, ...rest]
  const components: readonly [APIContainerComponent] = [{ ...container, id, components: [...marked] }]
  return { components, files }
}

interface Numbered {
  readonly id?: number | undefined
  readonly components?: readonly Numbered[]
}

/** The mark of a message as Discord gives it back; null where it has no container. */
export function readMark({ components = [] }: { readonly components?: readonly unknown[] | undefined }): Mark | null {
  const [container] = components as readonly Numbered[]
  const inner = container?.components?.[0]
  return container?.id === undefined || inner?.id === undefined ? null : [container.id, inner.id]
}

export function isSameMark(one: Mark | null, other: Mark): boolean {
  return one !== null && one[0] === other[0] && one[1] === other[1]
}
