import type { Config } from './config.ts'
import type { Person, Platform } from './chat/request.ts'

/** What somebody may do, each including the ones before it. */
export const ROLES = ['reader', 'curator', 'approver', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** The role of a person: by id or group in the configuration, else reader. Whoever has the terminal has the store itself. */
export function roleOf(person: Person, platform: Platform, config: Config): Role {
  if (platform === 'terminal') return 'admin'
  const isListed = (list: readonly string[]) =>
    list.includes(person.id) || person.groups.some((group) => list.includes(group))
  if (isListed(config.STET_ADMINS)) return 'admin'
  if (isListed(config.STET_APPROVERS)) return 'approver'
  if (isListed(config.STET_CURATORS)) return 'curator'
  return 'reader'
}

export function mayAct(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
