import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { proposalOption, whyOption } from './curation-options.ts'

const Input = z.record(z.string(), z.unknown())

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
  options: [proposalOption, { ...whyOption, positional: true, required: false }],
  role: 'approver',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
