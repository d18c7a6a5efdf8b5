import type { Language } from '../language.ts'
import type { QuestionKind } from './question-reading.ts'

/** What a thread keeps of its last question, as record ids: what a follow-up leaves out is taken from here. */
export interface QuestionContext {
  /** The language of the last answer, for a question whose words show none ("source?"). */
  readonly language?: Language
  readonly kind: QuestionKind
  /** One list of candidates for each operation named. */
  readonly operations: readonly (readonly string[])[]
  readonly metrics: readonly (readonly string[])[]
  readonly subsets: readonly (readonly string[])[]
  readonly places: readonly string[]
  /** The facts of the answer. */
  readonly facts: readonly string[]
}
