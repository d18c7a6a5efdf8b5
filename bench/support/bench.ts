import { createSupportFinder, findSupport } from '../../src/checking/support/find-support.ts'
import { readPairs, scorePairs } from './read-pairs.ts'

/** One line of the benchmark's table. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target?: string
}

const WARM_UP = 10
const ROUNDS = 21

/** Scores support on the labelled pairs, where they are beside the project, and times one check of a long article. */
export function run(): BenchRow[] {
  return [...scoreRows(), ...timeRows()]
}

function scoreRows(): BenchRow[] {
  const pairs = readPairs()
  if (pairs === null) return []
  const scores = scorePairs(pairs, ({ summary, source }) =>
    findSupport({ summary, source })
      .filter(({ support }) => support === 'unsupported')
      .map(({ figure }) => figure),
  )
  return [
    { name: 'support: balanced accuracy', value: scores.balanced, unit: '%', target: '>= 88' },
    { name: 'support: wrong spans found', value: scores.spanRecall, unit: '%', target: '>= 80' },
    { name: 'support: specificity on other errors', value: scores.otherSpecificity, unit: '%', target: '>= 92' },
    { name: 'support: recall', value: scores.recall, unit: '%' },
    { name: 'support: specificity', value: scores.specificity, unit: '%' },
  ]
}

function timeRows(): BenchRow[] {
  const source = writeArticle(40_000)
  const summary = source.slice(0, 1_000)
  const judge = createSupportFinder(source, 'en')
  return [
    {
      name: 'support: 40,000-character article, 1,000-character summary',
      value: fastestTime(() => findSupport({ summary, source, language: 'en' })),
      unit: 'ms, fastest of 21',
      target: '< 30',
    },
    {
      name: 'support: the same, article read before',
      value: fastestTime(() => judge(summary)),
      unit: 'ms, fastest of 21',
    },
  ]
}

function writeArticle(length: number): string {
  let text = ''
  for (let day = 1; text.length < length; day++) {
    text += `On day ${day} officers in ${day + 3} towns made ${1_000 + 37 * day} checks and ${40 + 3 * day} arrests, up from ${20 + day} the year before. `
    text +=
      'Residents said that they had seen patrol cars along the river since early morning, and that most shops stayed open. '
    text += `A spokeswoman said about ${2 * day + 5}% of the ${300 + 11 * day} vehicles that were stopped had no insurance. `
    text += 'The mayor thanked the officers and promised that the checks would go on for as long as they were needed. '
  }
  return text.slice(0, length)
}

function fastestTime(work: () => unknown): number {
  for (let round = 0; round < WARM_UP; round++) work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.round(10 * Math.min(...times)) / 10
}

if (import.meta.main) {
  for (const row of run()) process.stdout.write(`${row.name}: ${row.value} ${row.unit}\n`)
}
