import type { BenchRow } from '../run.ts'
import { checkText } from '../../src/checking/check-text.ts'
import { FigureFact } from '../../src/facts/fact.ts'
import type { Change, FactLedger } from '../../src/facts/ledger.ts'
import { Operation } from '../../src/facts/operation.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import type { Lexicon } from '../../src/reading/lexicon.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { describeFigure } from '../../src/wording/describe-figure.ts'

const WORDS = 1000
const RUNS = 40
const MANY_FACTS = 100_000
const FACTS_AN_OPERATION = 40
const FILLER = [
  'Investigators said that the networks had changed their routes since the border was closed.',
  'The minister thanked the officers for their work and promised that it would go on.',
  'Lawyers for the accused said that they had not yet seen the files.',
]

/** What checking a draft of a thousand words costs, with the starter facts and with a hundred thousand more. */
export async function run(): Promise<readonly BenchRow[]> {
  const ledger = await openLedger('sqlite::memory:')
  await loadStarterFacts(ledger)
  const starter = createLexicon(await ledger.vocabulary())
  const text = await writeDraft(ledger, starter)
  const few = await measure(text, ledger, starter)
  await addFacts(ledger)
  const many = await measure(text, ledger, createLexicon(await ledger.vocabulary()))
  await ledger.close()
  return [
    { name: 'checking: 1,000 words, starter facts, median', value: few.median, unit: 'ms', target: '< 20' },
    { name: 'checking: 1,000 words, starter facts, 95 %', value: few.slow, unit: 'ms' },
    {
      name: 'checking: 1,000 words, 100,000 facts more, median',
      value: many.median,
      unit: 'ms',
      target: 'about the same',
    },
    { name: 'checking: 1,000 words, 100,000 facts more, 95 %', value: many.slow, unit: 'ms' },
    { name: 'checking: figures in the draft', value: few.figures, unit: '' },
  ]
}

/** A draft with a figure in every second or third sentence, as reports on an operation have. */
async function writeDraft(ledger: FactLedger, lexicon: Lexicon): Promise<string> {
  const facts = await ledger.figures({ operation: 'liberterra-ii' })
  const sentences = ['Operation Liberterra II ran from September 29 to October 4.']
  for (let at = 0; sentences.join(' ').split(' ').length < WORDS; at++) {
    const fact = facts[at % facts.length]
    const metric = fact === undefined ? null : lexicon.metric(fact.metric)
    if (fact === undefined || metric === null) break
    const figure = describeFigure({ value: fact.value, hedge: fact.hedge, metric, scope: fact.scope }, lexicon, 'en')
    sentences.push(`The operation led to ${figure}.`, FILLER[at % FILLER.length] ?? '')
  }
  return sentences.join(' ')
}

async function measure(
  text: string,
  ledger: FactLedger,
  lexicon: Lexicon,
): Promise<{ median: number; slow: number; figures: number }> {
  const times: number[] = []
  let figures = 0
  for (let at = 0; at < RUNS + 10; at++) {
    const started = performance.now()
    const report = await checkText({ text }, { ledger, lexicon })
    // The first runs warm the engine up.
    if (at >= 10) times.push(performance.now() - started)
    figures = report.data.figures.length
  }
  times.sort((a, b) => a - b)
  return { median: times[Math.floor(RUNS / 2)] ?? 0, slow: times[Math.floor(RUNS * 0.95)] ?? 0, figures }
}

async function addFacts(ledger: FactLedger): Promise<void> {
  const [source] = await ledger.list('source', { limit: 1 })
  const metrics = (await ledger.vocabulary()).metrics.slice(0, FACTS_AN_OPERATION)
  const base = { expected: 0, action: 'import', by: 'bench', why: 'measuring' } as const
  const changes: Change[] = []
  for (let at = 0; changes.length < MANY_FACTS; at++) {
    const id = `invented-${at}`
    const name = `Operation Invented ${toLetters(at)}`
    changes.push({ ...base, kind: 'operation', record: Operation.parse({ id, name, year: 2000 + (at % 25) }) })
    for (const [index, metric] of metrics.entries()) {
      const fact = {
        kind: 'figure',
        id: `${id}.${metric.id}`,
        operation: id,
        metric: metric.id,
        value: at * 7 + index + 10,
        sources: [source?.id],
      }
      changes.push({ ...base, kind: 'figure', record: FigureFact.parse(fact) })
    }
  }
  for (let at = 0; at < changes.length; at += 20_000) await ledger.commit(changes.slice(at, at + 20_000))
}

function toLetters(number: number): string {
  const letters = number
    .toString(26)
    .replaceAll(/./gu, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 26)))
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}
