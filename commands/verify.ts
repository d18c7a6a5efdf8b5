import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { renderVerified } from '../src/facts/curation/render-curation.ts'
import { verify as verifyFact } from '../src/facts/curation/verify.ts'
import { localize } from '../src/language.ts'
import { openCuration } from './open-curation.ts'
import { factOption, whyOption } from './curation-options.ts'

const Input = z.strictObject({
  fact: z.string().optional(),
  why: z.string().optional(),
  revision: z.int().positive().optional(),
})

/** The reason of a verification that gives none. */
const STILL_TRUE = { en: 'still true', ar: 'ما زال صحيحًا', fr: 'toujours vrai', es: 'sigue vigente' }

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
  title: { en: 'Verify a fact', ar: 'تأكيد حقيقة', fr: 'Confirmer un fait', es: 'Confirmar un dato' },
  options: [factOption, { ...whyOption, positional: true, required: false }],
  role: 'curator',
  input: Input,
  async run({ fact, why, revision: seen }, context) {
    const { desk, actor } = await openCuration(context)
    const reason = why === undefined || why.trim() === '' ? localize(STILL_TRUE, desk.language) : why.trim()
    return await renderVerified(await verifyFact({ fact, seen, by: actor, why: reason }, desk), desk)
  },
})
