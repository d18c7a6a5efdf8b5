import type { Config } from './config.ts'
import type { Person, Platform } from './chat/request.ts'
import { localize } from './language.ts'
import type { Language, Localized } from './language.ts'

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

/** Which variable of the environment names the people of a role. */
const VARIABLES = {
  curator: 'STET_CURATORS',
  approver: 'STET_APPROVERS',
  admin: 'STET_ADMINS',
} as const satisfies Record<Exclude<Role, 'reader'>, keyof Config>

/** The ids of people and groups that the configuration gives a role, or one above it. */
export function listHolders(role: Role, config: Config): readonly string[] {
  const roles = ROLES.slice(ROLES.indexOf(role)).filter((each) => each !== 'reader')
  return [...new Set(roles.flatMap((each) => config[VARIABLES[each]]))]
}

const NAMES: Readonly<Record<Role, Localized>> = {
  reader: { en: 'reader', ar: 'قارئ', fr: 'lecteur', es: 'lector' },
  curator: { en: 'curator', ar: 'محرّر الحقائق', fr: 'documentaliste', es: 'curador' },
  approver: { en: 'approver', ar: 'مُجيز', fr: 'approbateur', es: 'aprobador' },
  admin: { en: 'admin', ar: 'مدير', fr: 'administrateur', es: 'administrador' },
}

const WHO_CAN: Localized = {
  en: 'It takes the role of {role}: {who}.',
  ar: 'يلزم لذلك دور {role}: {who}.',
  fr: 'Il y faut le rôle « {role} » : {who}.',
  es: 'Hace falta la función de {role}: {who}.',
}

const NOBODY: Localized = {
  en: 'It takes the role of {role}, which nobody has yet: whoever runs the bot names people in {variable}.',
  ar: 'يلزم لذلك دور {role}، وليس لأحد بعد: يسمّي من يشغّل البوت أصحابه في {variable}.',
  fr: 'Il y faut le rôle « {role} », que personne n’a encore : qui fait tourner le bot nomme des personnes dans {variable}.',
  es: 'Hace falta la función de {role}, que nadie tiene aún: quien opera el bot nombra personas en {variable}.',
}

export function nameRole(role: Role, language: Language): string {
  return localize(NAMES[role], language)
}

/** Who may do what a role may, as a sentence: the role and the ids that have it, as plain text that pings nobody. */
export function sayWhoCan(role: Exclude<Role, 'reader'>, config: Config, language: Language): string {
  const holders = listHolders(role, config)
  const template = localize(holders.length === 0 ? NOBODY : WHO_CAN, language)
  return template
    .replace('{role}', nameRole(role, language))
    .replace('{who}', () => holders.join(', '))
    .replace('{variable}', VARIABLES[role])
}
