import type { FigureFact, Scope } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import { isOverdue, reviewDateOf } from '../facts/review/review-date.ts'
import type { Source } from '../facts/source.ts'
import type { Hedge, Quantity } from '../figures/figure.ts'
import { placeOf } from '../checking/judge.ts'
import { intersects, toFactInterval } from '../figures/interval.ts'
import { describeFigure } from '../wording/describe-figure.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate, formatWhen } from '../wording/format-date.ts'
import { nameStatus } from '../wording/name-status.ts'
import type { AnswerFact, AnswerSource, Replaced } from './answer.ts'
import { writeCopyLine } from './copy-line.ts'
import type { Desk } from './desk.ts'
import type { Slot } from './find-slot.ts'

/** The figure of a fact, in words: "nearly 24,000 flights monitored". */
export function writeFigure(
  fact: { readonly metric: string; readonly value: Quantity; readonly hedge: Hedge; readonly scope: Scope },
  desk: Desk,
): string {
  const metric = desk.lexicon.metric(fact.metric)
  if (metric === null) return fact.metric
  return describeFigure(
    { value: fact.value, hedge: fact.hedge, metric, scope: fact.scope },
    desk.lexicon,
    desk.language,
  )
}

/** Facts as answers, in the order given, each with its sources and the values it replaced. */
export async function toAnswerFacts(facts: readonly Stored<FigureFact>[], desk: Desk): Promise<readonly AnswerFact[]> {
  const sources = await loadSources(
    facts.flatMap((fact) => fact.sources),
    desk,
  )
  return Promise.all(facts.map((fact) => toAnswerFact(fact, sources, desk)))
}

async function toAnswerFact(
  fact: Stored<FigureFact>,
  sources: ReadonlyMap<string, Source>,
  desk: Desk,
): Promise<AnswerFact> {
  const own = sortSources(fact.sources.flatMap((id) => sources.get(id) ?? []))
  const operation = desk.lexicon.operation(fact.operation)
  const text = writeFigure(fact, desk)
  return {
    fact: fact.id,
    operation: operation?.name ?? fact.operation,
    operation_id: fact.operation,
    metric: fact.metric,
    scope: fact.scope,
    value: fact.value,
    hedge: fact.hedge,
    published: own[0]?.published ?? null,
    text,
    status: fact.status,
    revision: fact.revision,
    as_of: fact.as_of,
    attribution: fact.attribution,
    age_days: countDays(own[0]?.published ?? fact.as_of, desk.now),
    ...toVerified(fact, desk),
    sources: own.map(toAnswerSource),
    replaced: await listReplaced(fact, desk),
    copy: operation === null ? null : writeCopyLine(fact, operation, own, desk),
  }
}

/** Who looked at a fact last, which is who approved what others proposed, and by when somebody is to look at it again. */
export function toVerified(
  fact: Pick<Stored, 'status' | 'revised_by' | 'approved_by' | 'revised_at'>,
  { review, now }: Desk,
): Pick<AnswerFact, 'verified' | 'verify_by' | 'is_overdue'> {
  const verified = { by: fact.approved_by ?? fact.revised_by, at: fact.revised_at }
  const verify_by = review === null ? null : reviewDateOf(fact, review)
  return { verified, verify_by, is_overdue: review !== null && now !== null && isOverdue(verify_by, now, review) }
}

/** Whole days from a date, taken at its beginning where only its month or year is known. */
export function countDays(date: string | null, now: Date | null): number | null {
  return date === null || now === null ? null : Math.floor((now.getTime() - Date.parse(date)) / 86_400_000)
}

/** Sources by id; newest first once sorted. */
export async function loadSources(ids: readonly string[], desk: Desk): Promise<ReadonlyMap<string, Source>> {
  const unique = [...new Set(ids)]
  const sources = unique.length === 0 ? [] : await desk.ledger.sources(unique)
  return new Map(sources.map((source) => [source.id, source]))
}

/** Newest first, undated last. */
export function sortSources(sources: readonly Source[]): readonly Source[] {
  return sources.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
}

export function toAnswerSource({ publisher, title, url, published }: Source): AnswerSource {
  return { publisher, title, url, published }
}

async function listReplaced(fact: Stored<FigureFact>, desk: Desk): Promise<readonly Replaced[]> {
  if (fact.revision <= 1) return []
  const history = await desk.ledger.history('figure', fact.id)
  const replaced: Replaced[] = []
  history.forEach((revision, at) => {
    const next = history[at + 1]
    const { value, hedge } = revision.record
    if (next === undefined || revision.revision >= fact.revision) return
    if (isSameFigure(revision.record, next.record)) return
    const text = writeFigure(revision.record, desk)
    replaced.push({ value, hedge, text, at: next.at, by: next.by, why: next.why })
  })
  return replaced.toReversed()
}

export function isSameFigure(
  a: { readonly value: Quantity; readonly hedge: Hedge },
  b: { readonly value: Quantity; readonly hedge: Hedge },
): boolean {
  return a.hedge === b.hedge && String(a.value) === String(b.value)
}

/** What a person reads of one slot: the figure, its status, who says so, the source and its date; each source where they differ. */
export function writeSlot(slot: Slot, answers: readonly AnswerFact[], desk: Desk): string {
  const { phrases } = desk
  const operation = desk.nameOf(slot.operation)
  const distinct = answers.filter(
    (answer, at) => answers.findIndex((other) => other.text === answer.text && other.status === answer.status) === at,
  )
  const [only] = distinct
  if (only !== undefined && distinct.length === 1) {
    return fillTemplate(phrases.figure, { operation, figure: writeOne(only, answers, desk) })
  }
  const each = distinct.map((answer) =>
    fillTemplate(phrases.figure, { operation, figure: writeOne(answer, [answer], desk) }),
  )
  return (areApart(slot) ? [phrases.sourcesDiffer, ...each] : each).join(' ')
}

/** Whether two sources of a slot cannot both be right. */
export function areApart({ facts }: Slot): boolean {
  return areFiguresApart(facts)
}

/** Whether two of some figures of the same thing cannot both be right. */
export function areFiguresApart(facts: readonly { readonly value: Quantity; readonly hedge: Hedge }[]): boolean {
  const sets = facts.map(({ value, hedge }) => {
    const place = typeof value === 'number' ? placeOf(value) : Math.min(...value.map(placeOf))
    return toFactInterval({ value, hedge, place, short: false })
  })
  return sets.some((set) => sets.some((other) => !intersects(set, other)))
}

function writeOne(answer: AnswerFact, same: readonly AnswerFact[], desk: Desk): string {
  const { phrases, language } = desk
  const status =
    answer.status === 'final' ? '' : fillTemplate(phrases.statusNote, { status: nameStatus(answer.status, language) })
  const who = answer.attribution === null ? '' : fillTemplate(phrases.accordingTo, { who: answer.attribution })
  const sources = [...new Set(same.flatMap((each) => each.sources.map((source) => writeSource(source, desk))))]
  const source =
    sources.length === 0
      ? ''
      : fillTemplate(sources.length === 1 ? phrases.source : phrases.sources, { source: sources.join('; ') })
  const [replaced] = answer.replaced
  const before =
    replaced === undefined
      ? ''
      : fillTemplate(phrases.replaced, { figure: replaced.text, when: formatWhen(replaced.at.slice(0, 10), language) })
  return `${answer.text}${status}${who}.${source}${before}`
}

/** "Arab News, Nov. 6, 2024". */
export function writeSource(source: AnswerSource, desk: Desk): string {
  const date = source.published === null ? desk.phrases.undated : formatDate(source.published, desk.language)
  return `${source.publisher}, ${date}`
}
