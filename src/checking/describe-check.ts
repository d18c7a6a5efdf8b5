import type { FigureFact } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import type { Metric } from '../facts/metric.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { formatFigure } from '../figures/format-figure.ts'
import { describeFigure } from '../wording/describe-figure.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import { nameStatus } from '../wording/name-status.ts'
import type { Assessment } from './assess-figure.ts'
import type { Binding } from './binding.ts'
import type { Computed, StoredFigure } from './check-report.ts'
import type { FactTable } from './look-up.ts'
import { replyWordsOf } from './reply-words.ts'
import type { ReplyWords } from './reply-words.ts'

type StoredFact = Stored<FigureFact>

/** What describing needs, in the report's language. */
export interface Describing {
  readonly table: FactTable
  readonly lexicon: Lexicon
  readonly language: Language
  readonly overdueSince?: OverdueSince
}

/** The day by which somebody was to verify a fact, where that has come and nobody has; else null. */
export type OverdueSince = (fact: Pick<StoredFact, 'status' | 'revised_at'>) => string | null

/** A fact as a report shows it, with its sources, newest first. */
export function toStoredFigure(fact: StoredFact, describing: Describing): StoredFigure {
  const sources = fact.sources
    .flatMap((id) => describing.table.source(id) ?? [])
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .map(({ publisher, title, url, published }) => ({ publisher, title, url, published }))
  return {
    fact: fact.id,
    value: fact.value,
    hedge: fact.hedge,
    published: sources[0]?.published ?? null,
    status: fact.status,
    revision: fact.revision,
    as_of: fact.as_of,
    attribution: fact.attribution,
    overdue_since: describing.overdueSince?.(fact) ?? null,
    sources,
    text: describeFact(fact, describing),
  }
}

/** Why a figure got its verdict, in one plain sentence or two; null where there is nothing to say. */
export function explainVerdict(assessment: Assessment, describing: Describing): string | null {
  const words = replyWordsOf(describing.language)
  const { verdict, reasons, facts, outdatedBy } = assessment
  switch (verdict) {
    case 'not_stored':
      if (assessment.note === 'unknown_operation') return words.unknownOperation
      if (reasons.includes('unbound')) return words.unbound
      if (assessment.note === 'narrowed') return words.narrowed
      return [words.notStored, explainSlip(assessment, describing)].filter((part) => part !== null).join(' ')
    case 'outdated': {
      const date = outdatedBy === null ? '' : formatDate(outdatedBy.at.slice(0, 10), describing.language)
      return fillTemplate(chooseOutdated(outdatedBy, words), { date, stored: citeFacts(facts, describing) })
    }
    case 'conflict':
      return explainConflict(assessment, describing)
    case 'match':
    case 'consistent':
      return explainReasons(assessment, describing)
    default:
      return verdict satisfies never
  }
}

/** A newer figure leaves the old one right in its time; a corrected one never was. */
function chooseOutdated(revision: Assessment['outdatedBy'], words: ReplyWords): string {
  if (revision?.record.status === 'withdrawn') return words.withdrawn
  return revision?.action === 'correct' ? words.corrected : words.outdated
}

function explainReasons({ reasons, facts, metric, note }: Assessment, describing: Describing): string | null {
  const words = replyWordsOf(describing.language)
  const stored = citeFacts(facts, describing, metric?.qualifier != null)
  if (note === 'not_final') return fillTemplate(words.notFinal, { stored })
  const swapped = reasons.includes('digits_swapped') ? words.slips.digits_swapped : undefined
  if (swapped !== undefined) return `${swapped} ${fillTemplate(words.storeHas, { stored })}`
  const sentences = reasons.flatMap((reason) => {
    const template = words.reasons[reason]
    return template === undefined ? [] : [fillTemplate(template, { stored, working: '' })]
  })
  return sentences[0] ?? null
}

