import type { WebClient } from '@slack/web-api'
import type { Config } from '../../config.ts'
import type { Person } from '../../chat/request.ts'
import type { Log } from '../../log.ts'

/** Who is asking, as far as a payload says. */
export interface Asker {
  readonly id: string
  readonly name: string | null
  readonly team: string | null
}

export interface People {
  find(asker: Asker, client: WebClient): Promise<Person>
}

const NAMES_KEPT_FOR = 60 * 60 * 1000
const GROUPS_KEPT_FOR = 5 * 60 * 1000
const MOST_KEPT = 10_000

/** Looks up what payloads leave out: a person's name, and which of the user groups that the configuration names they are in. */
export function createPeople(config: Config, log: Log, now: () => Date): People {
  // Only groups that decide something are looked up: with none configured nothing is.
  const groups = [...config.STET_CURATORS, ...config.STET_APPROVERS, ...config.STET_ADMINS].filter((id) =>
    /^S[A-Z0-9]{5,}$/.test(id),
  )
  const names = createShortMemory<string>(NAMES_KEPT_FOR, now)
  const members = createShortMemory<readonly string[]>(GROUPS_KEPT_FOR, now)

  async function nameOf({ id, team }: Asker, client: WebClient): Promise<string> {
    return await names.recall(`${team} ${id}`, async () => {
      const { user } = await client.users.info({ user: id })
      return user?.profile?.display_name || user?.real_name || user?.name || id
    })
  }

  async function groupsOf({ id, team }: Asker, client: WebClient): Promise<readonly string[]> {
    const found: string[] = []
    for (const group of new Set(groups)) {
      const users = await members.recall(`${team} ${group}`, async () => {
        const answer = await client.usergroups.users.list({ usergroup: group })
        return answer.users ?? []
      })
      if (users.includes(id)) found.push(group)
    }
    return found
  }

  return {
    async find(asker, client) {
      const name = asker.name ?? (await nameOf(asker, client).catch(() => asker.id))
      const inGroups = await groupsOf(asker, client).catch((error: unknown) => {
        // Without the answer nobody is in a group: what changes the store stays closed.
        log.warn({ err: error }, 'Slack did not say who is in the user groups')
        return []
      })
      return { id: asker.id, name, groups: inGroups, locale: null }
    },
  }
}

function createShortMemory<T>(keptFor: number, now: () => Date) {
  const known = new Map<string, { readonly value: T; readonly until: number }>()
  return {
    async recall(key: string, read: () => Promise<T>): Promise<T> {
      const at = now().getTime()
      const found = known.get(key)
      if (found !== undefined && found.until > at) return found.value
      const value = await read()
      if (known.size >= MOST_KEPT) known.clear()
      known.set(key, { value, until: at + keptFor })
      return value
    },
  }
}
