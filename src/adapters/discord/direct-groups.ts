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
  const listed = [...config.STET_CURATORS, ...config.STET_APPROVERS, ...config.STET_ADMINS]
  const known = new Map<string, { readonly until: number; readonly groups: Promise<readonly string[]> }>()

  async function readGroups(person: string): Promise<readonly string[]> {
    // Only the servers that have a role which says something here.
    const guilds = [...client.guilds.cache.filter(({ roles }) => listed.some((id) => roles.cache.has(id))).values()]
    const found = await Promise.all(
      guilds.map(async (guild) => {
        const member = await guild.members.fetch({ user: person, force: true }).catch((error: unknown) => {
          log.debug({ err: error }, 'somebody is no member of a server')
          return null
        })
        return [...(member?.roles.cache.keys() ?? [])]
      }),
    )
    return found.flat()
  }

  return async (person) => {
    if (listed.length === 0) return person
    const time = now().getTime()
    for (const [id, { until }] of known) if (until < time) known.delete(id)
    const found = known.get(person.id) ?? { until: time + BELIEVED_FOR, groups: readGroups(person.id) }
    known.set(person.id, found)
    return { ...person, groups: [...new Set([...person.groups, ...(await found.groups)])] }
  }
}
