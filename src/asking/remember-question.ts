import type { Conversations } from '../chat/conversation.ts'
import { describeScope } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Language } from '../language.ts'
import type { Query } from './query.ts'
import type { QuestionContext } from './question-context.ts'
import type { QuestionKind } from './question-reading.ts'

/** A conversation as one question sees it. */
export interface Thread {
  readonly id: string
  readonly conversations: Conversations<QuestionContext>
  readonly before: QuestionContext | null
}

/**
 * Keeps what the next question may leave out. A follow-up without an answer leaves the conversation as it was: the next one goes on
 * from the last answer.
 */
export async function rememberQuestion(
  thread: Thread | null,
  query: Query,
  drafted: Draft,
  language: Language,
): Promise<void> {
  if (thread === null) return
  const { before } = thread
  if (query.usesContext && before !== null && drafted.status !== 'answered') return
  const operations = toIds(query.operations)
  const answered = [...new Set(drafted.answers.flatMap((answer) => answer.operation_id ?? []))]
  if (operations.length === 0 && answered.length === 0) return
  const metrics = toIds(query.metrics)
  // "Who led it?" does not forget what was counted before.
  const kept = metrics.length === 0 && query.usesContext ? before : null
  await thread.conversations.set(thread.id, {
    language,
    kind: kept === null ? toKeptKind(query.kind) : kept.kind,
    operations: operations.length > 0 ? operations : answered.map((id) => [id]),
    metrics: kept === null ? metrics : kept.metrics,
    subsets: kept === null ? query.scopes.map(({ subsets }) => subsets).filter((ids) => ids.length > 0) : kept.subsets,
    places: kept === null ? listPlaces(query, drafted) : kept.places,
    facts: drafted.answers.map((answer) => answer.fact),
  })
}

/** The places that a question names; after "which countries" those of the answer, so that "source?" is about them. */
function listPlaces({ kind, scopes, metrics }: Query, { answers }: Draft): readonly string[] {
  const answered = kind === 'where' && metrics.length > 0 ? answers.flatMap(({ scope }) => scope.place ?? []) : []
  return answered.length > 0 ? [...new Set(answered)] : scopes.flatMap(({ place }) => place ?? [])
}

function toIds(groups: readonly { readonly candidates: readonly { readonly id: string }[] }[]): readonly string[][] {
  return groups.map((group) => group.candidates.map(({ id }) => id)).filter((ids) => ids.length > 0)
}

/** What was counted: of a word that fits several metrics, the one that was answered. */
function listMetrics({ metrics }: Query, { answers }: Draft): readonly (readonly string[])[] {
  const answered = new Set(answers.map((answer) => answer.metric))
  return toIds(metrics).map((ids) => {
    const told = ids.filter((id) => answered.has(id))
    return told.length === 1 ? told : ids
  })
}

/** What is asked about a figure is asked once; the next question is for a figure again. */
function toKeptKind(kind: QuestionKind): QuestionKind {
  return kind === 'source' || kind === 'asOf' || kind === 'status' || kind === 'check' || kind === 'share'
    ? 'figure'
    : kind
}

/** The question as it was read: "arrests in the United Arab Emirates, Operation Liberterra (2021)". */
export function writeResolved(query: Query, drafted: Draft, desk: Desk): string {
  const { lexicon, language, phrases } = desk
  const operation = query.operations.flatMap((group) => group.candidates.map((each) => desk.nameOf(each))).join(', ')
  const [scope] = query.scopes
  const subset = scope?.subsets.find((id) => lexicon.subset(id) !== null) ?? null
  const asked = { place: scope?.place ?? null, subset, day: null, period: null }
  const metrics = listMetrics(query, drafted).flatMap(([id = '']) => {
    const metric = lexicon.metric(id)
    return metric === null ? [] : nameMetricAlone(metric, language)
  })
  const parts = [metrics.join(', '), describeScope(asked, lexicon, language)]
  const counted = parts.filter((part) => part !== '').join(' ')
  return counted === '' ? operation : fillTemplate(phrases.resolved, { metric: counted, operation })
}
