import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import type { Localized } from '../src/language.ts'
import { tellDesk } from './desk.ts'

const REASONS = ['wrong_figure', 'outdated', 'wrong_source', 'unclear', 'other'] as const

const REASON_NAMES: Readonly<Record<(typeof REASONS)[number], Localized>> = {
  wrong_figure: { en: 'Wrong figure', ar: 'الرقم خاطئ', fr: 'Chiffre faux', es: 'Cifra errónea' },
  outdated: { en: 'Outdated', ar: 'قديم', fr: 'Dépassé', es: 'Desactualizado' },
  wrong_source: { en: 'Wrong source', ar: 'المصدر خاطئ', fr: 'Mauvaise source', es: 'Fuente errónea' },
  unclear: { en: 'Unclear', ar: 'غير واضح', fr: 'Pas clair', es: 'Poco claro' },
  other: { en: 'Something else', ar: 'شيء آخر', fr: 'Autre chose', es: 'Otra cosa' },
}

const Input = z.strictObject({
  reason: z.enum(REASONS, `expected one of ${REASONS.join(', ')}`),
  details: z.string().trim().max(3_000, 'it is longer than 3,000 characters').optional(),
  about: z.string().trim().max(500).optional(),
})

/** Reports a problem with an answer to the desk, with the reason. */
export const report = defineCommand<z.output<typeof Input>>({
  name: 'report',
  summary: {
    en: 'Report a problem with an answer',
    ar: 'الإبلاغ عن مشكلة في إجابة',
    fr: 'Signaler un problème dans une réponse',
    es: 'Informar de un problema en una respuesta',
  },
  title: { en: 'Report a problem', ar: 'الإبلاغ عن مشكلة', fr: 'Signaler un problème', es: 'Informar de un problema' },
  options: [
    {
      name: 'reason',
      type: 'choice',
      choices: REASONS,
      choiceNames: REASON_NAMES,
      positional: true,
      required: true,
      summary: { en: 'What is wrong', ar: 'ما الخطأ', fr: 'Ce qui ne va pas', es: 'Qué está mal' },
    },
    {
      name: 'details',
      type: 'words',
      positional: true,
      summary: { en: 'What you know of it', ar: 'ما تعرفه', fr: 'Ce que vous en savez', es: 'Lo que sabe de ello' },
    },
    {
      name: 'about',
      type: 'word',
      summary: { en: 'The answer it is about', ar: 'الإجابة المعنية', fr: 'La réponse concernée', es: 'La respuesta' },
    },
  ],
  role: 'reader',
  input: Input,
  run: ({ reason, details, about }, context) =>
    tellDesk(
      {
        kind: 'problem',
        text: [reason.replace('_', ' '), details ?? ''].filter((part) => part !== '').join(': '),
        about: about ?? null,
      },
      context,
      {
        en: 'Thank you: the desk has your report.',
        ar: 'شكرًا: وصل بلاغك إلى مكتب التحرير.',
        fr: 'Merci : le desk a reçu votre signalement.',
        es: 'Gracias: la mesa tiene su aviso.',
      },
    ),
})
