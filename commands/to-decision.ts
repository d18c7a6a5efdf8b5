import type { CommandContext } from '../src/command.ts'
import type { Decision } from '../src/facts/curation/decide.ts'
import { curationWordsOf } from '../src/facts/curation/curation-words.ts'
import { mayAct, sayWhoCan } from '../src/role.ts'
import type { Curation } from './open-curation.ts'

/** A decision as the domain takes it: who decides, and whom a refusal names. */
export function toDecision(
  { proposal, why }: { readonly proposal: string | undefined; readonly why: string },
  { request, role, services }: CommandContext,
  { desk, actor, nameVerb }: Curation,
): Decision {
  const isTerminal = request.platform === 'terminal'
  return {
    proposal,
    why,
    by: actor,
    isApprover: mayAct(role, 'approver'),
    whoCan: isTerminal
      ? curationWordsOf(desk.language).atTerminal
      : sayWhoCan('approver', services.config, desk.language),
    listCommand: nameVerb('proposals'),
  }
}
