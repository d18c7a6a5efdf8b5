import { z } from 'zod'
import { defineCommand } from '../src/command.ts'
import { tellDesk } from './desk.ts'

const Input = z.strictObject({
  figure: z.string().trim().min(1, 'it is empty').max(500, 'it is longer than 500 characters'),
  about: z.string().trim().max(500).optional(),
})

/** Sends a figure that the store does not have to the desk, with what it was read to count. Nothing is stored as a fact. */
export const propose = defineCommand<z.output<typeof Input>>({
  name: 'propose',
  summary: {
    en: 'Propose a figure to the desk for the store',
    ar: 'اقتراح رقم على مكتب التحرير لحفظه',
    fr: 'Proposer un chiffre au desk pour la base',
    es: 'Proponer una cifra a la mesa para la base',
  },
  options: [
    {
      name: 'figure',
      type: 'words',
      positional: true,
      required: true,
      summary: {
        en: 'The figure and what it counts, with its source',
        ar: 'الرقم وما يعدّه ومصدره',
        fr: 'Le chiffre, ce qu’il compte et sa source',
        es: 'La cifra, lo que cuenta y su fuente',
      },
    },
    {
      name: 'about',
      type: 'word',
      summary: {
        en: 'The operation and the metric',
        ar: 'العملية وما يُعدّ',
        fr: 'L’opération et ce qui est compté',
        es: 'La operación y lo que se cuenta',
      },
    },
  ],
  role: 'reader',
  input: Input,
  run: ({ figure, about }, context) =>
    tellDesk({ kind: 'proposal', text: figure, about: about ?? null }, context, {
      en: 'The desk has your proposal.',
      ar: 'وصل اقتراحك إلى مكتب التحرير.',
      fr: 'Le desk a reçu votre proposition.',
      es: 'La mesa tiene su propuesta.',
    }),
})
