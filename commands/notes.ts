import { z } from 'zod'
import { DESK_NOTE_KINDS } from '../src/chat/desk-note.ts'
import { plain, strong } from '../src/chat/inline.ts'
import { defineCommand } from '../src/command.ts'

const Input = z.strictObject({
  kind: z.enum(DESK_NOTE_KINDS, `expected one of ${DESK_NOTE_KINDS.join(', ')}`).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

/** Lists what people told the desk: questions, problems and feedback, newest first. */
export const notes = defineCommand<z.output<typeof Input>>({
  name: 'notes',
  summary: {
    en: 'List what people told the desk',
    ar: 'عرض ما وصل إلى مكتب التحرير',
    fr: 'Lister ce que le desk a reçu',
    es: 'Listar lo que recibió la mesa',
  },
  options: [
    {
      name: 'kind',
      type: 'choice',
      choices: DESK_NOTE_KINDS,
      positional: true,
      summary: { en: 'Only these', ar: 'هذه فقط', fr: 'Seulement ceux-ci', es: 'Solo estos' },
    },
    { name: 'limit', type: 'integer', summary: { en: 'How many at the most' } },
  ],
  role: 'curator',
  input: Input,
  async run({ kind, limit }, { services, request }) {
    const { deskNotes } = await services.chat()
    const found = await deskNotes.list({ limit, ...(kind === undefined ? {} : { kind }) })
    const language = request.language ?? services.config.STET_LANGUAGE
    return {
      outcome: 'answer',
      language,
      blocks:
        found.length === 0
          ? [{ type: 'paragraph', content: [plain('Nobody has told the desk anything yet.')] }]
          : [
              {
                type: 'list',
                items: found.map(({ at, by, kind, text, about }) => [
                  strong(`${at.slice(0, 16).replace('T', ' ')} ${kind}: `),
                  plain(`${text} (${by}${about === null ? '' : `; ${about}`})`),
                ]),
              },
            ],
      data: { notes: found },
      restsOn: [],
    }
  },
})
