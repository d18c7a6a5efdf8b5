import { readFileSync } from 'node:fs'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { LONGEST_ARTICLE, summarizeText } from '../../src/summary/summarize-text.ts'
import { listCases, readSource } from '../../test/articles/golden-case.ts'
import type { BenchRow } from '../run.ts'
import { measureRouge } from './rouge.ts'

/** How long the longest paste takes without a model, and how near our choice of sentences is to what people wrote. */
export async function run(): Promise<readonly BenchRow[]> {
  return [...(await measureTime()), ...measureChoice(), measurePrompt()]
}

async function measureTime(): Promise<readonly BenchRow[]> {
  const ledger = await openLedger('sqlite::memory:')
  await loadStarterFacts(ledger)
  const lexicon = createLexicon(await ledger.vocabulary())
  const text = await makeLongest()
  const times: number[] = []
  for (let round = 0; round < 21; round += 1) {
    const start = performance.now()
    await summarizeText({ text }, { ledger, lexicon, now: new Date() })
    times.push(performance.now() - start)
  }
  await ledger.close()
  const [first = 0] = times
  const median = times.slice(1).toSorted((a, b) => a - b)[10] ?? 0
  return [
    {
      name: `${LONGEST_ARTICLE.toLocaleString('en')} characters, no model, median of 20`,
      value: median,
      unit: 'ms',
      target: '< 150',
    },
    { name: 'the same, the first time in a process', value: first, unit: 'ms' },
  ]
}

/** One story as long as a paste may be: the sentences of our English cases, each time with other numbers. */
async function makeLongest(): Promise<string> {
  const slugs = listCases().filter(
    (slug) => slug.startsWith('en-') && !slug.includes('briefs') && !slug.includes('page'),
  )
  const sources = await Promise.all(slugs.map(readSource))
  let text = ''
  for (let round = 0; text.length < LONGEST_ARTICLE; round += 1) {
    text += `${sources.join('\n\n').replaceAll(/\d+/gu, (digits) => String(Number(digits) + round))}\n\n`
  }
  return text.slice(0, LONGEST_ARTICLE)
}

function measureChoice(): readonly BenchRow[] {
  return [1, 2, 3].flatMap((sentences): readonly BenchRow[] => {
    const measured = measureRouge(sentences)
    if (measured === null)
      return sentences === 1 ? [{ name: 'ROUGE', value: 'skipped: ../shared/eval is absent', unit: '' }] : []
    const { pairs, chosen, lead } = measured
    return (['rouge1', 'rouge2', 'rougeL'] as const).map((name) => ({
      name: `${name.replace('rouge', 'ROUGE-')} F of ${sentences} chosen, ${pairs} pairs`,
      value: chosen[name],
      unit: '',
      target: `> ${lead[name]}, the first ${sentences}`,
    }))
  })
}

function measurePrompt(): BenchRow {
  const length = readFileSync(new URL('../../prompts/summarize.md', import.meta.url), 'utf8').length
  return { name: 'prompts/summarize.md', value: length, unit: 'characters' }
}
