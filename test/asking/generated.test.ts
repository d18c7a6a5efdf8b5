import { describe, expect, test } from 'vitest'
import { answerQuestion } from '../../src/asking/answer-question.ts'
import type { AnswerData } from '../../src/asking/answer.ts'
import { toSlotKey } from '../../src/facts/fact.ts'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { LANGUAGES } from '../../src/language.ts'
import type { Language } from '../../src/language.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { generateQuestions } from './generate-questions.ts'
import { createRandom, inventPack } from './invent-pack.ts'
import { NARROWING_WORDS } from './narrowing-words.ts'

/** The share of generated questions that must be answered with the stored figure; the others must not be answered with a figure at all. */
const RIGHT = 0.97
const NOW = new Date('2026-02-01T12:00:00Z')

describe('questions made from every starter fact', () => {
  test.each(LANGUAGES)('in %s are answered with its figure, and with no other', async (language) => {
    const ledger = await openLedger('sqlite::memory:')
    await loadStarterFacts(ledger)
    const { asked, wrong, unanswered } = await askGenerated(ledger, language)
    expect(asked).toBeGreaterThan(400)
    expect(wrong).toEqual([])
    expect(unanswered.slice(Math.floor(asked * (1 - RIGHT)))).toEqual([])
  })
})

describe('a word that narrows what is counted, and that the store does not have', () => {
  test.each(LANGUAGES)('in %s keeps every figure from being the answer', async (language) => {
    const ledger = await openLedger('sqlite::memory:')
    await loadStarterFacts(ledger)
    const vocabulary = await ledger.vocabulary()
    const lexicon = createLexicon(vocabulary)
    const words = NARROWING_WORDS[language]
    const questions = generateQuestions(await ledger.figures({}), vocabulary, language)
    const answered: string[] = []
    for (const [at, { words: counted, question }] of questions.entries()) {
      if (at % 8 !== 0) continue
      const narrowed = question.replace(counted, `${counted} ${words[at % words.length] ?? ''}`)
      const { data } = await answerQuestion({ question: narrowed, language }, { ledger, lexicon, now: NOW })
      if (listSlots(data).length > 0) answered.push(`${narrowed}: ${data.text}`)
    }
    expect(answered).toEqual([])
  })
})

describe('a slip of the pen', () => {
  test.each(LANGUAGES)('in %s never leads to the figure of something else', async (language) => {
    const ledger = await openLedger('sqlite::memory:')
    await loadStarterFacts(ledger)
    const vocabulary = await ledger.vocabulary()
    const lexicon = createLexicon(vocabulary)
    const random = createRandom(11)
    const questions = generateQuestions(await ledger.figures({}), vocabulary, language).filter((_, at) => at % 6 === 0)
    const wrong: string[] = []
    let right = 0
    for (const { question, slot } of questions) {
      const slipped = slip(question, random)
      const { data } = await answerQuestion({ question: slipped, language }, { ledger, lexicon, now: NOW })
      const slots = listSlots(data)
      if (slots.some((each) => each !== slot)) wrong.push(`${slipped}: ${data.text}`)
      else if (slots.length > 0) right++
    }
    expect(wrong).toEqual([])
    expect(right / questions.length).toBeGreaterThan(0.7)
  })
})

/** One letter missing, doubled or swapped with the next, inside a word of five letters or more. */
function slip(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)]
  const word = words[Math.floor(random() * words.length)]
  if (word === undefined) return text
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2))
  const letter = text.charAt(at)
  const kinds = ['', letter + letter, text.charAt(at + 1) + letter]
  const kind = Math.floor(random() * kinds.length)
  return text.slice(0, at) + (kinds[kind] ?? '') + text.slice(at + (kind === 2 ? 2 : 1))
}

describe('questions made from a store that was invented', () => {
  test.each([1, 2, 3])('are answered from it, whatever it is about (seed %i)', async (seed) => {
    const ledger = await openLedger('sqlite::memory:')
    await ledger.commit(inventPack(createRandom(seed)))
    for (const language of LANGUAGES) {
      const { asked, wrong, unanswered } = await askGenerated(ledger, language)
      expect(asked).toBeGreaterThan(60)
      expect(wrong).toEqual([])
      expect(unanswered.slice(Math.floor(asked * (1 - RIGHT)))).toEqual([])
    }
  })
})

interface Asked {
  readonly asked: number
  /** Answered with a figure of another slot. */
  readonly wrong: readonly string[]
  /** Not answered with a figure. */
  readonly unanswered: readonly string[]
}

async function askGenerated(ledger: FactLedger, language: Language): Promise<Asked> {
  const vocabulary = await ledger.vocabulary()
  const lexicon = createLexicon(vocabulary)
  const questions = generateQuestions(await ledger.figures({}), vocabulary, language)
  const wrong: string[] = []
  const unanswered: string[] = []
  for (const { question, slot } of questions) {
    const { data } = await answerQuestion({ question, language }, { ledger, lexicon, now: NOW })
    const slots = listSlots(data)
    if (slots.some((each) => each !== slot)) wrong.push(`${question}: ${data.text}`)
    else if (slots.length === 0) unanswered.push(`${question}: ${data.text}`)
  }
  return { asked: questions.length, wrong, unanswered }
}

function listSlots({ answers }: AnswerData): readonly string[] {
  return answers.flatMap(({ operation_id, metric, scope }) =>
    operation_id === null || metric === null ? [] : toSlotKey({ operation: operation_id, metric, scope }),
  )
}
