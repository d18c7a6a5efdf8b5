import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { dryRunOption, factOption, whyOption } from './curation-options.ts'

const Input = z.record(z.string(), z.unknown())

/** Withdraw a fact that no longer stands. */
export const withdraw = defineCommand<z.output<typeof Input>>({
  name: 'withdraw',
  group: 'facts',
  summary: {
    en: 'Withdraw a fact that no longer stands',
    ar: 'سحب حقيقة لم تعد صحيحة',
    fr: 'Retirer un fait qui ne vaut plus',
    es: 'Retirar un dato que ya no vale',
  },
  options: [factOption, { ...whyOption, positional: true }, dryRunOption],
  role: 'curator',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
