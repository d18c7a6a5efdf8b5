import { z } from 'zod'
import type { CommandContext } from '../src/command.ts'
import type { Reply } from '../src/chat/reply.ts'
import { draftChange } from '../src/facts/curation/draft-change.ts'
import { openCuration, submitDraft } from './open-curation.ts'

/** What `correct` and `update` take: the fact, and what is new of it. What is left out stays as it is. */
export const ChangeInput = z.strictObject({
  fact: z.string().optional(),
  figure: z.string().optional(),
  why: z.string().optional(),
  source: z.string().optional(),
  status: z.string().optional(),
  scope: z.string().optional(),
  date: z.string().optional(),
  confirm: z.boolean().optional(),
  'dry-run': z.boolean().optional(),
})
export type ChangeInput = z.output<typeof ChangeInput>

/** Reads a change of a stored figure, shows how it was read, and proposes it once that is confirmed. */
export async function changeFigure(
  action: 'correct' | 'update',
  { confirm, 'dry-run': dryRun, ...entry }: ChangeInput,
  context: CommandContext,
): Promise<Reply> {
  const curation = await openCuration(context)
  const draft = await draftChange(action, entry, curation.desk)
  return await submitDraft(draft, { input: entry, confirm, 'dry-run': dryRun }, context, curation)
}
