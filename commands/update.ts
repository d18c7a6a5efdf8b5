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
  title: { en: 'Update a fact', ar: 'تحديث حقيقة', fr: 'Mettre à jour un fait', es: 'Actualizar un dato' },
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
  async run({ confirm, 'dry-run': dryRun, ...entry }, context) {
    const curation = await openCuration(context)
    const draft = await draftChange('update', entry, curation.desk)
    return await submitDraft(draft, { input: entry, confirm, 'dry-run': dryRun }, context, curation)
  },
})
