import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { draftFigure } from '../src/facts/curation/draft-figure.ts'
import { openCuration, submitDraft } from './open-curation.ts'
import {
  besideOption,
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

const Input = z.strictObject({
  operation: z.string().optional(),
  metric: z.string().optional(),
  figure: z.string().optional(),
  source: z.string().optional(),
  why: z.string().optional(),
  scope: z.string().optional(),
  status: z.string().optional(),
  date: z.string().optional(),
  beside: z.boolean().optional(),
  gap: z.string().max(2_000).optional(),
  confirm: z.boolean().optional(),
  'dry-run': z.boolean().optional(),
})

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
  title: { en: 'Propose a figure', ar: 'اقتراح رقم', fr: 'Proposer un chiffre', es: 'Proponer una cifra' },
  options: [
    operationOption,
    metricOption,
    figureOption,
    sourceOption,
    whyOption,
    scopeOption,
    statusOption,
    dateOption,
    besideOption,
    dryRunOption,
  ],
  role: 'curator',
  input: Input,
  async run({ confirm, 'dry-run': dryRun, ...entry }, context) {
    const curation = await openCuration(context)
    const draft = await draftFigure(entry, curation.desk)
    return await submitDraft(draft, { input: entry, confirm, 'dry-run': dryRun, gap: entry.gap }, context, curation)
  },
})
