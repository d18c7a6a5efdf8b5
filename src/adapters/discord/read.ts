import { ComponentType, MessageType } from 'discord.js'
import type { ChatInputCommandInteraction, Client, Message, TopLevelComponent } from 'discord.js'
import type { Command } from '../../command.ts'
import type { Request } from '../../chat/request.ts'
import { toFile } from './files.ts'
import type { DiscordFile } from './files.ts'
import { readMarkdown } from './markup.ts'
import { FILE_SUFFIX } from './slash-commands.ts'

/** A message that somebody wrote, in words. */
export interface SpokenMessage {
  /** Without the mention of the bot. */
  readonly text: string
  readonly files: readonly DiscordFile[]
  readonly isDirect: boolean
  /** It mentions the bot or its role, or replies to it. */
  readonly isAddressed: boolean
}

// Joins, pins, boosts and the like are messages too.
const SPOKEN = new Set([MessageType.Default, MessageType.Reply])

/** Null for what nobody said to anybody: what the platform itself says, and whatever bots and webhooks say, this one too. */
export function readSpoken(message: Message, client: Client<true>): SpokenMessage | null {
  const { author, webhookId, type, content, guild } = message
  if (author.bot || author.system || webhookId !== null || !SPOKEN.has(type)) return null
  const role = guild?.members.me?.roles.botRole ?? null
  const mentions = [`<@${client.user.id}>`, `<@!${client.user.id}>`, ...(role === null ? [] : [`<@&${role.id}>`])]
  return {
    text: readMarkdown(content.trim() === '' ? readForwarded(message) : content, mentions),
    files: listFiles(message),
    isDirect: message.channel.isDMBased(),
    isAddressed:
      mentions.some((mention) => content.includes(mention)) ||
      message.mentions.users.has(client.user.id) ||
      message.mentions.repliedUser?.id === client.user.id,
  }
}

/** Everything that a message says: its words, else what it shows or forwards. */
export function readText(message: Message): string {
  if (message.content.trim() !== '') return message.content.trim()
  const embedded = message.embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ])
  return [readForwarded(message), ...embedded, ...message.components.flatMap(readComponent)]
    .filter((part) => part != null && part.trim() !== '')
    .join('\n\n')
}

/** What a message passes on of another. */
function readForwarded({ messageSnapshots }: Message): string {
  return [...messageSnapshots.values()].map(({ content }) => content).join('\n\n')
}

function readComponent(component: TopLevelComponent): readonly string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content]
  if (component.type !== ComponentType.Container) return []
  return component.components.flatMap((inner) => (inner.type === ComponentType.TextDisplay ? [inner.content] : []))
}

/** The files of a message, its forwarded ones too. */
export function listFiles(message: Message): readonly DiscordFile[] {
  const forwarded = [...message.messageSnapshots.values()].flatMap(({ attachments }) => [...attachments.values()])
  return [...message.attachments.values(), ...forwarded].map(toFile)
}

/** What a slash command was given: values by the names of the command's own options, and files with the option they are for. */
export function readOptions(
  command: Command,
  { options }: ChatInputCommandInteraction,
): {
  readonly input: Request['input']
  readonly files: readonly { readonly option: string; readonly file: DiscordFile }[]
} {
  const input: Record<string, unknown> = {}
  const files: { option: string; file: DiscordFile }[] = []
  for (const { name } of command.options) {
    const given = name.replaceAll('-', '_')
    const value = options.get(given)?.value
    if (value !== undefined) input[name] = value
    const file = options.getAttachment(given + FILE_SUFFIX)
    if (file !== null) files.push({ option: name, file: toFile(file) })
  }
  return { input, files }
}
