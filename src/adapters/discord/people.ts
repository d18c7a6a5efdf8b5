import { GuildMember, PermissionFlagsBits } from 'discord.js'
import type { BaseInteraction, Message, User } from 'discord.js'
import { MANAGES_SERVER } from '../../chat/channel-settings.ts'
import type { Person } from '../../chat/request.ts'

/** Who sent an interaction: the roles they have, and whether they manage the server, come with it. */
export function readPerson(interaction: BaseInteraction): Person {
  const { user, member, locale } = interaction
  const isManager = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true
  const roles = member === null ? [] : member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles
  const name = member instanceof GuildMember ? member.displayName : (member?.nick ?? nameOf(user))
  return { id: user.id, name, groups: isManager ? [...roles, MANAGES_SERVER] : roles, locale }
}

export function readAuthor({ author, member }: Message): Person {
  const roles = member === null ? [] : [...member.roles.cache.keys()]
  const isManager = member !== null && member.permissions.has(PermissionFlagsBits.ManageGuild)
  return {
    id: author.id,
    name: member?.displayName ?? nameOf(author),
    groups: isManager ? [...roles, MANAGES_SERVER] : roles,
    locale: null,
  }
}

function nameOf(user: User): string {
  return user.globalName ?? user.username
}
