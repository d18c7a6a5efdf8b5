import { userInfo } from 'node:os'
import type { Person } from '../../chat/request.ts'
import type { Config } from '../../config.ts'

/** Who sits at the terminal: the name given with `--by`, else STET_PERSON, else the system user. Case, accents and spacing make no other person. */
export function personOf(config: Pick<Config, 'STET_PERSON'>, by: string | null = null): Person {
  const given = [by, config.STET_PERSON].map((name) => (name ?? '').trim()).find((name) => name !== '')
  const name = (given ?? systemUser()).replaceAll(/\s+/g, ' ')
  return { id: toId(name), name, groups: [], locale: null }
}

/** "José" is typed "Jose" on another keyboard. */
function toId(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** A container may run under a number that no user has. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'terminal'
  }
}
