import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Operation } from '../facts/operation.ts'
import { formatFigure } from '../figures/format-figure.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate, formatDateRange } from '../wording/format-date.ts'
import { assessDates, assessDuration, countDays } from './assess-dates.ts'
import type { DateAssessment } from './assess-dates.ts'
import type { DateBinding, DurationBinding } from './bind-dates.ts'
import { NO_EVIDENCE } from './binding.ts'
import type { CheckedFigure, StoredFigure } from './check-report.ts'
import { toStoredFigure } from './describe-check.ts'
import type { Describing } from './describe-check.ts'
import { replyWordsOf } from './reply-words.ts'

/** Days of an operation as a checked figure, judged against the operation's record. */
export function reportDate(binding: DateBinding, describing: Describing): CheckedFigure {
  const { mention, sentence, operation, operationSpan, end } = binding
  const assessment = assessDates(binding)
  const dates = describeDates(operation, end, describing)
  const covered = sentence.figures.filter((figure) => figure.start >= mention.start && figure.end <= mention.end)
  return {
    text: mention.text,
    start: mention.start,
    end: mention.end,
    value: covered[0]?.value ?? Number(mention.from.length === 4 ? mention.from : mention.from.slice(-2)),
    hedge: 'exact',
    kind: 'date',
    operation: operation.name,
    metric: 'dates',
    scope: WHOLE_SCOPE,
    verdict: assessment.verdict,
    reasons: assessment.reasons,
    stored: dates === null ? [] : [toStoredOperation(operation, dates)],
    binding: { ...NO_EVIDENCE, operation: operationSpan },
    sentence: sentence.text,
    sentenceStart: sentence.start,
    message: explain(assessment, dates ?? '', describing),
    suggestion: assessment.verdict === 'conflict' ? dates : null,
    computed: [],
  }
}

/** A length of an operation as a checked figure, judged against its stored length or its days. */
export function reportDuration(binding: DurationBinding, describing: Describing): CheckedFigure {
  const { figure, sentence, operation, operationSpan } = binding
  const assessment = assessDuration(binding, describing.table)
  const facts = describing.table
    .at(operation.id, 'duration', WHOLE_SCOPE)
    .map((fact) => toStoredFigure(fact, describing))
  const dates = describeDates(operation, 'both', describing)
  const days = countDays(operation)
  const length = facts[0]?.text ?? (days === null ? '' : writeDays(days, describing))
  const said = dates === null ? length : `${length} (${dates})`
  return {
    text: figure.text,
    start: figure.start,
    end: figure.end,
    value: figure.value,
    hedge: figure.hedge,
    kind: 'duration',
    operation: operation.name,
    metric: 'duration',
    scope: WHOLE_SCOPE,
    verdict: assessment.verdict,
    reasons: assessment.reasons,
    stored: facts.length > 0 ? facts : dates === null ? [] : [toStoredOperation(operation, dates, days)],
    binding: { ...NO_EVIDENCE, operation: operationSpan },
    sentence: sentence.text,
    sentenceStart: sentence.start,
    message: explain(assessment, said, describing),
    suggestion: assessment.verdict === 'conflict' ? length : null,
    computed: [],
  }
}

function writeDays(days: number, { lexicon, language }: Describing): string {
  const label = lexicon.metric('duration')?.labels
  const noun = label === undefined ? '' : (label[language] ?? label.en).other
  return `${formatFigure({ value: days, hedge: 'exact' }, language)} ${noun}`.trim()
}

function describeDates(
  { start, end, year }: Operation,
  which: DateBinding['end'],
  { language }: Describing,
): string | null {
  if (which === 'start') return start === null ? null : formatDate(start, language)
  if (which === 'end') return end === null ? null : formatDate(end, language)
  if (start === null && end === null) return year === null ? null : String(year)
  if (start === null || end === null) return formatDate(start ?? end ?? '', language)
  return formatDateRange(start, end, language)
}

/** The operation's own record, which has no source of its own. */
function toStoredOperation(operation: Operation, text: string, value: number | null = null): StoredFigure {
  const base = {
    hedge: 'exact',
    published: null,
    status: 'final',
    revision: 0,
    as_of: null,
    attribution: null,
    overdue_since: null,
    sources: [],
  } as const
  return { fact: operation.id, value, text, ...base }
}

function explain({ verdict, reasons }: DateAssessment, stored: string, { language }: Describing): string | null {
  const words = replyWordsOf(language)
  if (verdict === 'conflict') return fillTemplate(words.storeHas, { stored })
  if (verdict === 'not_stored') return words.notStored
  const template = reasons[0] === undefined ? undefined : words.reasons[reasons[0]]
  return template === undefined ? null : fillTemplate(template, { stored, working: '' })
}
