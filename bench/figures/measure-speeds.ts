import type { BenchRow } from '../run.ts'
import { findFigures } from '../../src/figures/find-figures.ts'

const PARAGRAPHS = [
  'Police in 54 countries arrested more than 2,517 people in a six-day operation between September 29 and October 4, 2024. Some 850 of them face trafficking charges, and nearly 24,000 flights were monitored. "The networks lose about $1.8 million a day," an officer said.',
  'The ministry said that 430 potential victims had been found, up 12 per cent on the year before. Ana Ruiz, 34, who leads the unit, spoke of a long year. Officers carried out half a million checks at ports, airports and border posts, and one in five led to a report.',
  'Teams searched warehouses along the coast until late in the night. No one was hurt, and the roads were open again by the morning. The prosecutor declined to comment on the names of those held, and said that the inquiry would go on for several months.',
]

/** Characters a second on English news, ours beside two extractors from npm, in one run. */
export async function measureSpeeds(): Promise<BenchRow[]> {
  const recognizers = (await import('@microsoft/recognizers-text-number')).default
  const { default: compromise } = await import('compromise')
  const culture = recognizers.Culture.English
  return [
    speedRow('characters a second, this reader', 2_000_000, (text) => findFigures(text), '>= 1,000,000'),
    speedRow('characters a second, @microsoft/recognizers-text-number', 20_000, (text) =>
      recognizers.recognizeNumber(text, culture),
    ),
    speedRow('characters a second, compromise', 100_000, (text) => compromise(text).numbers?.().json()),
  ]
}

function speedRow(name: string, size: number, read: (text: string) => unknown, target?: string): BenchRow {
  const text = newsOf(size)
  read(newsOf(Math.min(size, 20_000)))
  let best = 0
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    read(text)
    best = Math.max(best, (text.length / (performance.now() - start)) * 1000)
  }
  return { name, value: Math.round(best), unit: 'chars/s', ...(target === undefined ? {} : { target }) }
}

function newsOf(size: number): string {
  let text = ''
  for (let index = 0; text.length < size; index++) text += `${PARAGRAPHS[index % PARAGRAPHS.length]}\n\n`
  return text
}
