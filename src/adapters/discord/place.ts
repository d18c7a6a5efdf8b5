import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js'
import type { BaseInteraction, Channel, Message, MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js'
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js'

/** An interaction that was deferred: its first message is there and waits to be filled. */
export type Deferred =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction

/** Where an answer goes. */
export type Place =
  | {
      readonly type: 'interaction'
      readonly interaction: Deferred
      /** Only the person who asked sees it. Fixed when the interaction was deferred. */
      readonly isPrivate: boolean
      /** There is no message that waits to be filled: the click was met by leaving the clicked message as it is. */
      readonly isApart?: boolean
    }
  | {
      readonly type: 'message'
      readonly message: Message
      /** The messages of an earlier answer, to be edited. */
      readonly earlier: readonly Message[]
      readonly inThread: boolean
    }

/** The channel that an answer goes into and the message that it is about; no channel where only the person sees it. */
export function whereShown(place: Place): { readonly channel: string | null; readonly under: string | null } {
  if (place.type === 'message') return { channel: place.message.channelId, under: place.message.id }
  const { interaction, isPrivate } = place
  if (isPrivate && interaction.guildId !== null) return { channel: null, under: null }
  const pressed = interaction.isMessageComponent() ? interaction.message : null
  const isSeenByAll = pressed !== null && !pressed.flags.has(MessageFlags.Ephemeral)
  return { channel: interaction.channelId, under: isSeenByAll ? pressed.id : null }
}

/** What follow-ups in a place belong to: a direct conversation, a thread, or one person's questions in a channel. */
export function toThreadKey(where: {
  readonly guild: string | null
  readonly channel: string | null
  readonly isThread: boolean
  readonly user: string
}): string {
  const base = `discord:${where.guild ?? 'direct'}:${where.channel ?? ''}`
  return where.guild === null || where.isThread ? base : `${base}:${where.user}`
}

/** The same, of an event as discord.js gives it. */
export function threadKeyOf(event: BaseInteraction | Message): string {
  const user = 'author' in event ? event.author.id : event.user.id
  const { guildId: guild, channelId: channel } = event
  return toThreadKey({ guild, channel, isThread: event.channel?.isThread() === true, user })
}

/**
 * Whether everybody on the server may read where an answer is asked for; false where the channel is not known. A thread is open to
 * whom its channel is, unless it is a private one: https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function isInPublicChannel(place: Place): boolean {
  const channel: Channel | null = place.type === 'interaction' ? place.interaction.channel : place.message.channel
  if (channel === null || channel.isDMBased() || channel.type === ChannelType.PrivateThread) return false
  // The role that everybody has bears the id of its server.
  return channel.permissionsFor(channel.guild.id)?.has(PermissionFlagsBits.ViewChannel) === true
}
