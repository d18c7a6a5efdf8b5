import type { Config } from '../../config.ts'
import type { Role } from '../../role.ts'
import { mayAct } from '../../role.ts'
import type { ProposedChange } from '../proposal.ts'

export type SecondPerson = Config['STET_SECOND_PERSON']

/**
 * Whether a change waits for a second person. `all`: every change. `changes`: what stands already; something new a curator stores
 * at once. `off`: an approver stores everything at once, a curator proposes.
 */
export function waitsForSecond(policy: SecondPerson, action: ProposedChange['action'], role: Role): boolean {
  switch (policy) {
    case 'all':
      return true
    case 'changes':
      return action !== 'propose'
    case 'off':
      return !mayAct(role, 'approver')
    default:
      return policy satisfies never
  }
}
