import type { Conversations } from '../chat/conversation.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { ReviewRule } from '../facts/review/review-date.ts'
import { LANGUAGES } from '../language.ts'
import type { Language } from '../language.ts'
import type { LanguageModel } from '../llm/language-model.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Answer, AnswerData } from './answer.ts'
import { answerQuery } from './answer-query.ts'
import { completeReply } from './complete-reply.ts'
import { createDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import { toGapKey } from './to-gap-key.ts'
import type { Asker, GapLog } from '../facts/gap.ts'
import { mapWithModel } from './map-with-model.ts'
import type { Query } from './query.ts'
import type { QuestionContext } from './question-context.ts'
import { readQuestion } from './read-question.ts'
import { rememberQuestion, writeResolved } from './remember-question.ts'
import type { Thread } from './remember-question.ts'
import { warnStale } from './warn-stale.ts'
import { resolveQuery } from './resolve-query.ts'

export interface Question {
  readonly question: string
  /** What a follow-up belongs to. Without one, every question stands alone. */
  readonly thread?: string
  /** The answer's language; without one it is the question's. */
  readonly language?: Language
}

export interface AskingServices {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly conversations?: Conversations<QuestionContext>
  /** Maps questions that code could not read to records; never gives an answer. */
  readonly model?: LanguageModel | null
  readonly gaps?: GapLog
  /** Who asks, where they can be told once the store has what it lacked. */
  readonly asker?: Asker | null
  readonly now: Date
  /** When facts are to be verified again; without it an answer does not say. */
  readonly review?: ReviewRule
  /** For questions whose words show no language. */
  readonly fallbackLanguage?: Language | null
}

/** Answers a question from the store: question, query, look-up, answer. Every number in the answer is stored or computed from stored ones. */
export async function answerQuestion(input: Question, services: AskingServices): Promise<Answer> {
  const thread = await recall(input.thread, services.conversations)
  const fallback = input.language ?? thread?.before?.language ?? services.fallbackLanguage ?? null
  const told = chooseLanguage(input.question, fallback)
  const language = input.language ?? told
  const desk = createDesk(services.ledger, services.lexicon, language, services.now, services.review)
  const first = await attempt(input.question, language, thread, desk)
  const isRead = first.drafted.status === 'answered' || first.drafted.status === 'ambiguous'
  const again = isRead ? null : await readOtherwise(input.question, told, thread, desk)
  let { query, drafted } = again ?? first
  if (services.model && isUnread(drafted, query)) {
    const mapped = await mapWithModel(query.reading, services.lexicon, services.model)
    if (mapped !== null) {
      query = mapped
      drafted = await answerQuery({ ...mapped, reading: { ...mapped.reading, unknown: [] } }, desk)
    }
  }
  await rememberQuestion(thread, query, drafted, language)
  if (drafted.missing !== null && drafted.status === 'not_stored') {
    await services.gaps?.record({
      key: toGapKey(input.question),
      question: input.question,
      missing: drafted.missing,
      at: services.now,
      asker: services.asker ? { ...services.asker, language } : null,
    })
  }
  return toAnswer(drafted, query, desk)
}

interface Attempt {
  readonly query: Query
  readonly drafted: Draft
}

/** Reads a question in one language and answers it in the desk's. */
async function attempt(question: string, language: Language, thread: Thread | null, desk: Desk): Promise<Attempt> {
  const before = thread?.before ?? null
  const alone = readQuestion(question, language, desk.lexicon)
  const reading = completeReply(alone, before, language, desk.lexicon) ?? alone
  const query = resolveQuery(reading, desk.lexicon, before)
  return { query, drafted: await answerQuery(query, desk) }
}

/** Whether a language has a use for every word of a question: a look-up is then worth its while. */
function readsAll(question: string, language: Language, desk: Desk): boolean {
  const { unknown, metrics } = readQuestion(question, language, desk.lexicon)
  return unknown.length === 0 && metrics.length > 0
}

/** A question in another language than its answer, or in several: "combien d'arrestations", asked for in English. Null where none reads it. */
async function readOtherwise(
  question: string,
  told: Language,
  thread: Thread | null,
  desk: Desk,
): Promise<Attempt | null> {
  for (const language of new Set([told, ...LANGUAGES])) {
    if (language === desk.language) continue
    if (language !== told && !readsAll(question, language, desk)) continue
    const other = await attempt(question, language, thread, desk)
    const isNamed = other.query.operations.length > 0 && other.query.metrics.length > 0
    if (isNamed && other.drafted.status === 'answered') return other
    if (language === told && (other.drafted.status === 'answered' || other.drafted.status === 'ambiguous')) return other
  }
  return null
}

/** The language of the question's words; where they show none, the fallback. */
function chooseLanguage(question: string, fallback: Language | null): Language {
  const detected = detectLanguage(question)
  if (detected !== 'en' || fallback === null) return detected
  const { functionWords, tellingWords } = READING_LANGUAGES.en
  const isTold = tokenize(question).some(({ text }) => tellingWords.has(text) || functionWords.has(text))
  return isTold ? 'en' : fallback
}

/** Code could make nothing of it, or did not find what is counted. What it did read and the store lacks is no question for a model. */
function isUnread(drafted: Draft, query: Query): boolean {
  if (drafted.status === 'not_understood') return true
  const { reading } = query
  const isOpen = reading.unknownOperation === null && !reading.isNegated && reading.unknown.length > 0
  return drafted.status === 'not_stored' && isOpen && (query.metrics.length === 0 || query.operations.length === 0)
}

async function recall(
  thread: string | undefined,
  conversations: Conversations<QuestionContext> | undefined,
): Promise<Thread | null> {
  if (thread === undefined || conversations === undefined) return null
  return { id: thread, conversations, before: await conversations.get(thread) }
}

function toAnswer(drafted: Draft, query: Query, desk: Desk): Answer {
  const { outcome, headline, ...rest } = drafted
  const resolved = query.usesContext ? writeResolved(query, drafted, desk) : null
  const data: AnswerData = { ...rest, language: desk.language, resolved }
  const { overdue, preliminary } = warnStale(data.answers, desk)
  // Sources that disagree, or a choice, are said first; what they give may be old all the same.
  const isStale = outcome === 'answer' && (overdue ?? preliminary) !== null
  const answer = { outcome: isStale ? 'stale' : outcome, data, headline, warnings: [overdue, preliminary] } as const
  if (overdue === null) return answer
  return { ...answer, data: { ...data, text: `${data.text} ${overdue}` }, headline: headline ?? data.text }
}
