import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import {
  dateOption,
  dryRunOption,
  factOption,
  figureOption,
  scopeOption,
  sourceOption,
  statusOption,
  whyOption,
} from './curation-options.ts'

const Input = z.record(z.string(), z.unknown())

/** Bring a fact up to date: a newer figure. */
export const update = defineCommand<z.output<typeof Input>>({
  name: 'update',
  group: 'facts',
  summary: {
    en: 'Bring a fact up to date: a newer figure',
    ar: 'تحديث حقيقة برقم أحدث',
    fr: 'Mettre un fait à jour : un chiffre plus récent',
    es: 'Actualizar un dato con una cifra más reciente',
  },
  options: [
    factOption,
    { ...figureOption, required: false },
    whyOption,
    { ...sourceOption, required: false },
    dateOption,
    statusOption,
    scopeOption,
    dryRunOption,
  ],
  role: 'curator',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
