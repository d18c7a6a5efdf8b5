import type { FactLedger } from '../facts/ledger.ts'
import type { Operation } from '../facts/operation.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { createDesk } from './desk.ts'
import { writeFigure } from './describe-fact.ts'
import { writeQuestion } from './offer-choices.ts'

interface Suggesting {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly language: Language
  readonly now: Date
  readonly count: number
}

const MOST_OPERATIONS = 5
const MOST_FIGURES = 200

/** Questions that the words may be growing into, each of which the store answers: what is stored of the operations they are nearest to. */
export async function suggestQuestions(words: string, { ledger, lexicon, language, now, count }: Suggesting) {
  const desk = createDesk(ledger, lexicon, language, now)
  const metrics = new Set(
    lexicon.findMentions(words, language).metrics.flatMap(({ candidates }) => candidates.map(({ id }) => id)),
  )
  const questions = new Set<string>()
  for (const operation of findOperations(words, lexicon, language)) {
    const figures = await ledger.figures({ operation: operation.id, limit: MOST_FIGURES })
    const wanted = figures.filter(({ metric }) => metrics.size === 0 || metrics.has(metric))
    // The totals first: a part of one is asked for less often.
    const sorted = wanted.toSorted(
      (a, b) => Object.keys(narrowing(a.scope)).length - Object.keys(narrowing(b.scope)).length,
    )
    for (const fact of sorted) {
      const metric = lexicon.metric(fact.metric)
      if (metric !== null) questions.add(writeQuestion(operation, metric, fact.scope, desk))
    }
  }
  return [...questions].slice(0, count)
}

/** Facts that the words may mean, by id or by operation, each with what it says. */
export async function suggestFacts(words: string, { ledger, lexicon, language, now, count }: Suggesting) {
  const desk = createDesk(ledger, lexicon, language, now)
  const [front = ''] = words.split('.')
  const named = lexicon.operation(front)
  const operations = named === null ? findOperations(words, lexicon, language) : [named]
  const found: { readonly id: string; readonly text: string }[] = []
  for (const operation of operations) {
    for (const fact of await ledger.figures({ operation: operation.id, limit: MOST_FIGURES }))
      if (named === null || fact.id.startsWith(words))
        found.push({ id: fact.id, text: `${desk.nameOf(operation)}: ${writeFigure(fact, desk)}` })
    if (found.length >= count) break
  }
  return found.slice(0, count)
}

/** The operations that the words name, else those they look most like; the last words first, for those are being typed. */
function findOperations(words: string, lexicon: Lexicon, language: Language): readonly Operation[] {
  const named = lexicon.findMentions(words, language).operations.flatMap(({ candidates }) => candidates)
  const typed = words.split(/\s+/).filter((word) => word !== '')
  const alike = [1, 2, 3].flatMap((count) => lexicon.nearestOperations(typed.slice(-count).join(' '), MOST_OPERATIONS))
  if (named.length > 0) return [...new Set(named)].slice(0, MOST_OPERATIONS)
  const found = alike.length > 0 ? alike : listLatest(lexicon)
  return [...new Set(found)].slice(0, MOST_OPERATIONS)
}

function listLatest({ operations }: Lexicon): readonly Operation[] {
  return operations.toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''))
}

function narrowing(scope: object): object {
  return Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== null))
}
