import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { draftChange } from '../src/facts/curation/draft-change.ts'
import { openCuration, submitDraft } from './open-curation.ts'
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

const Input = z.strictObject({
  fact: z.string().optional(),
  figure: z.string().optional(),
  why: z.string().optional(),
  source: z.string().optional(),
  status: z.string().optional(),
  scope: z.string().optional(),
  date: z.string().optional(),
  confirm: z.boolean().optional(),
  'dry-run': z.boolean().optional(),
})

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
  title: { en: 'Correct a fact', ar: 'تصحيح حقيقة', fr: 'Corriger un fait', es: 'Corregir un dato' },
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
  async run({ confirm, 'dry-run': dryRun, ...entry }, context) {
    const curation = await openCuration(context)
    const draft = await draftChange('correct', entry, curation.desk)
    return await submitDraft(draft, { input: entry, confirm, 'dry-run': dryRun }, context, curation)
  },
})
