import type { CheckedFigure } from '../checking/check-report.ts'
import type { FoundConflict } from './found-conflict.ts'

/** The conflicts among the figures of a checked text, as the digest keeps them: the figure and the fact, none of the text. */
export function listFoundConflicts(
  figures: readonly Pick<CheckedFigure, 'verdict' | 'value' | 'hedge' | 'reasons' | 'stored'>[],
  now: Date,
): readonly FoundConflict[] {
  return figures.flatMap(({ verdict, value, hedge, reasons, stored }) => {
    const [fact] = stored
    // Days have no value: what is kept of a conflict must be a figure that can be written again.
    if (verdict !== 'conflict' || fact === undefined || fact.value === null) return []
    return [{ fact: fact.fact, value, hedge, reasons, at: now.toISOString() }]
  })
}
