import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { proposalOption, whyOption } from './curation-options.ts'

const Input = z.record(z.string(), z.unknown())

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
  options: [proposalOption, { ...whyOption, positional: true }],
  role: 'curator',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
