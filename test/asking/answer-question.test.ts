import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerQuestion } from '../../src/asking/answer-question.ts'
import { createMemoryGapLog } from '../../src/asking/memory-gap-log.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { ask, createConversations, figure, openSmallStore, record } from './ask-store.ts'

describe('an answer', () => {
  test('says the figure, its status, who says so, and the source with its date', async () => {
    const { data } = await ask(await openSmallStore(), 'How many arrests in Lantern 2022?')
    expect(data.text).toBe(
      'Operation Lantern (2022): 214 arrests (preliminary), according to INTERPOL. Source: Harbour Post, May 10, 2022.',
    )
    expect(data.answers[0]).toMatchObject({
      fact: 'lantern.arrests',
      operation: 'Operation Lantern',
      metric: 'arrests',
      value: 214,
      hedge: 'exact',
      published: '2022-05-10',
      status: 'preliminary',
      revision: 1,
      sources: [{ publisher: 'Harbour Post', url: 'https://harbour.example/raids' }],
    })
  })

  test('keeps the hedge', async () => {
    const { data } = await ask(await openSmallStore(), 'arrests Lantern II')
    expect(data.text).toContain('more than 300 arrests')
    expect(data.answers[0]).toMatchObject({ value: 300, hedge: 'over' })
  })

  test('has a line that may be pasted into copy', async () => {
    const { data } = await ask(await openSmallStore(), 'How many arrests in Lantern 2022?')
    expect(data.answers[0]?.copy).toBe(
      'Interpol said 214 people were arrested in Operation Lantern between May 3 and 8, 2022, citing preliminary figures.',
    )
  })

  test('in another language says the same, with its numbers and dates', async () => {
    const { data } = await ask(await openSmallStore(), "Combien d'arrestations dans Lantern 2022 ?")
    expect(data.language).toBe('fr')
    expect(data.text).toContain('214 arrestations (provisoire)')
    expect(data.text).toContain('10 mai 2022')
  })
})

describe('the language of the answer', () => {
  test('is the one asked for, whatever the question is written in', async () => {
    const ledger = await openSmallStore()
    const lexicon = createLexicon(await ledger.vocabulary())
    const services = { ledger, lexicon, now: new Date('2022-07-01T12:00:00Z') }
    const { data } = await answerQuestion(
      { question: 'How many people were arrested in Lantern 2022?', language: 'fr' },
      services,
    )
    expect(data.language).toBe('fr')
    expect(data.text).toContain('214 arrestations')
  })
})

describe('sources that differ', () => {
  test('are all shown, and the outcome is a conflict', async () => {
    const ledger = await openSmallStore([
      record('figure', figure('lantern.arrests~coast-times', { value: 241, sources: ['coast-times'] })),
    ])
    const { data, outcome } = await ask(ledger, 'How many arrests in Lantern 2022?')
    expect(outcome).toBe('conflict')
    expect(new Set(data.answers.map(({ value }) => value))).toEqual(new Set([214, 241]))
    expect(data.text).toContain('Harbour Post, May 10, 2022')
    expect(data.text).toContain('Coast Times, June 1, 2022')
  })

  test('that can both be right are no conflict', async () => {
    const ledger = await openSmallStore([
      record('figure', figure('lantern.arrests~coast-times', { value: 200, hedge: 'over', sources: ['coast-times'] })),
    ])
    const { outcome } = await ask(ledger, 'How many arrests in Lantern 2022?')
    expect(outcome).toBe('answer')
  })
})

describe('a figure that was replaced', () => {
  test('is answered as it is now, with what it replaced and when', async () => {
    const ledger = await openSmallStore()
    const newer = figure('lantern.arrests', { value: 231, status: 'final', sources: ['coast-times'] })
    await ledger.commit([record('figure', newer, { expected: 1, action: 'update', why: 'final count' })])
    const { data } = await ask(ledger, 'How many arrests in Lantern 2022?')
    expect(data.answers[0]).toMatchObject({ value: 231, revision: 2, replaced: [{ value: 214, why: 'final count' }] })
    expect(data.text).toContain('It replaced 214 arrests')
  })
})

