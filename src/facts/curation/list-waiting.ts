import type { Revision } from '../ledger.ts'
import type { CurationDesk } from './curation-desk.ts'

const MOST = 200

/** The proposals that somebody can still decide, newest first; only those that would change a fact, where one is named. */
export async function listWaiting(
  { ledger, now }: Pick<CurationDesk, 'ledger' | 'now'>,
  fact?: string,
): Promise<readonly Revision<'proposal'>[]> {
  const pending = await ledger.proposals({ state: 'pending', limit: MOST, ...(fact === undefined ? {} : { fact }) })
  return pending.filter(({ record }) => Date.parse(record.expires) > now.getTime())
}
