import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { plain } from '../src/chat/inline.ts'
import type { DeskNote } from '../src/chat/desk-note.ts'
import type { Reply } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import type { CommandContext } from '../src/command.ts'
import type { Localized } from '../src/language.ts'
import { localize } from '../src/language.ts'

const Input = z.strictObject({
  question: z.string().trim().min(1, 'it is empty').max(2_000, 'it is longer than 2,000 characters'),
})

/** Passes a question that the store cannot answer on to the people at the desk. */
export const desk = defineCommand<z.output<typeof Input>>({
  name: 'desk',
  summary: {
    en: 'Pass a question on to the desk',
    ar: 'إحالة سؤال إلى مكتب التحرير',
    fr: 'Transmettre une question au desk',
    es: 'Pasar una pregunta a la mesa',
  },
  title: { en: 'Ask the desk', ar: 'سؤال مكتب التحرير', fr: 'Demander au desk', es: 'Preguntar a la mesa' },
  options: [
    {
      name: 'question',
      type: 'words',
      positional: true,
      required: true,
      summary: { en: 'The question', ar: 'السؤال', fr: 'La question', es: 'La pregunta' },
    },
  ],
  role: 'reader',
  input: Input,
  run: ({ question }, context) =>
    tellDesk({ kind: 'question', text: question, about: null }, context, {
      en: 'The desk has your question.',
      ar: 'وصل سؤالك إلى مكتب التحرير.',
      fr: 'Le desk a reçu votre question.',
      es: 'La mesa tiene su pregunta.',
    }),
})

/** Stores what somebody tells the desk, and thanks them. */
export async function tellDesk(
  { kind, text, about }: Pick<DeskNote, 'kind' | 'text' | 'about'>,
  { request, services }: CommandContext,
  thanks: Localized,
): Promise<Reply> {
  const { person, platform, team, channel } = request
  const note: DeskNote = {
    id: randomUUID(),
    kind,
    text,
    about,
    by: person.name,
    person: person.id,
    platform,
    team,
    channel,
    at: services.now().toISOString(),
  }
  const { deskNotes } = await services.chat()
  await deskNotes.add(note)
  const language = request.language ?? services.config.STET_LANGUAGE
  return {
    outcome: 'answer',
    language,
    blocks: [{ type: 'paragraph', content: [plain(localize(thanks, language))], tone: 'good' }],
    data: { note: note.id },
    restsOn: [],
  }
}
