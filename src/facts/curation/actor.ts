import type { Request } from '../../chat/request.ts'
import type { Actor } from '../proposal.ts'

/** Who makes a request, as the store keeps it. */
export function toActor({ platform, team, person }: Pick<Request, 'platform' | 'team' | 'person'>): Actor {
  return { platform, team, id: person.id, name: person.name }
}

/** Who a change is by: the name that people read, and the account that the audit log keeps beside it. */
export function signAs({ platform, id, name }: Actor): { readonly by: string; readonly account: string } {
  return { by: name, account: `${platform} ${id}` }
}

/** Whether two are one person: the same id on the same platform. A direct message tells no team, and then the id alone decides. */
export function isSameActor(one: Actor, other: Actor): boolean {
  if (one.platform !== other.platform || one.id !== other.id) return false
  // Ids of Discord are the same on every server; those of Slack belong to a workspace.
  return one.platform !== 'slack' || one.team === null || other.team === null || one.team === other.team
}
