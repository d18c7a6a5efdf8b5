import { plain, strong } from '../chat/inline.ts'
import type { Action, Block, Inline, Outcome, Reply } from '../chat/reply.ts'
import { replyWordsOf as checkWordsOf } from '../checking/reply-words.ts'
import { offerProposal } from '../checking/offer-proposal.ts'
import { renderOverdue } from '../checking/render-overdue.ts'
import type { ProposalContext } from '../checking/offer-proposal.ts'
import type { Verdict } from '../checking/verdict.ts'
import type { ScopeNames } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { replyWordsOf } from './reply-words.ts'
import type { ReplyWords } from './reply-words.ts'
import type { StorySummary, SummaryFigure, SummaryReport, SummarySentence } from './summary-report.ts'

/** Behind each figure of a summary: whether the store has it, has another, or has none. */
const MARKS: Readonly<Record<Verdict, string>> = {
  match: '✓',
  consistent: '✓',
  conflict: '✗',
  outdated: '↻',
  not_stored: '○',
}
/** A message takes few buttons; the table has every figure. */
const MOST_ACTIONS = 5

/** What the report itself does not hold: the names of places and parts, and where the article is from. */
interface SummaryContext {
  readonly names?: ScopeNames | null
  readonly address?: string | null
}

/** Headline, conflicts, the summary with each figure marked, the figures against the store, and who wrote it, for each story. */
export function renderSummary(report: SummaryReport, { names = null, address = null }: SummaryContext = {}): Reply {
  const { stories } = report.data
  return {
    outcome: chooseOutcome(stories),
    language: report.language,
    blocks: stories.flatMap((story, index): readonly Block[] => [
      ...(index === 0 ? [] : [{ type: 'divider' as const }]),
      ...renderStory(story, { language: story.language, names, title: story.title, address }),
    ]),
    data: { ...report.data },
    restsOn: report.restsOn.filter(({ revision }) => revision > 0),
  }
}

function chooseOutcome(stories: readonly StorySummary[]): Outcome {
  const verdicts = new Set(stories.flatMap(({ figures }) => figures.map(({ verdict }) => verdict)))
  if (verdicts.has('conflict')) return 'conflict'
  return verdicts.has('outdated') ? 'stale' : 'answer'
}

function renderStory(story: StorySummary, context: ProposalContext): readonly Block[] {
  const words = replyWordsOf(story.language)
  return [
    { type: 'heading', text: story.title ?? words.untitled },
    ...story.figures.filter(({ verdict }) => verdict === 'conflict').map((figure) => renderConflict(figure, words)),
    { type: 'list', items: story.summary.map(markFigures) },
    ...renderFigures(story, words, context),
    ...renderOverdue(story.figures, story.language),
    { type: 'note', content: [plain(describeEngine(story, words))] },
  ]
}

function renderConflict(figure: SummaryFigure, words: ReplyWords): Block {
  const said = figure.message === null ? '' : ` ${figure.message}`
  return {
    type: 'paragraph',
    tone: 'bad',
    content: [strong(fillTemplate(words.conflict, { figure: figure.text })), plain(said)],
  }
}

function markFigures(sentence: SummarySentence): readonly Inline[] {
  const { text } = sentence
  const content: Inline[] = []
  let end = 0
  for (const figure of sentence.figures) {
    // Two readings of the same words, a date and a duration, say, are marked once.
    if (figure.start < end) continue
    if (figure.start > end) content.push(plain(text.slice(end, figure.start)))
    // "six-day": the mark stands behind the word, not in it.
    const rest = /^[-‐–][\p{L}\p{N}-]+/u.exec(text.slice(figure.end))?.[0] ?? ''
    content.push(strong(text.slice(figure.start, figure.end)), plain(`${rest} ${MARKS[figure.verdict]}`))
    end = figure.end + rest.length
  }
  if (end < text.length) content.push(plain(text.slice(end)))
  return content
}

function renderFigures(story: StorySummary, words: ReplyWords, context: ProposalContext): readonly Block[] {
  if (story.figures.length === 0) return [{ type: 'note', content: [plain(words.noFigures)] }]
  const { labels } = checkWordsOf(story.language)
  const { figure, counts, verdict, store } = words.columns
  const rows = story.figures.map((each) => [
    each.text,
    each.counts ?? '',
    `${MARKS[each.verdict]} ${labels[each.verdict]}`,
    describeStored(each),
  ])
  const actions = story.figures.flatMap((each) => proposeFigure(each, words, context)).slice(0, MOST_ACTIONS)
  const table: Block = { type: 'table', columns: [figure, counts, verdict, store], rows }
  return actions.length === 0 ? [table] : [table, { type: 'actions', actions }]
}

/** The stored value with who published it. */
function describeStored({ stored }: SummaryFigure): string {
  return stored
    .map(({ text, sources }) => (sources[0] === undefined ? text : `${text} (${sources[0].publisher})`))
    .join('; ')
}

function proposeFigure(figure: SummaryFigure, words: ReplyWords, context: ProposalContext): readonly Action[] {
  const written = `${figure.text} ${figure.counts ?? ''}`.trim()
  const action = offerProposal(figure, words.propose, written, context)
  return action === null ? [] : [action]
}

function describeEngine(story: StorySummary, words: ReplyWords): string {
  const failed = story.dropped.filter(({ by }) => by === 'gate').length
  const leftOut = story.dropped.length - failed
  const lines = [
    story.note === null
      ? story.engine === 'model'
        ? fillTemplate(words.model, { model: story.model ?? '' })
        : words.extractive
      : fillTemplate(words.why[story.note.why], { detail: story.note.detail }),
    ...(failed === 0 ? [] : [fillTemplate(words.failed, { count: String(failed) })]),
    ...(leftOut === 0 ? [] : [fillTemplate(words.leftOut, { count: String(leftOut) })]),
  ]
  return lines.join(' ')
}
