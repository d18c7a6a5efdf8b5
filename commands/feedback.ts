import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { tellDesk } from './desk.ts'

const VERDICTS = ['good', 'bad'] as const

const Input = z.strictObject({
  verdict: z.enum(VERDICTS, `expected one of ${VERDICTS.join(', ')}`),
  about: z.string().trim().max(500).optional(),
})

/** Says whether an answer helped. */
export const feedback = defineCommand<z.output<typeof Input>>({
  name: 'feedback',
  summary: {
    en: 'Say whether an answer helped',
    ar: 'قل هل كانت الإجابة مفيدة',
    fr: 'Dire si une réponse a été utile',
    es: 'Decir si una respuesta sirvió',
  },
  title: { en: 'Your judgement', ar: 'رأيك', fr: 'Votre avis', es: 'Su opinión' },
  options: [
    {
      name: 'verdict',
      type: 'choice',
      choices: VERDICTS,
      positional: true,
      required: true,
      summary: { en: 'Good or bad', ar: 'جيد أو سيئ', fr: 'Bon ou mauvais', es: 'Bueno o malo' },
    },
    { name: 'about', type: 'word', summary: { en: 'The answer it is about' } },
  ],
  role: 'reader',
  input: Input,
  run: ({ verdict, about }, context) =>
    tellDesk({ kind: 'feedback', text: verdict, about: about ?? null }, context, {
      en: 'Thank you, noted.',
      ar: 'شكرًا، سُجّل رأيك.',
      fr: 'Merci, c’est noté.',
      es: 'Gracias, anotado.',
    }),
})
