import type { QuestionReading } from '../asking/question-reading.ts'
import { readQuestion } from '../asking/read-question.ts'
import type { Action } from '../chat/reply.ts'
import type { Gap } from '../facts/gap.ts'
import { Scope } from '../facts/fact.ts'
import type { Language } from '../language.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { describeScope } from '../wording/describe-scope.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

/**
 * The form that proposes the figure a gap asks for, filled in as far as the question was understood: whoever answers it adds the figure and
 * its source. What is counted, and where, is filled in only where every word was understood: "horses seized" is not read as money seized.
 */
export function offerAnswer(gap: Pick<Gap, 'key' | 'question'>, lexicon: Lexicon, language: Language): Action {
  const reading = readQuestion(gap.question, detectLanguage(gap.question), lexicon)
  const operation = onlyOne(onlyOne(reading.operations)?.candidates ?? [])
  const metric = onlyOne(onlyOne(reading.metrics)?.candidates ?? [])
  const scope = readScope(reading)
  const counted = metric === null || scope === null ? null : nameMetricAlone(metric, language)
  const narrowed = scope === null ? '' : describeScope(scope, lexicon, language)
  return {
    label: upkeepWordsOf(language).answerThis,
    command: 'propose',
    input: {
      ...(operation === null ? {} : { operation: operation.name }),
      ...(counted === null ? {} : { metric: counted }),
      ...(narrowed === '' ? {} : { scope: narrowed }),
      gap: gap.key,
    },
    asForm: true,
  }
}

/** What narrows the figure that is asked for; null where a question says more than a scope can hold, or something that nobody understood. */
function readScope({ places, subsets, periods, unknown, unknownOperation, isNegated }: QuestionReading): Scope | null {
  if (unknown.length > 0 || unknownOperation !== null || isNegated) return null
  if (places.length > 1 || subsets.length > 1 || periods.length > 1) return null
  const subset = onlyOne(onlyOne(subsets)?.candidates ?? [])?.id ?? null
  if (subsets.length > 0 && subset === null) return null
  const period = onlyOne(periods)
  const isDay = period !== null && period.from === period.to
  const scope = Scope.safeParse({
    place: onlyOne(places),
    subset,
    day: isDay ? period.from : null,
    period: period === null || isDay ? null : `${period.from}/${period.to}`,
  })
  return scope.success ? scope.data : null
}

/** What a question names two of is left to whoever answers it. */
function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null
}
