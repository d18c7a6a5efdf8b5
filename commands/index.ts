import type { Command } from '../src/command.ts'

/**
 * The commands, in the order help lists them. Each is loaded when it is first needed: a terminal command
 * starts in a fraction of the time that all of them take together.
 */
const LOADERS = {
  ask: async () => (await import('./ask.ts')).ask,
  check: async () => (await import('./check.ts')).check,
  summarize: async () => (await import('./summarize.ts')).summarize,
  figures: async () => (await import('./figures.ts')).figures,
  facts: async () => (await import('./facts.ts')).facts,
  propose: async () => (await import('./propose.ts')).propose,
  correct: async () => (await import('./correct.ts')).correct,
  update: async () => (await import('./update.ts')).update,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  verify: async () => (await import('./verify.ts')).verify,
  approve: async () => (await import('./approve.ts')).approve,
  reject: async () => (await import('./reject.ts')).reject,
  proposals: async () => (await import('./proposals.ts')).proposals,
  review: async () => (await import('./review.ts')).review,
  gaps: async () => (await import('./gaps.ts')).gaps,
  'propose-operation': async () => (await import('./propose-operation.ts')).proposeOperation,
  'propose-metric': async () => (await import('./propose-metric.ts')).proposeMetric,
  copy: async () => (await import('./copy.ts')).copy,
  desk: async () => (await import('./desk.ts')).desk,
  digest: async () => (await import('./digest.ts')).digest,
  report: async () => (await import('./report.ts')).report,
  feedback: async () => (await import('./feedback.ts')).feedback,
  channel: async () => (await import('./channel.ts')).channel,
  notes: async () => (await import('./notes.ts')).notes,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  status: async () => (await import('./status.ts')).status,
  help: async () => (await import('./help.ts')).help,
} as const satisfies Record<string, () => Promise<Command>>

/** The verbs of a command, by its name: "facts propose" is `propose`. Known without loading any. */
export const VERBS: Readonly<Record<string, readonly string[]>> = {
  facts: [
    'propose',
    'correct',
    'update',
    'withdraw',
    'verify',
    'approve',
    'reject',
    'proposals',
    'review',
    'gaps',
    'propose-operation',
    'propose-metric',
  ],
}

export const COMMAND_NAMES: readonly string[] = Object.keys(LOADERS)

/** Loads one command of the list by its name. */
export async function loadCommand(name: string): Promise<Command> {
  const load = Object.entries(LOADERS).find(([candidate]) => candidate === name)?.[1]
  if (load === undefined) throw new Error(`no such command: ${name}`)
  return await load()
}

export async function loadCommands(): Promise<readonly Command[]> {
  return await Promise.all(Object.values(LOADERS).map((load) => load()))
}
