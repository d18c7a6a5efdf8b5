import type { Client } from 'discord.js'
import type { Person } from '../../chat/request.ts'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'

/** How long what somebody is in the servers is believed, in milliseconds. */
const BELIEVED_FOR = 300_000

/** A person with the roles they have in the bot's servers: a direct message comes without any. */
export type WithGroups = (person: Person) => Promise<Person>

export function createWithGroups(
  client: Client,
  { config, log, now }: { readonly config: Config; readonly log: Log; readonly now: () => Date },
): WithGroups {
  const hasRoles = [config.STET_CURATORS, config.STET_APPROVERS, config.STET_ADMINS].some((list) => list.length > 0)
  const known = new Map<string, { readonly until: number; readonly groups: Promise<readonly string[]> }>()

  async function readGroups(person: string): Promise<readonly string[]> {
    const roles = await Promise.all(
      [...client.guilds.cache.values()].map(async (guild) => {
        const member = await guild.members.fetch({ user: person, force: true }).catch((error: unknown) => {
          log.debug({ err: error }, 'somebody is no member of a server')
          return null
        })
        return [...(member?.roles.cache.keys() ?? [])]
      }),
    )
    return roles.flat()
  }

  return async (person) => {
    if (!hasRoles) return person
    const time = now().getTime()
    for (const [id, { until }] of known) if (until < time) known.delete(id)
    const found = known.get(person.id) ?? { until: time + BELIEVED_FOR, groups: readGroups(person.id) }
    known.set(person.id, found)
    return { ...person, groups: [...new Set([...person.groups, ...(await found.groups)])] }
  }
}
