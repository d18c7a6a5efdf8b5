import { beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../src/asking/answer-question.ts'
import type { AskingServices } from '../../src/asking/answer-question.ts'
import type { AnswerData } from '../../src/asking/answer.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { LANGUAGES } from '../../src/language.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { createConversations } from './ask-store.ts'
import { readQuestionTable } from './read-question-table.ts'
import type { QuestionCase } from './read-question-table.ts'

let services: AskingServices

beforeAll(async () => {
  const ledger = await openLedger('sqlite::memory:')
  await loadStarterFacts(ledger)
  const lexicon = createLexicon(await ledger.vocabulary())
  services = { ledger, lexicon, conversations: createConversations(), now: new Date('2026-02-01T12:00:00Z') }
})

describe.each(LANGUAGES)('questions in %s', (language) => {
  const cases = readQuestionTable(language)
  let thread = 0
  const threads = cases.map((each) => (each.goesOn ? thread : ++thread))
  const named = cases.map(
    (each, at) => [`${each.section}: ${each.question}`, each, `${language}-${String(threads[at])}`] as const,
  )

  test.each(named)('%s', async (_, each, name) => {
    const { data } = await answerQuestion({ question: each.question, thread: name }, services)
    expect(describeAnswer(data, each)).toEqual({
      text: data.text,
      status: each.statuses.includes(data.status) ? data.status : each.statuses,
      language,
      facts: each.facts.toSorted(compareText),
      verdict: each.verdict,
      computed: each.computed,
      says: each.says,
      figuresWithoutAnswer: [],
    })
  })
})

/** What the table says something of; what it leaves open is left out. */
function describeAnswer(data: AnswerData, each: QuestionCase): object {
  const ids =
    data.status === 'ambiguous' ? data.choices.map(({ fact }) => fact ?? '') : data.answers.map(({ fact }) => fact)
  return {
    text: data.text,
    status: data.status,
    language: data.language,
    facts: each.facts.length === 0 ? [] : ids.toSorted(compareText),
    verdict: data.verdict,
    computed: each.computed === null ? null : (data.computed[0]?.value ?? null),
    says: each.says !== null && data.text.includes(each.says) ? each.says : null,
    figuresWithoutAnswer: data.status === 'answered' || data.status === 'ambiguous' ? [] : listFigures(data),
  }
}

/** Figures in an answer that has none. Years and days belong to the names of operations and to what was asked; they are no figures. */
function listFigures(data: AnswerData): readonly unknown[] {
  const named = data.text.replaceAll(/\(?\b(?:19|20)\d\d\)?/gu, '').replaceAll(/\b\d{1,2}\b/gu, '')
  return [...data.answers, ...(named.match(/\p{N}{2,}/gu) ?? [])]
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
