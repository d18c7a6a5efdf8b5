import type { Gap, GapAsker, GapLog } from '../facts/gap.ts'

const MOST_READ = 100

/**
 * Open questions that somebody asked where all may read it, or at the desk's own terminal, where nobody is noted; and how many more
 * there are that were only asked in private.
 */
export async function listAskedOpenly(
  log: Pick<GapLog, 'list' | 'askersOf'>,
  limit: number,
): Promise<{ readonly gaps: readonly Gap[]; readonly inPrivate: number }> {
  const all = await log.list(MOST_READ)
  const open: Gap[] = []
  for (const gap of all) if (isAskedOpenly(await log.askersOf(gap.key))) open.push(gap)
  return { gaps: open.slice(0, limit), inPrivate: all.length - open.length }
}

function isAskedOpenly(askers: readonly GapAsker[]): boolean {
  return askers.length === 0 || askers.some(({ isPublicChannel }) => isPublicChannel)
}
