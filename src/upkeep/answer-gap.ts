import { answerQuestion } from '../asking/answer-question.ts'
import type { Answer } from '../asking/answer.ts'
import { createDesk } from '../asking/desk.ts'
import { writeQuestion } from '../asking/offer-choices.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Gap } from '../facts/gap.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { ReviewRule } from '../facts/review/review-date.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'

interface Answering {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly rule: ReviewRule
  /** For questions whose words show no language. */
  readonly fallbackLanguage: Language
  readonly now: Date
}

/** How far back approved proposals are read for the gap that they close. */
const MOST_PROPOSALS = 50

/** The figure that the desk stored for a gap, by the gap's key: whoever answers one says which it is. */
export async function listStoredFor(ledger: FactLedger): Promise<ReadonlyMap<string, FigureFact['id']>> {
  const approved = await ledger.proposals({ state: 'approved', limit: MOST_PROPOSALS })
  const facts = new Map<string, string>()
  for (const { record } of approved.toReversed()) {
    const figure = record.changes.find(({ kind }) => kind === 'figure')
    if (record.gap !== null && figure !== undefined) facts.set(record.gap, figure.record.id)
  }
  return facts
}

/**
 * The answer to an open question as the store stands now; null where it has none. Where its own words still lead nowhere, the figure
 * that the desk stored for it is the answer.
 */
export async function answerGap(
  { question }: Pick<Gap, 'question'>,
  storedFor: string | null,
  language: Language | null,
  answering: Answering,
): Promise<Answer | null> {
  const own = await ask(question, language, answering)
  if (own.data.status === 'answered') return own
  const asked = storedFor === null ? null : await askFor(storedFor, language, answering)
  const found = asked === null ? null : await ask(asked, language, answering)
  const isIt = found?.data.status === 'answered' && found.data.answers.some(({ fact }) => fact === storedFor)
  return isIt ? found : null
}

async function ask(question: string, language: Language | null, answering: Answering): Promise<Answer> {
  const { ledger, lexicon, now, rule: review, fallbackLanguage } = answering
  const input = { question, ...(language === null ? {} : { language }) }
  return await answerQuestion(input, { ledger, lexicon, now, review, fallbackLanguage })
}

/** The question that a figure answers; null where it was withdrawn. */
async function askFor(
  id: string,
  language: Language | null,
  { ledger, lexicon, fallbackLanguage }: Answering,
): Promise<string | null> {
  const fact = await ledger.fact(id)
  if (fact === null || fact.kind !== 'figure' || fact.status === 'withdrawn') return null
  const operation = lexicon.operation(fact.operation)
  const metric = lexicon.metric(fact.metric)
  if (operation === null || metric === null) return null
  return writeQuestion(operation, metric, fact.scope, createDesk(ledger, lexicon, language ?? fallbackLanguage))
}
