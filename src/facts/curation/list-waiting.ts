import { isDeepStrictEqual } from 'node:util'
import type { Revision } from '../ledger.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { Draft } from './draft.ts'
import { FieldFault } from './field-fault.ts'

const MOST = 200

/** The proposals that somebody can still decide, newest first; only those that would change a fact, where one is named. */
export async function listWaiting(
  { ledger, now }: Pick<CurationDesk, 'ledger' | 'now'>,
  fact?: string,
): Promise<readonly Revision<'proposal'>[]> {
  const pending = await ledger.proposals({ state: 'pending', limit: MOST, ...(fact === undefined ? {} : { fact }) })
  return pending.filter(({ record }) => Date.parse(record.expires) > now.getTime())
}

/** A second click on one button is no second proposal. Throws a `FieldFault` where the very same change waits already. */
export async function refuseTwice({ changes }: Pick<Draft, 'changes'>, desk: CurationDesk): Promise<void> {
  const main = changes.at(-1)
  if (main === undefined) return
  const waiting = await listWaiting(desk, main.record.id)
  const same = waiting.find(({ record }) => record.changes.some((change) => isDeepStrictEqual(change, main)))
  if (same !== undefined) throw waitsAlready(same, main.record.id, desk)
}

/** Why nothing more is proposed: who did, and where to see it. */
export function waitsAlready(
  { id, record }: Revision<'proposal'>,
  fact: string,
  { language }: Pick<CurationDesk, 'language'>,
): FieldFault {
  return new FieldFault({
    language,
    field: 'figure',
    code: 'waiting',
    kind: 'conflict',
    values: { proposal: id, name: record.proposer.name },
    offers: [{ label: curationWordsOf(language).buttons.show, command: 'proposals', input: { fact } }],
  })
}
