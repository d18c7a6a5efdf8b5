import type { Action, Block, Inline, Reply } from '../chat/reply.ts'
import { link, plain, strong } from '../chat/inline.ts'
import { formatDate } from '../wording/format-date.ts'
import { nameStatus } from '../wording/name-status.ts'
import type { Answer, AnswerFact, Related } from './answer.ts'
import { askingOf } from './asking-of.ts'
import type { ReplyLabels } from './asking-language.ts'
import type { Language } from '../language.ts'

const MOST_FIELDS = 8

/**
 * An answer as a reply, in the order that a desk checks it: the figure with its hedge and what it counts, its status, who says so, the
 * link and date, how old it is, who verified it and when. Choices and what is related are actions that ask on.
 */
export function renderAnswer(answer: Answer): Reply {
  const { data, outcome } = answer
  const { language } = data
  const { labels } = askingOf(language).phrases
  const blocks: Block[] = []
  if (data.resolved !== null) blocks.push({ type: 'note', content: [plain(data.resolved)] })
  blocks.push({ type: 'paragraph', content: [strong(data.text)], tone: toTone(answer) })
  for (const fact of data.answers.slice(0, MOST_FIELDS))
    blocks.push(...renderFact(fact, labels, language, data.answers.length === 1))
  for (const { working } of data.computed)
    blocks.push({ type: 'note', content: [plain(`${labels.working}: ${working}`)] })
  if (outcome === 'stale') blocks.push({ type: 'paragraph', content: [plain(labels.stale)], tone: 'warning' })
  if (data.choices.length > 0) blocks.push(renderActions(data.choices))
  if (data.related.length > 0 && data.choices.length === 0) {
    blocks.push({ type: 'note', content: [plain(`${labels.related}:`)] }, renderActions(data.related))
  }
  const actions =
    data.answers.length === 1 && data.answers[0] !== undefined ? listFactActions(data.answers[0], labels) : []
  if (actions.length > 0) blocks.push({ type: 'actions', actions })
  return {
    outcome,
    language,
    blocks,
    data: { ...data },
    restsOn: data.answers.map(({ fact, revision }) => ({ fact, revision })),
  }
}

function toTone({ outcome, data }: Answer): 'plain' | 'good' | 'warning' | 'bad' {
  if (outcome === 'conflict' || outcome === 'stale') return 'warning'
  if (data.verdict !== null) return data.verdict === 'yes' ? 'good' : 'bad'
  return outcome === 'not_stored' ? 'warning' : 'plain'
}

function renderFact(fact: AnswerFact, labels: ReplyLabels, language: Language, isOnly: boolean): readonly Block[] {
  const field = (label: string, content: readonly Inline[]) => ({ label, content })
  const fields = [field(labels.status, [plain(nameStatus(fact.status, language))])]
  if (fact.attribution !== null) fields.push(field(labels.saidBy, [plain(fact.attribution)]))
  for (const source of fact.sources) {
    const date = source.published === null ? '' : `, ${formatDate(source.published, language)}`
    const name = `${source.publisher}: ${source.title}`
    fields.push(field(labels.source, [source.url === null ? plain(name) : link(name, source.url), plain(date)]))
  }
  if (fact.as_of !== null) fields.push(field(labels.asOf, [plain(formatDate(fact.as_of, language))]))
  const verified = `${fact.verified.by}, ${formatDate(fact.verified.at.slice(0, 10), language)}`
  fields.push(field(labels.verified, [plain(verified)]))
  const blocks: Block[] = isOnly
    ? []
    : [{ type: 'paragraph', content: [strong(`${fact.operation ?? ''}: ${fact.text}`)] }]
  blocks.push({ type: 'fields', fields })
  if (isOnly && fact.copy !== null) blocks.push({ type: 'quote', content: [plain(fact.copy)] })
  return blocks
}

function renderActions(items: readonly Related[]): Block {
  const actions = items.map((item): Action => ({
    label: cutLabel(item.label),
    command: 'ask',
    input: { question: item.question },
  }))
  return { type: 'actions', actions }
}

function listFactActions(fact: AnswerFact, labels: ReplyLabels): readonly Action[] {
  return [{ label: labels.history, command: 'facts', input: { action: 'history', target: fact.fact } }]
}

/** At most 75 characters, cut between words and never inside a figure. */
function cutLabel(label: string): string {
  if (label.length <= 75) return label
  const words = label.slice(0, 75).split(' ')
  return words.slice(0, -1).join(' ')
}
