import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { reject as rejectProposal } from '../src/facts/curation/decide.ts'
import { renderRejected } from '../src/facts/curation/render-curation.ts'
import { openCuration } from './open-curation.ts'
import { toDecision } from './to-decision.ts'
import { proposalOption, whyOption } from './curation-options.ts'

const Input = z.strictObject({
  proposal: z.string().optional(),
  why: z.string().optional(),
})

/** Reject a proposal, or take back your own. */
export const reject = defineCommand<z.output<typeof Input>>({
  name: 'reject',
  group: 'facts',
  summary: {
    en: 'Reject a proposal, or take back your own',
    ar: 'رفض اقتراح أو سحب اقتراحك',
    fr: 'Rejeter une proposition, ou reprendre la vôtre',
    es: 'Rechazar una propuesta o retirar la suya',
  },
  title: { en: 'Reject a proposal', ar: 'رفض اقتراح', fr: 'Rejeter', es: 'Rechazar una propuesta' },
  options: [proposalOption, { ...whyOption, positional: true }],
  role: 'curator',
  input: Input,
  async run({ proposal, why }, context) {
    const curation = await openCuration(context)
    const { desk } = curation
    return renderRejected(await rejectProposal(toDecision({ proposal, why: why ?? '' }, context, curation), desk), desk)
  },
})
