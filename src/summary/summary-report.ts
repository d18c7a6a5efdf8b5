import type { CheckedFigure } from '../checking/check-report.ts'
import type { DropReason } from '../articles/story.ts'
import type { Language } from '../language.ts'
import type { ModelFailure } from '../llm/language-model.ts'
import type { FaultCode } from './gate/fault.ts'

export const ENGINES = ['extractive', 'model'] as const
export type Engine = (typeof ENGINES)[number]

/** A figure of a summary: what the store says of it, with its span in the sentence. */
export interface SummaryFigure extends Omit<CheckedFigure, 'sentence' | 'sentenceStart' | 'binding'> {
  /** What the text has it count ("irregular migrants"), where it says. */
  readonly counts: string | null
  /** Its sentence's place in the summary, from 0. */
  readonly sentence: number
}

export interface SummarySentence {
  readonly text: string
  /** The numbers of the article's sentences that it rests on. */
  readonly from: readonly number[]
  readonly figures: readonly SummaryFigure[]
  /** Whose words: the article's own, or a model's that passed the gate. */
  readonly words: 'article' | 'model'
}

/** What was left out of a story or of its summary, and why. `by` says where: the page around the story, or the gate. */
export interface SummaryDrop {
  readonly text: string
  readonly reason: string
  readonly by: 'page' | 'gate'
}

export type DropCode = DropReason | FaultCode

/** Why the code wrote a summary that a model was asked for. */
export interface EngineNote {
  readonly why: ModelFailure | 'no_model' | 'nothing_passed'
  readonly detail: string
}

export interface StorySummary {
  readonly title: string | null
  readonly language: Language
  readonly summary: readonly SummarySentence[]
  /** All of them, conflicts first. */
  readonly figures: readonly SummaryFigure[]
  readonly dropped: readonly SummaryDrop[]
  readonly engine: Engine
  /** The model's name, where it wrote it. */
  readonly model: string | null
  readonly note: EngineNote | null
  /** The story's sentences by number, which `from` cites. */
  readonly article: readonly { readonly number: number; readonly text: string }[]
}

/** The summaries of a paste, one for each of its stories. `data` is what `--json` prints. */
export interface SummaryReport {
  readonly language: Language
  readonly data: { readonly stories: readonly StorySummary[] }
  /** The fact revisions that the report states. */
  readonly restsOn: readonly { readonly fact: string; readonly revision: number }[]
}
