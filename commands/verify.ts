import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { factOption, whyOption } from './curation-options.ts'

const Input = z.record(z.string(), z.unknown())

/** Confirm that a fact is still true. */
export const verify = defineCommand<z.output<typeof Input>>({
  name: 'verify',
  group: 'facts',
  summary: {
    en: 'Confirm that a fact is still true',
    ar: 'تأكيد أن الحقيقة ما زالت صحيحة',
    fr: 'Confirmer qu’un fait vaut toujours',
    es: 'Confirmar que un dato sigue vigente',
  },
  options: [factOption, { ...whyOption, positional: true, required: false }],
  role: 'curator',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
