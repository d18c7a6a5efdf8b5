import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { draftWithdrawal } from '../src/facts/curation/draft-change.ts'
import { openCuration, submitDraft } from './open-curation.ts'
import { dryRunOption, factOption, whyOption } from './curation-options.ts'

const Input = z.strictObject({
  fact: z.string().optional(),
  why: z.string().optional(),
  confirm: z.boolean().optional(),
  'dry-run': z.boolean().optional(),
})

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
  title: { en: 'Withdraw a fact', ar: 'سحب حقيقة', fr: 'Retirer un fait', es: 'Retirar un dato' },
  options: [factOption, { ...whyOption, positional: true }, dryRunOption],
  role: 'curator',
  input: Input,
  async run({ confirm, 'dry-run': dryRun, ...entry }, context) {
    const curation = await openCuration(context)
    const draft = await draftWithdrawal(entry, curation.desk)
    return await submitDraft(draft, { input: entry, confirm, 'dry-run': dryRun }, context, curation)
  },
})
