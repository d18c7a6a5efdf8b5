import type { Span } from '../figures/figure.ts'
import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Language } from '../language.ts'
import type { LanguageModel } from '../llm/language-model.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { assessDerived } from './assess-derived.ts'
import { assessFigure } from './assess-figure.ts'
import type { AssessContext } from './assess-figure.ts'
import { bindDates } from './bind-dates.ts'
import { bindText } from './bind-text.ts'
import type { Binding } from './binding.ts'
import type { CheckedFigure, CheckReport } from './check-report.ts'
import { explainDerived, explainVerdict, suggestDerived, suggestWording, toStoredFigure } from './describe-check.ts'
import type { Describing, OverdueSince } from './describe-check.ts'
import { createFactTable } from './look-up.ts'
import { nameOperations } from './name-operations.ts'
import { proposeBindings } from './propose-binding.ts'
import type { ProposedOrBound } from './propose-binding.ts'
import { readText } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { reportDate, reportDuration } from './report-dates.ts'
import { addSupport } from './support/add-support.ts'
import { VERDICTS } from './verdict.ts'
import type { Verdict } from './verdict.ts'

export interface CheckInput {
  readonly text: string
  /** The article that the text was written from. */
  readonly source?: string
  /** Told from the text where it is not given. */
  readonly language?: Language
}

export interface CheckServices {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  /** Proposes what unbound figures are about; without one they stay unbound. */
  readonly model?: LanguageModel | null
  readonly now?: Date
  /** When facts are to be verified again; without it a report does not say. */
  readonly overdueSince?: OverdueSince
}

/** Checks every figure of a text against the store, and against a source article where one is given. */
export async function checkText(input: CheckInput, services: CheckServices): Promise<CheckReport> {
  const { ledger, lexicon, model = null, overdueSince } = services
  const read = readText(input.text, lexicon, input.language)
  const { language } = read
  const here = nameOperations(read, lexicon)
  const { dates, durations } = bindDates(read, here)
  const lengths = new Set(durations.map(({ figure }) => figure.start))
  const bound = bindText(read, here, lexicon).filter(({ figure }) => !lengths.has(figure.start))
  const named = [...here.values()].flatMap((each) => each.named.flatMap(({ operations }) => operations))
  const table = createFactTable(ledger)
  const timed = [...dates, ...durations].map(({ operation }) => operation.id)
  await table.load([...timed, ...bound.flatMap(({ operations }) => operations.map(({ id }) => id))])
  const bindings: readonly ProposedOrBound[] =
    model === null ? bound : await proposeBindings(bound, { read, lexicon, table, named, model })
  for (const { operation } of durations) await table.prepare(operation.id, 'duration', WHOLE_SCOPE)
  const describing: Describing = { table, lexicon, language, ...(overdueSince === undefined ? {} : { overdueSince }) }
  const context: AssessContext = { table, lexicon, ledger, named }
  const figures: CheckedFigure[] = [
    ...dates.map((date) => reportDate(date, describing)),
    ...durations.map((duration) => reportDuration(duration, describing)),
  ]
  for (const binding of bindings) {
    const checked = await checkFigure(binding, context, describing)
    if (checked !== null) figures.push(checked)
  }
  figures.sort((a, b) => a.start - b.start)
  return toReport(input.source === undefined ? figures : addSupport(figures, read, input.source, language), language)
}

/** Null for what counts nothing that the store could hold. */
async function checkFigure(
  binding: ProposedOrBound,
  context: AssessContext,
  describing: Describing,
): Promise<CheckedFigure | null> {
  const isDerived = binding.relation !== 'value'
  const derived = isDerived ? await assessDerived(binding, context, describing.language) : null
  const assessment = derived ?? (await assessFigure(binding, context))
  const { figure, sentence } = binding
  if (isAgeLike(binding) || (assessment.reasons.includes('unbound') && countsNothing(binding))) return null
  return {
    text: figure.text,
    start: figure.start,
    end: figure.end,
    value: figure.value,
    hedge: figure.hedge,
    kind: figure.kind,
    operation: assessment.operation?.name ?? null,
    metric: assessment.metric?.id ?? null,
    scope: assessment.scope,
    verdict: assessment.verdict,
    reasons: assessment.reasons,
    stored: assessment.facts.map((fact) => toStoredFigure(fact, describing)),
    binding: binding.evidence,
    sentence: sentence.text,
    sentenceStart: sentence.start,
    message: derived === null ? explainVerdict(assessment, describing) : explainDerived(derived, describing),
    suggestion:
      derived === null ? suggestWording(assessment, describing) : suggestDerived(derived, binding, describing),
    computed: derived?.computed ?? [],
    ...(binding.boundBy === undefined ? {} : { bound_by: binding.boundBy }),
  }
}

/** Lengths of time, years, and the "one" and "zero" of "one of them" and "zero tolerance". */
function countsNothing({ figure, sentence }: Binding): boolean {
  const { kind, value, noun } = figure
  if (kind === 'duration') return true
  if (kind === 'count' && noun === null && isListNumber(figure, sentence)) return true
  const values = typeof value === 'number' ? [value] : value
  if (kind !== 'count') return false
  const areYears = values.every((one) => Number.isInteger(one) && one >= 1800 && one <= 2100)
  return (noun === null && areYears && typeof value !== 'number') || values.every((one) => one <= 1)
}

/** "2. Potential victims": the number of an item in a list. */
function isListNumber({ start, end }: Span, sentence: ReadSentence): boolean {
  return start - sentence.start <= 1 && /^[.)]\s/u.test(sentence.text.slice(end - sentence.start))
}

/** "The minister, 54, said": between commas, as ages stand. */
function isAgeLike({ figure: { start, end, value, noun, kind }, sentence }: Binding): boolean {
  if (typeof value !== 'number' || value > 120 || noun !== null || kind !== 'count') return false
  const before = sentence.text.slice(0, start - sentence.start)
  return /[\p{L}”"][,،]\s*\(?$/u.test(before) && /^\)?[,،]/u.test(sentence.text.slice(end - sentence.start))
}

function toReport(figures: readonly CheckedFigure[], language: Language): CheckReport {
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, figures.filter((figure) => figure.verdict === verdict).length]),
  )
  const rests = new Map(figures.flatMap(({ stored }) => stored.map(({ fact, revision }) => [fact, revision] as const)))
  return {
    language,
    data: { figures, counts: counts as Record<Verdict, number> },
    restsOn: [...rests].map(([fact, revision]) => ({ fact, revision })),
  }
}
