import { z } from 'zod'
import type { LanguageModel } from '../llm/language-model.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { WHOLE } from './query.ts'
import type { Query } from './query.ts'
import type { QuestionReading } from './question-reading.ts'

/** What a model may say of a question: which records it means, and nothing else. */
export const MappedQuestion = z.strictObject({
  operation: z.string().nullable(),
  metric: z.string().nullable(),
  place: z.string().nullable(),
  subset: z.string().nullable(),
})
export type MappedQuestion = z.infer<typeof MappedQuestion>

/** A question is mapped in this time or not at all. */
const TIMEOUT = 8_000
const MOST_LISTED = 400

/**
 * Asks a model which stored operation and metric a question means. Every id is checked against the store; one that it does not have
 * voids the whole answer. Null where the model fails, is unsure, or is wrong.
 */
export async function mapWithModel(
  reading: QuestionReading,
  lexicon: Lexicon,
  model: LanguageModel,
): Promise<Query | null> {
  const result = await model.complete({
    prompt: 'read-question',
    slots: {
      question: reading.question,
      operations: lexicon.operations
        .slice(0, MOST_LISTED)
        .map((operation) => `${operation.id}: ${operation.name}`)
        .join('\n'),
      metrics: lexicon.metrics
        .slice(0, MOST_LISTED)
        .map((metric) => `${metric.id}: ${metric.labels.en.other}`)
        .join('\n'),
      subsets: lexicon.subsets
        .slice(0, MOST_LISTED)
        .map((subset) => `${subset.id}: ${subset.labels.en}`)
        .join('\n'),
    },
    schema: MappedQuestion,
    signal: AbortSignal.timeout(TIMEOUT),
  })
  return result.ok ? toQuery(result.value, reading, lexicon) : null
}

function toQuery(mapped: MappedQuestion, reading: QuestionReading, lexicon: Lexicon): Query | null {
  const parsed = MappedQuestion.safeParse(mapped)
  if (!parsed.success) return null
  const { operation: operationId, metric: metricId, place, subset } = parsed.data
  const operation = operationId === null ? null : lexicon.operation(operationId)
  const metric = metricId === null ? null : lexicon.metric(metricId)
  if (operation === null || metric === null) return null
  if (subset !== null && lexicon.subset(subset) === null) return null
  // A place that the model read must be one that the question's own words name.
  if (place !== null && !reading.places.includes(place)) return null
  return {
    kind: reading.claims.length > 0 ? 'check' : 'figure',
    operations: [{ text: operation.name, candidates: [operation], chosen: null }],
    metrics: [{ text: metric.labels.en.other, candidates: [metric] }],
    scopes: [{ ...WHOLE, place: place ?? reading.places[0] ?? null, subsets: subset === null ? [] : [subset] }],
    claims: reading.claims,
    limit: null,
    reading,
    usesContext: true,
  }
}
