import type { Draft } from './draft.ts'
import { findNounAfter } from './find-noun.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isWordOf } from './scan.ts'

/** Whether a number is a time of day: "6 o'clock", "à 18 heures", "a las 10 de la mañana", "الساعة 10"; takes the words of the clock behind it. */
export function isClock(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const isHours = draft.kind === 'duration' && draft.unit === 'hours'
  if (!isHours && (draft.kind !== 'count' || typeof draft.value !== 'number')) return false
  const latest = typeof draft.value === 'number' ? draft.value : draft.value[1]
  if (!Number.isInteger(latest) || latest > 24 || latest < 0 || draft.short) return false
  const after = lexicon.clockAfter.startingAt(tokens, draft.unitTo)
  if (after !== null && tokens[draft.unitTo]!.gap !== 'line') {
    draft.to = after.to
    draft.unitTo = after.to
    return true
  }
  if (tokens[draft.from]!.gap === 'line') return false
  if (isHours) return isHour(scan, lexicon, draft)
  return (
    lexicon.clockBefore.endingBefore(tokens, draft.from) !== null && findNounAfter(scan, lexicon, draft.to) === null
  )
}

/** "à 18 heures", "de 9 h à 17 h"; "à 2 heures de Paris" is a distance. */
function isHour(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  if (isWordOf(tokens[draft.unitTo], lexicon.words.of)) return false
  if (typeof draft.value !== 'number') return isWordOf(tokens[draft.from - 1], lexicon.words.from)
  return (
    lexicon.clockBefore.endingBefore(tokens, draft.from) !== null ||
    lexicon.clockBeforeHours.endingBefore(tokens, draft.from) !== null
  )
}