describe('preliminary figures', () => {
  test('that are older than a year come with a warning', async () => {
    const now = new Date('2023-08-01T00:00:00Z')
    const { outcome } = await ask(await openSmallStore(), 'How many arrests in Lantern 2022?', { now })
    expect(outcome).toBe('stale')
  })
})

describe('what is not stored', () => {
  test('is said, with what is near, and no figure as the answer', async () => {
    const { data, outcome } = await ask(await openSmallStore(), 'How many trucks were seized in Lantern 2022?')
    expect(outcome).toBe('not_stored')
    expect(data.answers).toEqual([])
    expect(data.text).not.toMatch(/214|40/)
    expect(data.related.map(({ fact }) => fact)).toContain('lantern.arrests')
  })

  test('for a country never gets the figure for all, which is only related', async () => {
    const { data } = await ask(await openSmallStore(), 'How many arrests in Kenya in Lantern 2022?')
    expect(data.status).toBe('not_stored')
    expect(data.answers).toEqual([])
    expect(data.related[0]).toMatchObject({ fact: 'lantern.arrests', value: 214 })
  })

  test('is kept as a gap, counted once for each time it is asked, however it is written', async () => {
    const gaps = createMemoryGapLog()
    const ledger = await openSmallStore()
    await ask(ledger, 'How many arrests in Kenya in Lantern 2022?', { gaps })
    await ask(ledger, 'how many arrests in kenya in lantern 2022', { gaps })
    expect(await gaps.list(10)).toMatchObject([{ count: 2, missing: 'arrests in Kenya for Operation Lantern (2022)' }])
  })

  test('is no gap where the question is nonsense or has an answer', async () => {
    const gaps = createMemoryGapLog()
    const ledger = await openSmallStore()
    await ask(ledger, 'qwe rty uio', { gaps })
    await ask(ledger, 'arrests Lantern II', { gaps })
    expect(await gaps.list(10)).toEqual([])
  })
})

describe('a choice', () => {
  test('asked as it is offered leads to its one figure', async () => {
    const ledger = await openSmallStore()
    const { data } = await ask(ledger, 'How many arrests in Lantern?')
    expect(data.status).toBe('ambiguous')
    expect(data.choices).toHaveLength(2)
    for (const choice of data.choices) {
      const again = await ask(ledger, choice.input.question)
      expect(again.data.answers.map(({ fact }) => fact)).toEqual([choice.fact])
    }
  })
})

describe('a conversation', () => {
  test('shows the question as it was read', async () => {
    const ledger = await openSmallStore()
    const conversations = createConversations()
    await ask(ledger, 'How many arrests in Lantern 2022?', { conversations }, 'thread-1')
    const { data } = await ask(ledger, 'and the boats?', { conversations }, 'thread-1')
    expect(data.answers[0]?.fact).toBe('lantern.boats')
    expect(data.resolved).toBe('boats seized, Operation Lantern (2022)')
  })

  test('does not leak into another thread', async () => {
    const ledger = await openSmallStore()
    const conversations = createConversations()
    await ask(ledger, 'How many arrests in Lantern 2022?', { conversations }, 'thread-1')
    const { data } = await ask(ledger, 'and the boats?', { conversations }, 'thread-2')
    expect(data.resolved).toBeNull()
  })
})

describe('any text at all', () => {
  test('gets an answer, and never a figure where it names no operation', async () => {
    const ledger = await openSmallStore()
    const words = constantFrom(
      'arrests',
      'boats',
      'how many',
      'in',
      'and',
      'Kenya',
      '900',
      'not',
      '?',
      'ignore',
      'كم',
      'où',
      '\n',
    )
    const text = oneof(
      string(),
      array(words, { maxLength: 12 }).map((list) => list.join(' ')),
    )
    await assert(
      asyncProperty(text, async (question) => {
        const { data } = await ask(ledger, question)
        const isNamed = data.answers.every(({ metric }) => metric === 'boats-seized')
        expect(data.text).not.toBe('')
        expect(isNamed).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
