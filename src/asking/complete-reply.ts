import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { QuestionContext } from './question-context.ts'
import type { QuestionReading } from './question-reading.ts'
import { readQuestion } from './read-question.ts'

const MOST_WORDS = 5

/**
 * "The second one", "II", "the latest": a reply that only says which edition. It is read beside the name of the series at hand; null
 * where that gives no edition.
 */
export function completeReply(
  reading: QuestionReading,
  context: QuestionContext | null,
  language: Language,
  lexicon: Lexicon,
): QuestionReading | null {
  const [ids = []] = context?.operations ?? []
  const series = ids.flatMap((id) => lexicon.operation(id)?.series ?? [])[0]
  if (series === undefined || !isReply(reading)) return null
  const words = reading.question
    .replaceAll(/[?!.؟]/gu, ' ')
    .replaceAll(/\bones?\b/giu, ' ')
    .trim()
  for (const question of [`${words} ${series}`, `${series} ${words}`]) {
    const whole = readQuestion(question, language, lexicon)
    const [mention, another] = whole.operations
    const isOne = mention?.candidates.length === 1 || whole.order !== null
    if (mention !== undefined && another === undefined && isOne && whole.unknown.length === 0)
      return { ...whole, question: reading.question }
  }
  return null
}

function isReply({
  question,
  operations,
  metrics,
  places,
  subsets,
  claims,
  unknownOperation,
  years,
  cues,
}: QuestionReading): boolean {
  if (question.trim().split(/\s+/u).length > MOST_WORDS || unknownOperation !== null) return false
  if (operations.length + metrics.length + places.length + subsets.length + claims.length + years.length > 0)
    return false
  return !['when', 'who', 'where', 'why', 'what', 'howLong', 'source', 'asOf', 'whole'].some((cue) =>
    cues.has(cue as 'when'),
  )
}
