import { z } from 'zod'
import { DESK_NOTE_KINDS } from '../src/chat/desk-note.ts'
import { plain, strong } from '../src/chat/inline.ts'
import { nameChoice } from '../src/chat/name-choice.ts'
import { defineCommand } from '../src/command.ts'
import { localize } from '../src/language.ts'
import type { Localized } from '../src/language.ts'

const Input = z.strictObject({
  kind: z.enum(DESK_NOTE_KINDS, `expected one of ${DESK_NOTE_KINDS.join(', ')}`).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

const KIND_NAMES: Readonly<Record<(typeof DESK_NOTE_KINDS)[number], Localized>> = {
  question: { en: 'question', ar: 'سؤال', fr: 'question', es: 'pregunta' },
  problem: { en: 'problem', ar: 'مشكلة', fr: 'problème', es: 'problema' },
  feedback: { en: 'feedback', ar: 'رأي', fr: 'avis', es: 'opinión' },
}
const NOBODY: Localized = {
  en: 'Nobody has told the desk anything yet.',
  ar: 'لم يكتب أحد إلى مكتب التحرير بعد.',
  fr: 'Personne n’a encore rien signalé au desk.',
  es: 'Nadie ha escrito aún a la mesa.',
}

/** Lists what people told the desk: questions, problems and feedback, newest first. */
export const notes = defineCommand<z.output<typeof Input>>({
  name: 'notes',
  summary: {
    en: 'List what people told the desk',
    ar: 'عرض ما وصل إلى مكتب التحرير',
    fr: 'Lister ce que le desk a reçu',
    es: 'Listar lo que recibió la mesa',
  },
  title: { en: 'Notes to the desk', ar: 'ملاحظات للمكتب', fr: 'Notes au desk', es: 'Notas a la mesa' },
  options: [
    {
      name: 'kind',
      type: 'choice',
      choices: DESK_NOTE_KINDS,
      choiceNames: KIND_NAMES,
      positional: true,
      summary: { en: 'Only these', ar: 'هذه فقط', fr: 'Seulement ceux-ci', es: 'Solo estos' },
    },
    {
      name: 'limit',
      type: 'integer',
      summary: { en: 'How many at the most', ar: 'العدد الأقصى', fr: 'Combien au plus', es: 'Cuántas como máximo' },
    },
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
          ? [{ type: 'paragraph', content: [plain(localize(NOBODY, language))] }]
          : [
              {
                type: 'list',
                items: found.map(({ at, by, kind, text, about }) => [
                  strong(
                    `${at.slice(0, 16).replace('T', ' ')} ${nameChoice({ choiceNames: KIND_NAMES }, kind, language)}: `,
                  ),
                  plain(`${text} (${by}${about === null ? '' : `; ${about}`})`),
                ]),
              },
            ],
      data: { notes: found },
      restsOn: [],
    }
  },
})
