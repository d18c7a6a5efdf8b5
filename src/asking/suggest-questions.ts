import type { FigureFact } from '../facts/fact.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { createDesk } from './desk.ts'
import { writeFigure } from './describe-fact.ts'
import { nameToRead } from './name-to-read.ts'
import { writeQuestion } from './offer-choices.ts'

interface Suggesting {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly language: Language
  readonly now: Date
  readonly count: number
}

const MOST_OPERATIONS = 5
const MOST_METRICS = 5
const MOST_FIGURES = 200
/** Fewer letters begin too many words. */
const SHORTEST_TYPED = 3

/** Questions that the words may be growing into, each of which the store answers: what is stored of the operations they are nearest to. */
export async function suggestQuestions(words: string, { ledger, lexicon, language, now, count }: Suggesting) {
  const desk = createDesk(ledger, lexicon, language, now)
  const metrics = findMetrics(words, lexicon, language)
  const questions = new Set<string>()
  for (const operation of await findOperations(words, metrics, { lexicon, ledger, language })) {
    const name = nameToRead(operation, lexicon, language)
    // The totals first: a part of one is asked for less often.
    const figures = (await findFigures(operation, metrics, ledger)).toSorted(
      (a, b) => Object.keys(narrowing(a.scope)).length - Object.keys(narrowing(b.scope)).length,
    )
    for (const fact of figures) {
      const metric = lexicon.metric(fact.metric)
      if (metric !== null) questions.add(writeQuestion(operation, metric, fact.scope, desk, name))
    }
  }
  return [...questions].slice(0, count)
}

/** Facts that the words may mean, by id or by operation and what is counted, each with what it says. */
export async function suggestFacts(words: string, { ledger, lexicon, language, now, count }: Suggesting) {
  const desk = createDesk(ledger, lexicon, language, now)
  const [front = ''] = words.split('.')
  const named = lexicon.operation(front)
  const metrics = named === null ? findMetrics(words, lexicon, language) : new Set<string>()
  const operations = named === null ? await findOperations(words, metrics, { lexicon, ledger, language }) : [named]
  const found: { readonly id: string; readonly text: string }[] = []
  for (const operation of operations) {
    for (const fact of await findFigures(operation, metrics, ledger))
      if (named === null || fact.id.startsWith(words))
        found.push({ id: fact.id, text: `${desk.nameOf(operation)}: ${writeFigure(fact, desk)}` })
    if (found.length >= count) break
  }
  return found.slice(0, count)
}

/** Of an operation the figures of these metrics; all of them where it has none of these. */
async function findFigures(
  { id: operation }: Operation,
  metrics: ReadonlySet<string>,
  ledger: FactLedger,
): Promise<readonly FigureFact[]> {
  const figures = await ledger.figures({ operation, limit: MOST_FIGURES })
  const wanted = figures.filter(({ metric }) => metrics.has(metric))
  return wanted.length > 0 ? wanted : figures
}

/** The metrics that the words name, else those that the last word may be the beginning of. */
function findMetrics(words: string, lexicon: Lexicon, language: Language): ReadonlySet<string> {
  const named = lexicon.findMentions(words, language).metrics.flatMap(({ candidates }) => candidates)
  const last =
    foldWords(words)
      .split(/[\s'’]+/)
      .at(-1) ?? ''
  const isGrowing = ({ labels }: Metric) =>
    foldWords((labels[language] ?? labels.en).other)
      .split(/\s+/)
      .some((word) => word.startsWith(last))
  const growing = named.length > 0 || last.length < SHORTEST_TYPED ? [] : lexicon.metrics.filter(isGrowing)
  return new Set([...named, ...growing].map(({ id }) => id))
}

/** The operations that the words name, else those they look most like; the last words first, for those are being typed. */
async function findOperations(
  words: string,
  metrics: ReadonlySet<string>,
  { lexicon, ledger, language }: Pick<Suggesting, 'lexicon' | 'ledger' | 'language'>,
): Promise<readonly Operation[]> {
  const named = lexicon.findMentions(words, language).operations.flatMap(({ candidates }) => candidates)
  const typed = words.split(/\s+/).filter((word) => word !== '')
  const alike = [1, 2, 3].flatMap((count) => lexicon.nearestOperations(typed.slice(-count).join(' '), MOST_OPERATIONS))
  if (named.length > 0) return [...new Set(named)].slice(0, MOST_OPERATIONS)
  const found = alike.length > 0 ? alike : await listOperationsOf(metrics, { lexicon, ledger })
  return [...new Set(found)].slice(0, MOST_OPERATIONS)
}

/** The latest operations that have a figure of one of these metrics; the latest of all where there are none. */
async function listOperationsOf(
  metrics: ReadonlySet<string>,
  { lexicon, ledger }: Pick<Suggesting, 'lexicon' | 'ledger'>,
): Promise<readonly Operation[]> {
  const latest = lexicon.operations.toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''))
  const some = [...metrics].slice(0, MOST_METRICS)
  const figures = await Promise.all(some.map((metric) => ledger.figures({ metric, limit: MOST_FIGURES })))
  const having = new Set(figures.flat().map(({ operation }) => operation))
  const found = latest.filter(({ id }) => having.has(id))
  return found.length > 0 ? found : latest
}

function foldWords(words: string): string {
  return words.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function narrowing(scope: object): object {
  return Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== null))
}
