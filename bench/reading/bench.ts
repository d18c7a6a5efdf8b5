import { createLexicon, type Lexicon } from '../../src/reading/lexicon.ts'
import type { BenchRow } from '../run.ts'
import { createRandom, inventVocabulary } from './invent-vocabulary.ts'

const SENTENCES = [
  'Police in Morocco said on Tuesday that officers had carried out checks at ports and airports between March 29 and April 2.',
  'The international operation, coordinated from Lyon, led to arrests in several countries, among them Spain and Tunisia.',
  'Investigators believe that the network moved people across the border in lorries and rigid inflatable boats.',
  'A spokesperson for the ministry declined to say how many of the detained were still in custody.',
]

function toQuestions(lexicon: Lexicon, count: number): readonly string[] {
  const random = createRandom(11)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
  return Array.from({ length: count }, (_, index) => {
    const operation = pick(lexicon.operations)
    const metric = pick(lexicon.metrics)
    const name = operation?.name ?? ''
    const slip = name.length > 16 ? name.slice(0, 14) + name.slice(15) : name
    const questions = [
      `How many ${metric?.labels.en.other ?? ''} were there in ${name}?`,
      `${metric?.labels.en.other ?? ''} ${operation?.series?.toLowerCase() ?? ''} ${String(operation?.year ?? '')} uae`,
      `combien d'arrestations au Maroc pendant ${slip} ?`,
      `was anything confiscated in the second ${operation?.series ?? ''} by Emirati police`,
    ]
    return questions[index % questions.length] ?? ''
  })
}

function measure(run: () => void): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

/** The best of three: what else the machine did meanwhile is no part of it. */
function measureBest(run: () => void): number {
  return Math.min(measure(run), measure(run), measure(run))
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function measureVocabulary(operations: number): readonly BenchRow[] {
  const vocabulary = inventVocabulary(operations, 200)
  let lexicon = createLexicon({ operations: [], metrics: [], subsets: [] })
  const build = measure(() => {
    lexicon = createLexicon(vocabulary)
  })
  const questions = toQuestions(lexicon, 2000)
  for (const question of questions) lexicon.findMentions(question)
  const times = questions.map((question) => measureBest(() => void lexicon.findMentions(question)))
  const text = Array.from({ length: 50 }, (_, index) => SENTENCES[index % SENTENCES.length] ?? '').join(' ')
  const words = text.split(' ').length
  const texts = Array.from({ length: 20 }, () => (measure(() => void lexicon.findMentions(text, 'en')) * 1000) / words)
  const size = `${operations.toLocaleString('en')} operations`
  return [
    { name: `build, ${size}`, value: build, unit: 'ms', ...(operations === 100_000 && { target: '< 3000' }) },
    { name: `question p50, ${size}`, value: quantile(times, 0.5), unit: 'ms' },
    { name: `question p99, ${size}`, value: quantile(times, 0.99), unit: 'ms', target: '< 1' },
    { name: `1,000 words p50, ${size}`, value: quantile(texts, 0.5), unit: 'ms' },
  ]
}

/** How long it takes to build the lexicon and to read questions and articles with it. */
export function run(): readonly BenchRow[] {
  return [37, 10_000, 100_000].flatMap(measureVocabulary)
}
