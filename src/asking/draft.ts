import type { Outcome } from '../chat/reply.ts'
import type { AnswerData, AnswerStatus } from './answer.ts'

/** An answer as one kind of question leaves it: the language and the resolved question are put to it at the end. */
export interface Draft extends Omit<AnswerData, 'language' | 'resolved'> {
  readonly outcome: Outcome
  readonly headline: string | null
}

const OUTCOMES: Readonly<Record<AnswerStatus, Outcome>> = {
  answered: 'answer',
  ambiguous: 'choose',
  not_stored: 'not_stored',
  not_understood: 'not_stored',
}

/** Fills in what an answer does not have. */
export function draft(parts: Partial<Draft> & Pick<Draft, 'status' | 'text'>): Draft {
  return {
    outcome: OUTCOMES[parts.status],
    answers: [],
    computed: [],
    choices: [],
    related: [],
    missing: null,
    withdrawn: [],
    verdict: null,
    headline: null,
    ...parts,
  }
}
