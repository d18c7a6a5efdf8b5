import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { draftMetric } from '../src/facts/curation/draft-metric.ts'
import { openCuration, submitDraft } from './open-curation.ts'
import { dryRunOption, whyOption } from './curation-options.ts'

const Input = z.strictObject({
  name: z.string().optional(),
  unit: z.string().optional(),
  synonyms: z.string().optional(),
  why: z.string().optional(),
  confirm: z.boolean().optional(),
  'dry-run': z.boolean().optional(),
})

/** Propose something new to count. */
export const proposeMetric = defineCommand<z.output<typeof Input>>({
  name: 'propose-metric',
  group: 'facts',
  summary: {
    en: 'Propose something new to count',
    ar: 'اقتراح شيء جديد يُعدّ',
    fr: 'Proposer une nouvelle chose à compter',
    es: 'Proponer algo nuevo que contar',
  },
  title: { en: 'Propose a count', ar: 'اقتراح شيء يُعدّ', fr: 'Proposer un décompte', es: 'Proponer un recuento' },
  options: [
    {
      name: 'name',
      type: 'words',
      positional: true,
      required: true,
      summary: {
        en: 'What stands after the number: one | many',
        ar: 'ما يأتي بعد الرقم: مفرد | جمع',
        fr: 'Ce qui suit le nombre : un | plusieurs',
        es: 'Lo que sigue al número: uno | varios',
      },
      example: { en: 'boat seized | boats seized' },
    },
    {
      name: 'unit',
      type: 'word',
      required: true,
      inForm: true,
      summary: { en: 'What one of it is', ar: 'وحدة العدّ', fr: 'L’unité', es: 'La unidad' },
      example: { en: 'item, person, country, USD, kg, percent, day' },
    },
    {
      name: 'synonyms',
      type: 'words',
      summary: {
        en: 'Other words for it, one a line; other languages as "fr: …"',
        ar: 'كلمات أخرى له، كلمة في كل سطر؛ ولغات أخرى مثل "fr: …"',
        fr: 'Autres mots, un par ligne ; autres langues : « es: … »',
        es: 'Otras palabras, una por línea; otros idiomas: «fr: …»',
      },
      example: { en: 'vessels seized\nfr: bateau saisi | bateaux saisis' },
    },
    whyOption,
    dryRunOption,
  ],
  role: 'curator',
  input: Input,
  async run({ confirm, 'dry-run': dryRun, ...entry }, context) {
    const curation = await openCuration(context)
    const draft = await draftMetric(entry, curation.desk)
    return await submitDraft(draft, { input: entry, confirm, 'dry-run': dryRun }, context, curation)
  },
})