function explainConflict(assessment: Assessment, describing: Describing): string {
  const has = fillTemplate(replyWordsOf(describing.language).storeHas, {
    stored: citeFacts(assessment.facts, describing),
  })
  const slip = explainSlip(assessment, describing)
  return slip === null ? has : `${slip} ${has}`
}

/** "That is the figure of another place: 94 arrests in Türkiye." Null where no slip is known. */
function explainSlip({ reasons, slips }: Assessment, describing: Describing): string | null {
  const [reason] = reasons
  const template = reason === undefined ? undefined : replyWordsOf(describing.language).slips[reason]
  if (template === undefined) return null
  const other = slips.find((slip) => slip.reason === reason)?.fact ?? null
  const known = other === null ? null : describing.lexicon.operation(other.operation)
  const operation = known?.names[describing.language][0] ?? known?.name ?? other?.operation ?? ''
  return fillTemplate(template, { other: other === null ? '' : describeFact(other, describing), operation })
}

/** "2,517 (INTERPOL, preliminary)", each fact that says something else once. */
function citeFacts(facts: readonly StoredFact[], describing: Describing, withNoun = false): string {
  const cited = facts.map((fact) => {
    const source = fact.sources.flatMap((id) => describing.table.source(id)?.publisher ?? [])[0]
    const status = fact.status === 'final' ? null : nameStatus(fact.status, describing.language)
    // Who counted, where that is not who published.
    const counted = fact.attribution === source ? null : fact.attribution
    const notes = [counted, source, status].filter((note) => note != null)
    const figure = withNoun ? describeFact(fact, describing) : quoteFact(fact, describing)
    return notes.length === 0 ? figure : `${figure} (${notes.join(describing.language === 'ar' ? '، ' : ', ')})`
  })
  return [...new Set(cited)].join('; ')
}

function quoteFact(fact: StoredFact, { lexicon, language }: Describing): string {
  const unit = unitOf(lexicon.metric(fact.metric))
  return formatFigure({ value: fact.value, hedge: fact.hedge, unit }, language)
}

function unitOf(metric: Metric | null): string | null {
  if (metric?.kind === 'percent') return '%'
  return metric?.kind === 'money' ? metric.unit : null
}

function describeFact(fact: StoredFact, { lexicon, language }: Describing): string {
  const metric = lexicon.metric(fact.metric)
  if (metric === null) return formatFigure({ value: fact.value, hedge: fact.hedge }, language)
  return describeFigure({ value: fact.value, hedge: fact.hedge, metric, scope: fact.scope }, lexicon, language)
}

/** What could stand in the text instead: the stored figure with its hedge, as the language writes it. */
export function suggestWording({ verdict, reasons, facts }: Assessment, describing: Describing): string | null {
  const isSwapped = reasons.includes('digits_swapped')
  if (verdict !== 'conflict' && verdict !== 'outdated' && !isSwapped) return null
  const current = facts.findLast(({ status }) => status !== 'withdrawn')
  return current === undefined ? null : quoteFact(current, describing)
}

/** The working of a figure that was worked out of stored ones. */
export function explainDerived(
  assessment: Assessment & { readonly computed: readonly Computed[] },
  describing: Describing,
): string | null {
  const words = replyWordsOf(describing.language)
  const [computed] = assessment.computed
  if (computed === undefined) return explainVerdict(assessment, describing)
  return fillTemplate(words.reasons.derived ?? '{working}', { working: computed.working, stored: '' })
}

/** The worked-out figure, as the language writes it, to one decimal at the most. */
export function suggestDerived(
  { verdict, computed }: Assessment & { readonly computed: readonly Computed[] },
  { figure, relation }: Binding,
  { language }: Describing,
): string | null {
  const [first] = computed
  if (verdict !== 'conflict' || first === undefined) return null
  const isFraction = relation === 'share' && figure.kind === 'ratio'
  const isPercent = figure.kind === 'percent' || isFraction
  const value = Math.round((isFraction ? first.value * 100 : first.value) * 10) / 10
  return formatFigure({ value, hedge: 'exact', unit: isPercent ? '%' : null }, language)
}
