import type { Language } from '../language.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { tokenize } from '../reading/tokenize.ts'
import { cueIndexOf } from './cue-index.ts'
import type { QuestionReading } from './question-reading.ts'
import { readQuestion } from './read-question.ts'

/** Longer than anybody asks. */
const LONGEST = 500
const ASKING = [
  'howMany',
  'when',
  'howLong',
  'where',
  'who',
  'what',
  'why',
  'which',
  'list',
  'top',
  'share',
  'compare',
] as const
/** What joins a question to another and asks nothing by itself. */
const CONNECTING: ReadonlySet<string> = new Set([
  'followUp',
  'that',
  'and',
  'adding',
  'all',
  'first',
  'operation',
  'edition',
])

/**
 * Whether a message that is addressed to nobody asks about stored operations: it names one (or a conversation is about one,
 * and it names what is counted) or compares all by what is counted, it asks, it has no word that the store knows nothing of,
 * and it is not about the newsroom's own work. "Liberterra was quite something" and "where is the Liberterra draft?" are left
 * to the people in the room.
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
  if (isAboutOwnWork(reading)) return false
  const isAsked = /[?؟]\s*$/.test(text) || startsAsking(text, language, lexicon)
  if (reading.operations.some(({ candidates }) => candidates.length > 0))
    return isAsked && (isAnswerable(reading) || (options.inConversation && reading.isFollowUp))
  if (isAboutAll(reading)) return isAsked
  const hasMore = reading.metrics.length > 0 || reading.places.length > 0 || reading.years.length > 0
  return options.inConversation && hasMore && (isAsked || reading.isFollowUp)
}

/** Whether what is asked is something that a store of operations has: a figure, a day, a place, who led it. */
function isAnswerable({ kind, metrics, claims, cues, wantsYesNo }: QuestionReading): boolean {
  if (kind === 'who') return cues.has('leads')
  if (kind === 'check') return metrics.length > 0 || claims.length > 0
  if (kind !== 'what') return true
  // A name alone may be anything: "Liberterra II?" asks whoever knows what is meant.
  return !wantsYesNo && [...cues].some((cue) => !CONNECTING.has(cue))
}

/** "Which operation had the most arrests?" */
function isAboutAll({ question, language, kind, metrics }: QuestionReading): boolean {
  if ((kind !== 'rank' && kind !== 'total') || metrics.length === 0) return false
  const index = cueIndexOf(language)
  return tokenize(question).some((token) => index.find([token]).some(({ cue }) => cue === 'operation'))
}

/** Who asks for a figure may say what for ("… for the piece"), unless the piece is what is counted. */
function isAboutOwnWork({ question, language, kind, metrics, cues }: QuestionReading): boolean {
  const index = cueIndexOf(language)
  const isOwn = (text: string) => tokenize(text).some((token) => index.isOwnWork(token.text))
  const isFigure = kind === 'figure' && cues.has('howMany') && metrics.length > 0
  return isFigure ? metrics.some((metric) => isOwn(metric.text)) : isOwn(question)
}

/** Without a question mark only what begins with a word that asks is a question. */
function startsAsking(text: string, language: Language, lexicon: Lexicon): boolean {
  const start = text.trim().split(/\s+/).slice(0, 3).join(' ')
  const { cues } = readQuestion(start, language, lexicon)
  return ASKING.some((cue) => cues.has(cue))
}
