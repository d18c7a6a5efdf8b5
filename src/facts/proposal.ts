import { z } from 'zod'
import { FigureFact, StatementFact } from './fact.ts'
import { Identifier } from './identifier.ts'
import { Metric, Subset } from './metric.ts'
import { Operation } from './operation.ts'
import { Source } from './source.ts'

/** Somebody who acts on the store: the id is the platform's own, the name is what people see. */
export const Actor = z.strictObject({
  platform: z.enum(['slack', 'discord', 'terminal']),
  team: z.string().nullable().default(null),
  id: z.string().min(1),
  name: z.string().min(1),
})
export type Actor = z.infer<typeof Actor>

export const PROPOSAL_STATES = ['pending', 'approved', 'rejected', 'expired'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** What an approval does to the fact: `propose` adds one, the others change one that stands. */
export const PROPOSED_ACTIONS = ['propose', 'correct', 'update', 'withdraw', 'import'] as const

const changeFields = { expected: z.int().min(0), action: z.enum(PROPOSED_ACTIONS) }

/** A record as it will stand once approved, and the revision it was made on: 0 for a new one. */
const ProposedChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('operation'), record: Operation, ...changeFields }),
  z.strictObject({ kind: z.literal('metric'), record: Metric, ...changeFields }),
  z.strictObject({ kind: z.literal('subset'), record: Subset, ...changeFields }),
  z.strictObject({ kind: z.literal('source'), record: Source, ...changeFields }),
  z.strictObject({ kind: z.literal('figure'), record: FigureFact, ...changeFields }),
  z.strictObject({ kind: z.literal('statement'), record: StatementFact, ...changeFields }),
])
export type ProposedChange = z.infer<typeof ProposedChange>

/**
 * A change of the store that waits for a second person. It is a record of the ledger like all others, so that its own history
 * is kept, and deciding it and changing the fact are one commit.
 */
export const Proposal = z.strictObject({
  id: Identifier,
  state: z.enum(PROPOSAL_STATES),
  action: z.enum(PROPOSED_ACTIONS),
  /** All of them are stored by the approval, or none: a new source comes with the figure that needs it. */
  changes: z.array(ProposedChange).min(1),
  proposer: Actor,
  why: z.string().min(1),
  /** ISO 8601, UTC. Nobody can approve it after. */
  expires: z.iso.datetime(),
  /** The gap it would close, where it was started from one. */
  gap: z.string().nullable().default(null),
  /** Who decided, and the reason; null while it is pending. */
  decided: z
    .strictObject({ by: Actor, why: z.string().min(1) })
    .nullable()
    .default(null),
})
export type Proposal = z.infer<typeof Proposal>
