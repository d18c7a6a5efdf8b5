import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { PROPOSAL_STATES } from '../src/facts/proposal.ts'
import { factOption } from './curation-options.ts'

const Input = z.record(z.string(), z.unknown())

/** List the proposals that wait. */
export const proposals = defineCommand<z.output<typeof Input>>({
  name: 'proposals',
  group: 'facts',
  summary: {
    en: 'List the proposals that wait',
    ar: 'عرض الاقتراحات المنتظرة',
    fr: 'Lister les propositions en attente',
    es: 'Listar las propuestas en espera',
  },
  options: [
    {
      name: 'state',
      type: 'choice',
      choices: PROPOSAL_STATES,
      positional: true,
      summary: { en: 'Only these', ar: 'هذه فقط', fr: 'Seulement celles-ci', es: 'Solo estas' },
    },
    { ...factOption, positional: false, required: false },
  ],
  role: 'curator',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
