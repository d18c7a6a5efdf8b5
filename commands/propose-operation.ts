import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { draftOperation } from '../src/facts/curation/draft-operation.ts'
import { openCuration, submitDraft } from './open-curation.ts'
import { dryRunOption, whyOption } from './curation-options.ts'

const Input = z.strictObject({
  name: z.string().optional(),
  aliases: z.string().optional(),
  dates: z.string().optional(),
  lead: z.string().optional(),
  why: z.string().optional(),
  confirm: z.boolean().optional(),
  'dry-run': z.boolean().optional(),
})

/** Propose a new operation. */
export const proposeOperation = defineCommand<z.output<typeof Input>>({
  name: 'propose-operation',
  group: 'facts',
  summary: {
    en: 'Propose a new operation',
    ar: 'اقتراح عملية جديدة',
    fr: 'Proposer une nouvelle opération',
    es: 'Proponer una operación nueva',
  },
  title: { en: 'Propose an operation', ar: 'اقتراح عملية', fr: 'Proposer une opération', es: 'Proponer una operación' },
  options: [
    {
      name: 'name',
      type: 'words',
      positional: true,
      required: true,
      summary: { en: 'Name', ar: 'الاسم', fr: 'Nom', es: 'Nombre' },
      example: { en: 'Operation Liberterra IV' },
    },
    {
      name: 'aliases',
      type: 'words',
      summary: {
        en: 'Other names and names in other languages, one a line',
        ar: 'أسماء أخرى وبلغات أخرى، اسم في كل سطر',
        fr: 'Autres noms et noms en d’autres langues, un par ligne',
        es: 'Otros nombres y nombres en otros idiomas, uno por línea',
      },
      example: { en: 'Liberterra 4\nعملية ليبرتيرا 4' },
    },
    {
      name: 'dates',
      type: 'word',
      inForm: true,
      summary: { en: 'When it ran', ar: 'متى جرت', fr: 'Quand elle a eu lieu', es: 'Cuándo se realizó' },
      example: { en: '10 to 21 November 2025' },
    },
    {
      name: 'lead',
      type: 'word',
      inForm: true,
      summary: { en: 'Lead agency', ar: 'الجهة القائدة', fr: 'Agence pilote', es: 'Agencia principal' },
      example: { en: 'INTERPOL' },
    },
    whyOption,
    dryRunOption,
  ],
  role: 'curator',
  input: Input,
  async run({ confirm, 'dry-run': dryRun, ...entry }, context) {
    const curation = await openCuration(context)
    const draft = await draftOperation(entry, curation.desk)
    return await submitDraft(draft, { input: entry, confirm, 'dry-run': dryRun }, context, curation)
  },
})
