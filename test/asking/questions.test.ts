import { beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../src/asking/answer-question.ts'
import type { QuestionContext } from '../../src/asking/question-context.ts'
import type { AskingServices } from '../../src/asking/answer-question.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { LANGUAGES } from '../../src/language.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { readQuestionTable } from './read-question-table.ts'
import type { QuestionCase } from './read-question-table.ts'

let services: AskingServices
const contexts = new Map<string, QuestionContext>()

beforeAll(async () => {
  const ledger = await openLedger('sqlite::memory:')
  await loadStarterFacts(ledger)
  const lexicon = createLexicon(await ledger.vocabulary())
  const conversations = {
    get: (thread: string) => Promise.resolve(contexts.get(thread) ?? null),
    set: (thread: string, context: QuestionContext) => Promise.resolve(void contexts.set(thread, context)),
  }
  services = { ledger, lexicon, conversations, now: new Date('2026-02-01T12:00:00Z') }
})

describe.each(LANGUAGES)('questions in %s', (language) => {
  const cases = readQuestionTable(language)
  let thread = 0
  const threads = cases.map((each) => (each.goesOn ? thread : ++thread))

  test.each(
    cases.map((each, at) => [`${each.section}: ${each.question}`, each, `${language}-${String(threads[at])}`] as const),
  )('%s', async (_, each, name) => {
    const { data } = await answerQuestion({ question: each.question, thread: name }, services)
    expect(each.statuses, data.text).toContain(data.status)
    expect(data.language).toBe(language)
    expectFacts(each, data)
    expect(data.verdict).toBe(each.verdict)
    if (each.says !== null) expect(data.text).toContain(each.says)
    if (each.computed !== null) expect(data.computed.map(({ value }) => value)).toEqual([each.computed])
    if (each.statuses.includes('not_stored')) {
      expect(data.answers).toEqual([])
      expect(withoutNames(data.text), 'no figure in what is not stored').not.toMatch(/\p{N}{2,}/u)
    }
  })
})

function expectFacts(each: QuestionCase, data: Awaited<ReturnType<typeof answerQuestion>>['data']): void {
  if (each.facts.length === 0) return
  if (data.status === 'ambiguous') {
    expect(data.choices.map((choice) => choice.fact).toSorted()).toEqual(each.facts.toSorted())
    return
  }
  expect(data.answers.map((answer) => answer.fact).toSorted()).toEqual(each.facts.toSorted())
}

/** Years and dates belong to the names of operations and to what was asked; they are no figures. */
function withoutNames(text: string): string {
  return text.replaceAll(/\(?\b(?:19|20)\d\d\)?/gu, '').replaceAll(/\b\d{1,2}\b/gu, '')
}
