import { setTimeout as wait } from 'node:timers/promises'
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
  /** What people read for the id of a person or of a user group; the id itself where Slack does not say. */
  nameOf(id: string, team: string | null, client: WebClient): Promise<string>
}

/** What Slack says of somebody; null where it does not say. */
interface Profile {
  readonly name: string | null
  readonly locale: string | null
}

const PROFILES_KEPT_FOR = 60 * 60 * 1000
/** Nobody waits longer than this to be answered in their own language. Milliseconds. */
const PATIENCE = 400
const UNKNOWN: Profile = { name: null, locale: null }
const GROUPS_KEPT_FOR = 5 * 60 * 1000
const MOST_KEPT = 10_000

/** Looks up what payloads leave out: a person's name, and which of the user groups that the configuration names they are in. */
export function createPeople(config: Config, log: Log, now: () => Date): People {
  // Only groups that decide something are looked up: with none configured nothing is.
  const named = new Set([...config.STET_CURATORS, ...config.STET_APPROVERS, ...config.STET_ADMINS])
  const groups = [...named].filter((id) => /^S[A-Z0-9]{5,}$/.test(id))
  const profiles = createShortMemory<Profile>(PROFILES_KEPT_FOR, now)
  const members = createShortMemory<readonly string[]>(GROUPS_KEPT_FOR, now)
  const handles = createShortMemory<ReadonlyMap<string, string>>(PROFILES_KEPT_FOR, now)

  /** What could not be read is not asked for again at once: the person is known by their id meanwhile. */
  function profileOf({ id, team }: Asker, client: WebClient): Profile | Promise<Profile> {
    return profiles.recall(`${team} ${id}`, () =>
      client.users.info({ user: id, include_locale: true }).then(
        ({ user }) => ({
          name: user?.profile?.display_name || user?.real_name || user?.name || null,
          locale: user?.locale ?? null,
        }),
        (error: unknown) => {
          log.info({ err: error }, 'Slack did not say who somebody is')
          return UNKNOWN
        },
      ),
    )
  }

  async function groupsOf({ id, team }: Asker, client: WebClient): Promise<readonly string[]> {
    const found: string[] = []
    try {
      for (const group of groups) {
        const users = await members.recall(`${team} ${group}`, async () => {
          const answer = await client.usergroups.users.list({ usergroup: group })
          return answer.users ?? []
        })
        if (users.includes(id)) found.push(group)
      }
      return found
    } catch (error) {
      // Without the answer nobody is in a group: what changes the store stays closed.
      log.warn({ err: error }, 'Slack did not say who is in the user groups')
      return []
    }
  }

  async function handlesOf(team: string | null, client: WebClient): Promise<ReadonlyMap<string, string>> {
    return await handles.recall(`${team}`, async () => {
      const { usergroups = [] } = await client.usergroups.list()
      return new Map(usergroups.map(({ id = '', handle, name }) => [id, handle ?? name ?? id]))
    })
  }

  return {
    async nameOf(id, team, client) {
      const name = id.startsWith('S')
        ? (await handlesOf(team, client).catch(() => null))?.get(id)
        : (await profileOf({ id, name: null, team }, client)).name
      return name == null ? id : `@${name}`
    },
    async find(asker, client) {
      const read = profileOf(asker, client)
      const profile = read instanceof Promise ? await waitFor(read, asker) : read
      const inGroups = groups.length === 0 ? [] : await groupsOf(asker, client)
      // The name that people see, rather than the handle of some payloads: the history keeps one name for one person.
      return { id: asker.id, name: profile.name ?? asker.name ?? asker.id, groups: inGroups, locale: profile.locale }
    },
  }
}

/** Whoever is named already is not kept waiting for the name that others read. */
async function waitFor(read: Promise<Profile>, { name }: Asker): Promise<Profile> {
  return name === null ? await read : await Promise.race([read, wait(PATIENCE, UNKNOWN, { ref: false })])
}

function createShortMemory<T>(keptFor: number, now: () => Date) {
  const known = new Map<string, { readonly until: number; value: T | Promise<T> }>()
  return {
    /** A promise only while it is being read. What could not be read is read anew the next time. */
    recall(key: string, read: () => Promise<T>): T | Promise<T> {
      const at = now().getTime()
      const found = known.get(key)
      if (found !== undefined && found.until > at) return found.value
      if (known.size >= MOST_KEPT) known.clear()
      const value = read()
      const entry = { until: at + keptFor, value: value as T | Promise<T> }
      known.set(key, entry)
      value.then(
        (settled) => (entry.value = settled),
        () => known.delete(key),
      )
      return value
    },
  }
}
