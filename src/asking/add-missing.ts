import type { Finding } from './answer-figure.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Query } from './query.ts'
import { sayMissing } from './say-missing.ts'

/** An answer with what it does not answer of the question: figures that the store lacks, or has no more. */
export async function addMissing(stated: Draft, missing: readonly Finding[], query: Query, desk: Desk): Promise<Draft> {
  if (missing.length === 0) return stated
  const lacking = await sayMissing(query, desk, missing)
  return {
    ...stated,
    text: `${stated.text} ${lacking.text}`,
    headline: `${stated.headline ?? stated.text} ${lacking.text}`,
    missing: lacking.missing,
    withdrawn: lacking.withdrawn,
    related: [...stated.related, ...lacking.related.filter(({ question, fact }) => !isTold(question, fact, stated))],
  }
}

function isTold(question: string, fact: string | null, { answers, related }: Draft): boolean {
  return answers.some((answer) => answer.fact === fact) || related.some((other) => other.question === question)
}
