import type { Language } from '../language.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { readQuestion } from './read-question.ts'

/** Longer than anybody asks. */
const LONGEST = 500
const ASKING = ['howMany', 'when', 'howLong', 'where', 'who', 'what', 'why', 'which', 'list', 'top', 'share'] as const

/**
 * Whether a message that is addressed to nobody asks about a stored operation: it names one (or a conversation is about one
 * and it names what is counted), and it asks. "Liberterra was quite something" does not.
 */
export function isStoreQuestion(
  text: string,
  lexicon: Lexicon,
  {
    inConversation,
    language = detectLanguage(text),
  }: { readonly inConversation: boolean; readonly language?: Language },
): boolean {
  if (text.length > LONGEST || text.trim() === '') return false
  const reading = readQuestion(text, language, lexicon)
  const isNamed = reading.operations.some(({ candidates }) => candidates.length > 0)
  const isFollowUp = inConversation && (reading.metrics.length > 0 || reading.isFollowUp)
  if (!isNamed && !isFollowUp) return false
  const hasMark = /[?؟]\s*$/.test(text)
  if (hasMark) return isNamed || reading.metrics.length > 0 || reading.places.length > 0 || reading.years.length > 0
  return isNamed && startsAsking(text, lexicon, language)
}

/** Without a question mark only what begins with a word that asks is a question. */
function startsAsking(text: string, lexicon: Lexicon, language: Language): boolean {
  const start = text.trim().split(/\s+/).slice(0, 3).join(' ')
  const { cues } = readQuestion(start, language, lexicon)
  return ASKING.some((cue) => cues.has(cue))
}
