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

/** Correct a fact that was wrong. */
export const correct = defineCommand<z.output<typeof Input>>({
  name: 'correct',
  group: 'facts',
  summary: {
    en: 'Correct a fact that was wrong',
    ar: 'تصحيح حقيقة كانت خاطئة',
    fr: 'Corriger un fait qui était faux',
    es: 'Corregir un dato que era erróneo',
  },
  options: [
    factOption,
    { ...figureOption, required: false },
    whyOption,
    { ...sourceOption, required: false },
    statusOption,
    scopeOption,
    dateOption,
    dryRunOption,
  ],
  role: 'curator',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
