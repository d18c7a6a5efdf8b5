import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { createOpenAiModel } from '../../src/llm/open-ai-model.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import type { Lexicon } from '../../src/reading/lexicon.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { renderSummary } from '../../src/summary/render-summary.ts'
import { summarizeText } from '../../src/summary/summarize-text.ts'
import { startModelServer } from '../llm/model-server.ts'
import type { ModelServer, ServedAnswer } from '../llm/model-server.ts'
import { createPress } from './press.ts'
import type { InventedArticle, Proposal } from './press.ts'

/** Bad summaries in all, of one sentence each; an answer carries this many of them. */
const BAD = 10_000
const FAITHFUL = 2_000
const PER_ANSWER = 40

let server: ModelServer
let ledger: FactLedger
let lexicon: Lexicon
let answer: () => ServedAnswer = () => ({ text: '' })

beforeAll(async () => {
  server = await startModelServer(() => answer())
  ledger = await openLedger('sqlite::memory:')
  lexicon = createLexicon(await ledger.vocabulary())
})

afterAll(async () => {
  await server.close()
  await ledger.close()
})

async function summarize(article: InventedArticle) {
  const model = createOpenAiModel({ apiKey: 'k', baseUrl: server.url, model: 'hostile' })
  return await summarizeText(
    { text: article.text, sentences: PER_ANSWER },
    { ledger, lexicon, model, now: new Date('2024-05-01T12:00:00Z') },
  )
}

function toAnswer(proposals: readonly Proposal[]): ServedAnswer {
  return { text: JSON.stringify({ sentences: proposals.map(({ text, from }) => ({ text, from })) }) }
}

describe('a hostile model', () => {
  it(`does not get one of ${BAD} bad sentences shown, in four languages`, { timeout: 120_000 }, async () => {
    const press = createPress(20_241)
    const shown: string[] = []
    const flaws = new Set<string>()
    for (let tried = 0; tried < BAD; tried += PER_ANSWER) {
      const article = press.write()
      const proposals = Array.from({ length: PER_ANSWER }, () => article.bad())
      for (const { flaw } of proposals) flaws.add(flaw)
      // The second try is as bad as the first, or there is none.
      let calls = 0
      const giveUp = tried % (2 * PER_ANSWER) === 0
      answer = () => toAnswer(giveUp && calls++ > 0 ? [] : proposals)
      const report = await summarize(article)
      const bad = new Set(proposals.map(({ text }) => text))
      const own = new Set(report.data.stories.flatMap((story) => story.article.map(({ text }) => text)))
      for (const { text } of report.data.stories.flatMap(({ summary }) => summary)) {
        // What is shown is the article's own, word for word; a bad citation of an own sentence may end in just that.
        if (!own.has(text)) shown.push(text)
        else if (bad.has(text) && !proposals.some((each) => each.text === text && each.flaw === 'citation'))
          shown.push(text)
      }
    }
    expect(shown).toEqual([])
    expect([...flaws].toSorted()).toEqual([
      'citation',
      'hedge',
      'intrusion',
      'invented',
      'moved figure',
      'moved noun',
      'name',
      'other value',
      'qualifier',
      'scale',
    ])
  })

  it('ends in the extractive summary with answers that are no summaries', async () => {
    const broken: ServedAnswer[] = [
      { text: '{"sentences":[{"text":"Half' },
      { text: 'null' },
      { text: '[]' },
      { text: '{"sentences":"none"}' },
      { text: '{"sentences":[{"text":"A sentence.","from":["1"]}]}' },
      { text: '{"sentences":[]}' },
      { text: `{"sentences":[${'['.repeat(5_000)}` },
      { refusal: 'no' },
      { cutOff: '{"sentences":[{"text":"' },
      { status: 500 },
      { status: 429, code: 'insufficient_quota' },
      { drops: true },
      { raw: '<html>', type: 'text/html' },
    ]
    const press = createPress(7)
    for (const each of broken) {
      answer = () => each
      const [story] = (await summarize(press.write())).data.stories
      expect(story).toMatchObject({ engine: 'extractive', model: null })
      expect(story!.note).not.toBeNull()
      expect(story!.summary.length).toBeGreaterThan(2)
    }
  })

  it('shows no figure of a bad sentence in the reply either', async () => {
    const article = createPress(3).write()
    answer = () =>
      toAnswer([
        {
          text: 'Officers arrested 987,654 suspects in Kestrow, Colonel Mara Lindt said.',
          from: [1],
          flaw: 'other value',
        },
      ])
    const reply = renderSummary(await summarize(article))
    expect(JSON.stringify(reply.blocks)).not.toContain('987,654')
    expect(JSON.stringify(reply.data)).toContain('figure: 987,654')
  })
})

describe('a faithful model', () => {
  it(`gets at least 95 % of ${FAITHFUL} paraphrases shown, in each language`, { timeout: 120_000 }, async () => {
    const press = createPress(1_995)
    const passed = new Map<string, number>()
    const tried = new Map<string, number>()
    for (let count = 0; count < FAITHFUL; count += 4) {
      const article = press.write()
      // One of each fact: two ways to say one thing would be a repetition.
      const proposals: Proposal[] = []
      while (proposals.length < 4) {
        const proposal = article.faithful()
        if (!proposals.some(({ from }) => from[0] === proposal.from[0])) proposals.push(proposal)
      }
      answer = () => toAnswer(proposals)
      const [story] = (await summarize(article)).data.stories
      const shown = new Set(story!.summary.filter(({ words }) => words === 'model').map(({ text }) => text))
      const kept = proposals.filter(({ text }) => shown.has(text)).length
      tried.set(article.language, (tried.get(article.language) ?? 0) + proposals.length)
      passed.set(article.language, (passed.get(article.language) ?? 0) + kept)
    }
    const shares = [...tried].map(([language, all]) => [language, (passed.get(language) ?? 0) / all] as const)
    expect(shares.filter(([, share]) => share < 0.95)).toEqual([])
    expect(shares).toHaveLength(4)
  })
})
