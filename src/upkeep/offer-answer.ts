import { readQuestion } from '../asking/read-question.ts'
import type { Action } from '../chat/reply.ts'
import type { Gap } from '../facts/gap.ts'
import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Language } from '../language.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { describeScope } from '../wording/describe-scope.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

/** The form that proposes the figure a gap asks for, filled in as far as the question was understood: whoever answers it adds the figure and its source. */
export function offerAnswer(gap: Pick<Gap, 'key' | 'question'>, lexicon: Lexicon, language: Language): Action {
  const { operations, metrics, subsets, places } = readQuestion(gap.question, detectLanguage(gap.question), lexicon)
  const operation = onlyOne(onlyOne(operations)?.candidates ?? [])
  const metric = onlyOne(onlyOne(metrics)?.candidates ?? [])
  const subset = onlyOne(onlyOne(subsets)?.candidates ?? [])?.id ?? null
  const scope = describeScope({ ...WHOLE_SCOPE, place: onlyOne(places), subset }, lexicon, language)
  return {
    label: upkeepWordsOf(language).answerThis,
    command: 'propose',
    input: {
      ...(operation === null ? {} : { operation: operation.name }),
      ...(metric === null ? {} : { metric: nameMetricAlone(metric, language) }),
      ...(scope === '' ? {} : { scope }),
      gap: gap.key,
    },
    asForm: true,
  }
}

/** What a question names two of is left to whoever answers it. */
function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null
}
