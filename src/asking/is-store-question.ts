import type { Language } from '../language.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { QuestionReading } from './question-reading.ts'
import { readQuestion } from './read-question.ts'

/** Longer than anybody asks. */
const LONGEST = 500
const ASKING = ['howMany', 'when', 'howLong', 'where', 'who', 'what', 'why', 'which', 'list', 'top', 'share'] as const

/**
 * Whether a message that is addressed to nobody asks about a stored operation: it names one (or a conversation is about one,
 * and it names what is counted), it asks, and it has no word that the store knows nothing of. "Liberterra was quite something"
 * and "who edits the Liberterra piece?" are left to the people in the room.
 */
export function isStoreQuestion(
  text: string,
  lexicon: Lexicon,
  options: { readonly inConversation: boolean; readonly language?: Language },
): boolean {
  if (text.length > LONGEST || text.trim() === '') return false
  const language = options.language ?? detectLanguage(text)
  const reading = readQuestion(text, language, lexicon)
  if (reading.unknown.length > 0 || reading.unknownOperation !== null) return false
  const hasMark = /[?؟]\s*$/.test(text)
  if (reading.operations.some(({ candidates }) => candidates.length > 0))
    return isAnswerable(reading) && (hasMark || startsAsking(text, language, lexicon))
  const hasMore = reading.metrics.length > 0 || reading.places.length > 0 || reading.years.length > 0
  return options.inConversation && hasMore && (hasMark || reading.isFollowUp || startsAsking(text, language, lexicon))
}

/** Whether what is asked is something that a store of operations has: a figure, a day, a place, who led it. */
function isAnswerable({ kind, metrics, claims, cues, wantsYesNo }: QuestionReading): boolean {
  if (kind === 'who') return cues.has('leads')
  if (kind === 'check') return metrics.length > 0 || claims.length > 0
  return kind !== 'what' || !wantsYesNo
}

/** Without a question mark only what begins with a word that asks is a question. */
function startsAsking(text: string, language: Language, lexicon: Lexicon): boolean {
  const start = text.trim().split(/\s+/).slice(0, 3).join(' ')
  const { cues } = readQuestion(start, language, lexicon)
  return ASKING.some((cue) => cues.has(cue))
}
