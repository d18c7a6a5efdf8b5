import { cutLabel } from '../../chat/cut-label.ts'
import type { Bot } from '../../bot.ts'
import { suggestFacts, suggestQuestions } from '../../asking/suggest-questions.ts'
import type { Language } from '../../language.ts'
import { LIMITS } from './limits.ts'

interface Choice {
  readonly name: string
  readonly value: string
}

/** What an option may be completed to, the words typed so far first: facts by what they say, questions by what is stored. */
export async function completeWords(
  { services }: Bot,
  option: string,
  typed: string,
  locale: Language,
): Promise<readonly Choice[]> {
  // Discord itself speaks no Arabic, but people write it.
  const language = /\p{Script=Arabic}/u.test(typed) ? 'ar' : locale
  const { ledger, lexicon } = await services.store()
  const words = typed.trim()
  if (option === 'target' || option === 'fact') {
    const facts = await suggestFacts(words, { ledger, lexicon, language, now: services.now(), count: LIMITS.choices })
    return facts
      .filter(({ id }) => id.length <= LIMITS.choiceText)
      .map(({ id, text }) => ({ name: cutLabel(text, LIMITS.choiceText), value: id }))
  }
  const questions = await suggestQuestions(words, {
    ledger,
    lexicon,
    language,
    now: services.now(),
    count: LIMITS.choices - 1,
  })
  const own = words === '' || words.length > LIMITS.choiceText ? [] : [words]
  return [...new Set([...own, ...questions])]
    .filter((question) => question.length <= LIMITS.choiceText)
    .map((question) => ({ name: question, value: question }))
}
