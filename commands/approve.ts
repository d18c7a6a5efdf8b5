import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { approve as approveProposal } from '../src/facts/curation/decide.ts'
import { renderApproved } from '../src/facts/curation/render-curation.ts'
import { localize } from '../src/language.ts'
import { openCuration } from './open-curation.ts'
import { toDecision } from './to-decision.ts'
import { proposalOption, whyOption } from './curation-options.ts'

const Input = z.strictObject({
  proposal: z.string().optional(),
  why: z.string().optional(),
})

/** The reason of an approval that gives none. */
const AS_PROPOSED = { en: 'as proposed', ar: 'كما اقتُرح', fr: 'comme proposé', es: 'según lo propuesto' }

/** Approve a proposal. */
export const approve = defineCommand<z.output<typeof Input>>({
  name: 'approve',
  group: 'facts',
  summary: {
    en: 'Approve a proposal',
    ar: 'الموافقة على اقتراح',
    fr: 'Approuver une proposition',
    es: 'Aprobar una propuesta',
  },
  title: { en: 'Approve a proposal', ar: 'الموافقة على اقتراح', fr: 'Approuver', es: 'Aprobar una propuesta' },
  options: [proposalOption, { ...whyOption, positional: true, required: false }],
  role: 'approver',
  input: Input,
  async run({ proposal, why }, context) {
    const curation = await openCuration(context)
    const { desk } = curation
    const reason = why === undefined || why.trim() === '' ? localize(AS_PROPOSED, desk.language) : why.trim()
    const decided = await approveProposal(toDecision({ proposal, why: reason }, context, curation), desk)
    return await renderApproved(decided, desk)
  },
})
