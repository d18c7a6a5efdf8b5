import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import {
  dateOption,
  dryRunOption,
  figureOption,
  metricOption,
  operationOption,
  scopeOption,
  sourceOption,
  statusOption,
  whyOption,
} from './curation-options.ts'

const Input = z.record(z.string(), z.unknown())

/** Propose a figure for the store. */
export const propose = defineCommand<z.output<typeof Input>>({
  name: 'propose',
  group: 'facts',
  summary: {
    en: 'Propose a figure for the store',
    ar: 'اقتراح رقم للحفظ',
    fr: 'Proposer un chiffre pour la base',
    es: 'Proponer una cifra para la base',
  },
  options: [
    operationOption,
    metricOption,
    figureOption,
    sourceOption,
    whyOption,
    scopeOption,
    statusOption,
    dateOption,
    dryRunOption,
  ],
  role: 'curator',
  input: Input,
  run: async () => {
    throw new UserError('unavailable', 'Curation is being built.')
  },
})
