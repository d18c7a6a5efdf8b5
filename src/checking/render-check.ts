import { plain, link, strong } from '../chat/inline.ts'
import type { Block, Inline, Outcome, Reply, Tone } from '../chat/reply.ts'
import type { Language } from '../language.ts'
import type { ScopeNames } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import type { CheckedFigure, CheckReport, StoredFigure } from './check-report.ts'
import { renderOverdue } from './render-overdue.ts'
import { offerProposal } from './offer-proposal.ts'
import type { ProposalContext } from './offer-proposal.ts'
import { replyWordsOf } from './reply-words.ts'
import type { ReplyWords } from './reply-words.ts'
import { VERDICTS } from './verdict.ts'
import type { Reason, Verdict } from './verdict.ts'

/** Reasons that ask for a change though the figure is not wrong. */
const TO_MEND: readonly Reason[] = ['qualifier_dropped', 'overstated', 'digits_swapped']
const TONES: Readonly<Record<Verdict, Tone>> = {
  conflict: 'bad',
  outdated: 'warning',
  consistent: 'plain',
  not_stored: 'plain',
  match: 'good',
}

interface CheckView {
  /** Also the figures that need no action. */
  readonly all?: boolean
  /** Names of places and parts, for what is offered to be proposed. */
  readonly names?: ScopeNames | null
  /** Where the figures are from, where it is known. */
  readonly address?: string | null
}

/** A message takes few buttons. */
const MOST_ACTIONS = 5

/** Says what a copy editor has to do: the worst figures first, each with its sentence, the reason, a wording and the source. */
export function renderCheck(report: CheckReport, options: CheckView = {}): Reply {
  const { names = null, address = null } = options
  const context = { language: report.language, names, title: null, address }
  const words = replyWordsOf(report.language)
  const { figures } = report.data
  const shown = sortFigures(options.all === true ? figures : figures.filter(needsAction))
  return {
    outcome: chooseOutcome(figures),
    language: report.language,
    blocks: [
      ...renderSummary(report, words),
      ...renderOverdue(figures, report.language),
      ...shown.flatMap((figure) => renderFigure(figure, report.language, words)),
      ...proposeUnknown(figures, words, context),
    ],
    data: { ...report.data },
    restsOn: report.restsOn.filter(({ revision }) => revision > 0),
  }
}

/** Figures that the store does not have, each with the form that proposes it; a suspected slip is no new figure. */
function proposeUnknown(
  figures: readonly CheckedFigure[],
  words: ReplyWords,
  context: ProposalContext,
): readonly Block[] {
  const actions = figures
    .filter((figure) => !needsAction(figure))
    .flatMap((figure) => offerProposal(figure, words.propose, figure.text, context) ?? [])
    .slice(0, MOST_ACTIONS)
  return actions.length === 0 ? [] : [{ type: 'actions', actions }]
}

/** Whether a copy editor has anything to do about a figure. */
export function needsAction({ verdict, reasons, support }: CheckedFigure): boolean {
  return (
    verdict === 'conflict' ||
    verdict === 'outdated' ||
    (verdict === 'not_stored' && reasons.some((reason) => reason.startsWith('other_'))) ||
    support === 'unsupported' ||
    reasons.some((reason) => TO_MEND.includes(reason)) ||
    // A figure that one of the sources has word for word may stand.
    (verdict !== 'match' && reasons.includes('sources_differ'))
  )
}

function chooseOutcome(figures: readonly CheckedFigure[]): Outcome {
  if (figures.some(({ verdict }) => verdict === 'conflict')) return 'conflict'
  return figures.some(({ verdict }) => verdict === 'outdated') ? 'stale' : 'answer'
}

function sortFigures(figures: readonly CheckedFigure[]): readonly CheckedFigure[] {
  const rank = (figure: CheckedFigure) => VERDICTS.indexOf(figure.verdict) - (needsAction(figure) ? VERDICTS.length : 0)
  return figures.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)
}

function renderSummary({ data, language }: CheckReport, words: ReplyWords): readonly Block[] {
  if (data.figures.length === 0) return [{ type: 'paragraph', content: [plain(words.nothingToCheck)] }]
  const plurals = new Intl.PluralRules(language)
  const counted = VERDICTS.filter((verdict) => data.counts[verdict] > 0).map((verdict) => {
    const count = data.counts[verdict]
    const template = plurals.select(count) === 'one' ? words.counts[verdict].one : words.counts[verdict].other
    return fillTemplate(template, { count: String(count) })
  })
  const heading: Block = { type: 'heading', text: fillTemplate(words.heading, { count: String(data.figures.length) }) }
  const counts: Block = { type: 'paragraph', content: [plain(counted.join(' · '))] }
  if (data.figures.some(needsAction)) return [heading, counts]
  return [heading, counts, { type: 'paragraph', content: [plain(words.allStand)], tone: 'good' }]
}

function renderFigure(figure: CheckedFigure, language: Language, words: ReplyWords): readonly Block[] {
  const title: Inline[] = [strong(`${words.labels[figure.verdict]}: ${figure.text}`)]
  const subject = figure.operation === null ? '' : ` (${figure.operation})`
  const blocks: Block[] = [
    {
      type: 'paragraph',
      content: [...title, plain(subject)],
      tone: figure.support === 'unsupported' ? 'bad' : TONES[figure.verdict],
    },
    { type: 'quote', content: quoteSentence(figure) },
  ]
  const said = [figure.message, figure.support === 'unsupported' ? words.unsupported : null].filter(
    (part) => part !== null,
  )
  if (said.length > 0) blocks.push({ type: 'paragraph', content: [plain(said.join(' '))] })
  if (figure.suggestion !== null) {
    blocks.push({ type: 'paragraph', content: [plain(fillTemplate(words.instead, { suggestion: figure.suggestion }))] })
  }
  const note = citeSources(figure.stored, language, words)
  return note.length === 0 ? blocks : [...blocks, { type: 'note', content: note }]
}

/** The sentence with the figure in it made strong. */
function quoteSentence({ sentence, start, end, sentenceStart }: CheckedFigure): readonly Inline[] {
  const from = start - sentenceStart
  const to = end - sentenceStart
  return [plain(sentence.slice(0, from)), strong(sentence.slice(from, to)), plain(sentence.slice(to))].filter(
    ({ text }) => text !== '',
  )
}

function citeSources(stored: readonly StoredFigure[], language: Language, words: ReplyWords): readonly Inline[] {
  const sources = stored.flatMap((fact) => fact.sources)
  const unique = sources.filter((source, index) => sources.findIndex((other) => other.title === source.title) === index)
  return unique.flatMap(({ publisher, title, url, published }, index): readonly Inline[] => {
    const date = published === null ? words.undated : formatDate(published, language)
    const named = url === null ? plain(title) : link(title, url)
    const [before = '', after = ''] = words.source.split('{source}')
    return [
      plain(index === 0 ? before : '; '),
      plain(`${publisher}, `),
      named,
      plain(`, ${date}${index === unique.length - 1 ? after : ''}`),
    ]
  })
}
