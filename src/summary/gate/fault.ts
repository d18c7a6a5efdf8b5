/** Why a sentence may not be shown. */
export const FAULT_CODES = [
  'bad_citation',
  'not_plain',
  'instruction',
  'other_language',
  'figure',
  'hedge',
  'name',
  'quotation',
  'qualifier',
  'certainty',
  'negation',
  'opposite',
  'not_grounded',
  'repeated',
  'too_many',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** What is wrong, and the words it is about. */
export interface Fault {
  readonly code: FaultCode
  readonly detail: string
}
