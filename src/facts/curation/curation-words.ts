import type { Language } from '../../language.ts'
import type { Status } from '../fact.ts'
import type { ProposedChange, ProposalState } from '../proposal.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

export const FIELD_NAMES = [
  'operation',
  'metric',
  'figure',
  'scope',
  'status',
  'source',
  'date',
  'why',
  'fact',
  'proposal',
  'name',
  'aliases',
  'dates',
  'lead',
  'unit',
  'synonyms',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

export const FAULT_CODES = [
  'missing',
  'missing_figure',
  'missing_source',
  'missing_why',
  'too_long',
  'operation_unknown',
  'operation_far',
  'several',
  'metric_unknown',
  'metric_far',
  'figure_none',
  'figure_several',
  'figure_date',
  'figure_negative',
  'figure_not_count',
  'figure_unit',
  'figure_other',
  'figure_more',
  'figure_part',
  'figure_large',
  'scope_unknown',
  'scope_places',
  'scope_parts',
  'scope_dates',
  'scope_year',
  'period_order',
  'no_such_day',
  'status_unknown',
  'status_withdrawn',
  'source_title',
  'source_publisher',
  'source_address',
  'source_unknown',
  'source_several',
  'date_none',
  'date_several',
  'date_future',
  'date_earlier',
  'exists',
  'exists_there',
  'waiting',
  'same',
  'fact_unknown',
  'fact_far',
  'fact_text',
  'fact_withdrawn',
  'changed',
  'proposal_unknown',
  'proposal_decided',
  'proposal_expired',
  'proposal_own',
  'proposal_other',
  'name_taken',
  'name_plain',
  'name_word',
  'name_forms',
  'unit_unknown',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

type Action = ProposedChange['action'] | 'verify' | 'approve' | 'reject'

/** What curation says in one language. `{name}` and the like are filled in. */
export interface CurationWords {
  readonly fields: Readonly<Record<FieldName, string>>
  /** What is wrong, and what to write instead. `{field}`, `{read}` and what else the code says. */
  readonly faults: Readonly<Record<FaultCode, readonly [sentence: string, hint: string]>>
  /** What was done: "corrected". */
  readonly done: Readonly<Record<Action, string>>
  readonly states: Readonly<Record<ProposalState, string>>
  readonly whole: string
  readonly undated: string
  /** What curators write for the whole operation, folded. */
  readonly wholeWords: readonly string[]
  /** Words that say nothing by themselves beside those that were read. None that could turn a meaning round: “not”, “except”, “before”. */
  readonly looseWords: readonly string[]
  /** “people”: what every count of persons may be called. */
  readonly personWords: readonly string[]
  readonly buttons: {
    readonly propose: string
    readonly store: string
    readonly change: string
    readonly approve: string
    readonly reject: string
    readonly correct: string
    readonly update: string
    readonly withdraw: string
    readonly verify: string
    readonly history: string
    readonly again: string
    readonly beside: string
    readonly newOperation: string
    readonly newMetric: string
    readonly show: string
  }
  /** Over the echo: how it was read. */
  readonly readAs: string
  /** `{old}`, `{new}` */
  readonly change: string
  /** `{id}`, `{date}`, `{command}` */
  readonly waits: string
  /** `{fact}`, `{revision}` */
  readonly stored: string
  /** `{fact}`, `{name}` */
  readonly verified: string
  /** `{id}`, `{name}` of the proposer */
  readonly approved: string
  readonly rejected: string
  /** `{name}`: heading of what the desk's channel is told. */
  readonly deskProposes: Readonly<Record<ProposedChange['action'], string>>
  /** `{name}`, `{id}` */
  readonly deskApproved: string
  readonly deskRejected: string
  /** `{count}` */
  readonly alsoWaiting: string
  readonly nothingWaits: string
  /** `{date}` */
  readonly expires: string
  /** `{name}` */
  readonly proposedBy: string
  /** `{name}`, `{date}`, `{why}` */
  readonly decidedBy: Readonly<Record<'approved' | 'rejected' | 'expired', string>>
  /** Lines of a history: `{date}`, `{name}`, `{why}` */
  readonly historyLine: string
  /** `{proposal}`, `{approver}` */
  readonly historyProposal: string
  readonly more: string
  /** How a second person says who they are at a terminal. */
  readonly atTerminal: string
  readonly reviewLabel: string
  /** `{date}` */
  readonly reviewBy: string
  readonly overdue: string
  readonly neverReviewed: string
  /** `{figures}`, `{statements}` */
  readonly listed: string
}

const WORDS: Readonly<Record<Language, CurationWords>> = { en, ar, fr, es }

export function curationWordsOf(language: Language): CurationWords {
  return WORDS[language]
}

/** Statuses that a figure may be given by hand. */
export const OPEN_STATUSES: readonly Exclude<Status, 'withdrawn'>[] = ['preliminary', 'final', 'revised', 'disputed']
