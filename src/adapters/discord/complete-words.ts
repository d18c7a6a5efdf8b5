import { cutLabel } from '../../chat/cut-label.ts'
import type { Bot } from '../../bot.ts'
import { suggestFacts, suggestQuestions } from '../../asking/suggest-questions.ts'
import { suggestMetrics, suggestOperations } from '../../asking/suggest-vocabulary.ts'
import type { Language } from '../../language.ts'
import type { FactStore } from '../../services.ts'
import { LIMITS } from './limits.ts'

interface Choice {
  readonly name: string
  readonly value: string
}

interface Typing {
  readonly words: string
  readonly store: FactStore
  readonly language: Language
  readonly now: Date
  readonly count: number
}

type Complete = (typing: Typing) => Promise<readonly Choice[]>

/** How an option is completed, by its name: the same name means the same thing in every command. */
const BY_OPTION: Readonly<Record<string, Complete>> = {
  question: completeQuestion,
  target: completeFact,
  fact: completeFact,
  operation: ({ words, store, language, count }) =>
    Promise.resolve(suggestOperations(words, { lexicon: store.lexicon, language, count }).map(toChoice)),
  operations: completeOperations,
  metric: ({ words, store, language, count }) =>
    Promise.resolve(suggestMetrics(words, { lexicon: store.lexicon, language, count }).map(toChoice)),
  proposal: completeProposal,
}

/** Whether something is offered while an option is typed. */
export function canComplete(command: string, option: string): boolean {
  // The desk is told what is not stored.
  return command !== 'desk' && option in BY_OPTION
}

/** What an option may be completed to: facts and proposals by what they say, questions by what is stored. */
export async function completeWords(
  { services }: Bot,
  option: string,
  typed: string,
  locale: Language,
): Promise<readonly Choice[]> {
  // Discord itself speaks no Arabic, but people write it.
  const language = /\p{Script=Arabic}/u.test(typed) ? 'ar' : locale
  const complete = BY_OPTION[option]
  if (complete === undefined) return []
  const store = await services.store()
  const choices = await complete({
    words: typed.trim(),
    store,
    language,
    now: services.now(),
    count: LIMITS.choices,
  })
  return choices.slice(0, LIMITS.choices)
}

async function completeFact({ words, store, ...typing }: Typing): Promise<readonly Choice[]> {
  return (await suggestFacts(words, { ...store, ...typing })).flatMap(toChoices)
}

/** The words typed so far stand first: whoever takes them asks as they wrote. */
async function completeQuestion({ words, store, count, ...typing }: Typing): Promise<readonly Choice[]> {
  const questions = await suggestQuestions(words, { ...store, ...typing, count: count - 1 })
  const own = words === '' || words.length > LIMITS.choiceText ? [] : [words]
  return [...new Set([...own, ...questions])]
    .filter((question) => question.length <= LIMITS.choiceText)
    .map((question) => ({ name: question, value: question }))
}

/** Several, with commas between them: the last one is being typed. */
function completeOperations({ words, store: { lexicon }, language, count }: Typing): Promise<readonly Choice[]> {
  const [, before = '', last = ''] = /^([\s\S]*,\s*)?([^,]*)$/.exec(words) ?? []
  const choices = suggestOperations(last, { lexicon, language, count })
    .map(({ id, text }) => toChoice({ id: before + id, text: before + text }))
    .filter(({ value }) => value.length <= LIMITS.choiceText)
  return Promise.resolve(choices)
}

/** Those that wait, newest first. */
async function completeProposal({ words, store: { ledger }, count }: Typing): Promise<readonly Choice[]> {
  const pending = await ledger.proposals({ state: 'pending', limit: 4 * count })
  const typed = words.toLowerCase()
  return pending
    .map(({ record }) => ({ id: record.id, text: `${record.id}: ${record.proposer.name}, ${record.why}` }))
    .filter(({ text }) => text.toLowerCase().includes(typed))
    .slice(0, count)
    .flatMap(toChoices)
}

interface Named {
  readonly id: string
  readonly text: string
}

/** An id that is too long for Discord cannot be offered. */
function toChoices(named: Named): readonly Choice[] {
  return named.id.length <= LIMITS.choiceText ? [toChoice(named)] : []
}

function toChoice({ id, text }: Named): Choice {
  return { name: cutLabel(text, LIMITS.choiceText), value: id }
}
