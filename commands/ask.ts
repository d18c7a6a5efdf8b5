import { z } from 'zod'
import { answerQuestion } from '../src/asking/answer-question.ts'
import { renderAnswer } from '../src/asking/render-answer.ts'
import { createReplyMemory } from '../src/chat/reply-memory.ts'
import type { Request } from '../src/chat/request.ts'
import { defineCommand } from '../src/command.ts'
import type { Asker } from '../src/facts/gap.ts'
import { reviewRuleOf, toDay } from '../src/facts/review/review-date.ts'
import { mayAct } from '../src/role.ts'
import { languageInput, languageOption } from './input.ts'

const Input = z.strictObject({
  question: z
    .string()
    .trim()
    .min(1, 'it is empty, ask something such as "How many arrests in Liberterra II?"')
    .max(2_000, 'it is longer than 2,000 characters'),
  thread: z.string().max(200).optional(),
  language: languageInput,
})

// What the store lacks is asked of it each time: the desk counts how often.
const answers = createReplyMemory(1_000, ({ outcome }) => outcome !== 'not_stored')

/** Answers a question from the store. */
export const ask = defineCommand<z.output<typeof Input>>({
  name: 'ask',
  summary: {
    en: 'Ask about a police operation',
    ar: 'اسأل عن عملية للشرطة',
    fr: 'Poser une question sur une opération de police',
    es: 'Preguntar por una operación policial',
  },
  title: { en: 'Ask a question', ar: 'طرح سؤال', fr: 'Poser une question', es: 'Hacer una pregunta' },
  options: [
    {
      name: 'question',
      type: 'words',
      positional: true,
      required: true,
      summary: { en: 'The question', ar: 'السؤال', fr: 'La question', es: 'La pregunta' },
    },
    {
      name: 'thread',
      type: 'word',
      summary: {
        en: 'The conversation that a follow-up belongs to',
        ar: 'المحادثة التي يتبعها السؤال',
        fr: 'La conversation à laquelle la question fait suite',
        es: 'La conversación que la pregunta continúa',
      },
    },
    languageOption,
  ],
  role: 'reader',
  input: Input,
  async run({ question, thread, language }, { services, request, role }) {
    const { ledger, lexicon, conversations, gaps } = await services.store()
    const model = await services.model()
    const now = services.now()
    const fallbackLanguage = request.language ?? services.config.STET_LANGUAGE
    const review = reviewRuleOf(services.config)
    const mayVerify = mayAct(role, 'curator')
    const make = async () =>
      renderAnswer(
        await answerQuestion(
          { question, ...(thread === undefined ? {} : { thread }), ...(language === undefined ? {} : { language }) },
          { ledger, lexicon, conversations, gaps, model, now, fallbackLanguage, review, asker: toAsker(request) },
        ),
        { mayVerify },
      )
    // A conversation moves on with each question, and a model may answer otherwise the next time.
    if (thread !== undefined || model !== null) return await make()
    // There is a new lexicon after every change of the store, and an answer says how many days old its figure is and whether it is overdue.
    const key = JSON.stringify([question, language, fallbackLanguage, mayVerify, toDay(now, review.timeZone)])
    return await answers.recall(lexicon, key, make)
  },
})

/** Whom the bot can write to later: nobody in the terminal. */
function toAsker({ platform, team, channel, isPublicChannel, person }: Request): Asker | null {
  if (platform === 'terminal') return null
  return { platform, team, person: person.id, name: person.name, channel, isPublicChannel }
}
