import type { Action, Block, Inline, Reply } from '../chat/reply.ts'
import { link, plain, strong } from '../chat/inline.ts'
import { formatDate } from '../wording/format-date.ts'
import { nameStatus } from '../wording/name-status.ts'
import type { Answer, AnswerFact, AnswerSource, Related, Withdrawn } from './answer.ts'
import { askingOf } from './asking-of.ts'
import type { ReplyLabels } from './asking-language.ts'
import type { Language } from '../language.ts'

const MOST_LISTED = 20
/** The most figures of one answer that are verified by a click each; the desk's own list has the rest. */
const MOST_VERIFIED = 3

/**
 * An answer as a reply, in the order that a desk checks it: the figure with its hedge and what it counts, its status, who says so, the
 * link and date, how old it is, who verified it and when. Choices and what is related are actions that ask on. For whoever may verify
 * facts, those that are overdue get a button that says they still stand.
 */
export function renderAnswer(answer: Answer, { mayVerify = false }: { readonly mayVerify?: boolean } = {}): Reply {
  const { data, outcome } = answer
  const { language } = data
  const { labels } = askingOf(language).phrases
  const blocks: Block[] = []
  if (data.resolved !== null) blocks.push({ type: 'note', content: [plain(data.resolved)] })
  blocks.push({ type: 'paragraph', content: [strong(answer.headline ?? data.text)], tone: toTone(answer) })
  blocks.push(...renderFacts(data.answers, labels, language))
  for (const { working } of data.computed)
    blocks.push({ type: 'note', content: [plain(`${labels.working}: ${working}`)] })
  for (const warning of answer.warnings) {
    if (warning !== null) blocks.push({ type: 'paragraph', content: [plain(warning)], tone: 'warning' })
  }
  // A row of its own: it goes once it is pressed, and the others stay.
  const verify = mayVerify ? listVerifyActions(data.answers, labels) : []
  if (verify.length > 0) blocks.push({ type: 'actions', actions: verify })
  if (data.choices.length > 0) blocks.push(renderActions(data.choices))
  if (data.related.length > 0 && data.choices.length === 0) {
    blocks.push({ type: 'note', content: [plain(`${labels.related}:`)] }, renderActions(data.related))
  }
  const [only, another] = data.answers
  const actions = [
    ...(only !== undefined && another === undefined ? listFactActions(only, labels) : []),
    ...data.withdrawn.map((each) => offerHistory(each, data.withdrawn.length + data.answers.length === 1, labels)),
  ]
  if (actions.length > 0) blocks.push({ type: 'actions', actions })
  return {
    outcome,
    language,
    blocks,
    data: { ...data },
    // Whoever is told not to use a figure is to hear that it stands again.
    restsOn: [...data.answers, ...data.withdrawn].map(({ fact, revision }) => ({ fact, revision })),
  }
}

function toTone({ outcome, data }: Answer): 'plain' | 'good' | 'warning' | 'bad' {
  if (outcome === 'conflict' || outcome === 'stale') return 'warning'
  if (data.verdict !== null) return data.verdict === 'yes' ? 'good' : 'bad'
  return outcome === 'not_stored' ? 'warning' : 'plain'
}

/** One fact in fields, several on a line each. */
function renderFacts(facts: readonly AnswerFact[], labels: ReplyLabels, language: Language): readonly Block[] {
  const [only, another] = facts
  if (only === undefined) return []
  if (another === undefined) return renderFact(only, labels, language)
  const items = facts.slice(0, MOST_LISTED).map((fact) => renderItem(fact, labels, language))
  return [{ type: 'list', items }]
}

function renderFact(fact: AnswerFact, labels: ReplyLabels, language: Language): readonly Block[] {
  const field = (label: string, content: readonly Inline[]) => ({ label, content })
  const fields = [field(labels.status, [plain(nameStatus(fact.status, language))])]
  if (fact.attribution !== null) fields.push(field(labels.saidBy, [plain(fact.attribution)]))
  for (const source of fact.sources) fields.push(field(labels.source, renderSource(source, language)))
  if (fact.as_of !== null) fields.push(field(labels.asOf, [plain(formatDate(fact.as_of, language))]))
  if (fact.age_days !== null) fields.push(field(labels.age, [plain(formatAge(fact.age_days, language))]))
  fields.push(field(labels.verified, [plain(writeVerified(fact, language))]))
  const blocks: Block[] = [{ type: 'fields', fields }]
  if (fact.copy !== null) blocks.push({ type: 'quote', content: [plain(fact.copy)] })
  return blocks
}

/** One of several figures on one line, with all that a single one shows in fields. */
function renderItem(fact: AnswerFact, labels: ReplyLabels, language: Language): readonly Inline[] {
  const name = fact.operation === null ? '' : `${fact.operation}: `
  const sources = fact.sources.flatMap((source) => [plain('; '), ...renderSource(source, language)])
  const who = fact.attribution === null ? '' : `, ${fact.attribution}`
  const status = nameStatus(fact.status, language)
  const verified = `; ${labels.verified}: ${writeVerified(fact, language)}`
  return [strong(name + fact.text), plain(` (${status})${who}`), ...sources, plain(verified)]
}

function renderSource({ publisher, title, url, published }: AnswerSource, language: Language): readonly Inline[] {
  const name = `${publisher}: ${title}`
  const date = published === null ? [] : [plain(`, ${formatDate(published, language)}`)]
  return [url === null ? plain(name) : link(name, url), ...date]
}

const ageFormats = new Map<Language, Intl.RelativeTimeFormat>()

/** "2 years ago", in the largest unit that is whole. */
function formatAge(days: number, language: Language): string {
  let format = ageFormats.get(language)
  if (format === undefined) {
    // Making one costs more than all the rest of an answer’s looks.
    format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'auto' })
    ageFormats.set(language, format)
  }
  if (days >= 365) return format.format(-Math.floor(days / 365), 'year')
  return days >= 30 ? format.format(-Math.floor(days / 30), 'month') : format.format(-days, 'day')
}

function writeVerified({ verified }: AnswerFact, language: Language): string {
  return `${verified.by}, ${formatDate(verified.at.slice(0, 10), language)}`
}

function renderActions(items: readonly Related[]): Block {
  const actions = items.map((item): Action => ({
    label: cutLabel(item.label),
    command: 'ask',
    input: { question: item.question },
  }))
  return { type: 'actions', actions }
}

function listVerifyActions(answers: readonly AnswerFact[], labels: ReplyLabels): readonly Action[] {
  const overdue = answers.filter(({ is_overdue }) => is_overdue)
  return overdue.slice(0, MOST_VERIFIED).map(({ fact, text, revision }) => ({
    label: answers.length === 1 ? labels.stillTrue : cutLabel(`${labels.stillTrue}: ${text}`),
    command: 'verify',
    input: { fact, revision },
  }))
}

function listFactActions({ fact, copy }: AnswerFact, labels: ReplyLabels): readonly Action[] {
  const history: Action = { label: labels.history, command: 'facts', input: { action: 'history', target: fact } }
  return copy === null ? [history] : [{ label: labels.copyLine, command: 'copy', input: { fact } }, history]
}

/** What a withdrawn figure said is in its history, and nowhere else. */
function offerHistory({ fact, text }: Withdrawn, isAlone: boolean, { history }: ReplyLabels): Action {
  const label = isAlone ? history : cutLabel(`${history}: ${text}`)
  return { label, command: 'facts', input: { action: 'history', target: fact } }
}

/** At most 75 characters: the figure without its operation where both are too long, cut between words and never inside a figure. */
function cutLabel(whole: string): string {
  if (whole.length <= 75) return whole
  const label = whole.slice(whole.indexOf(': ') + 1).trim()
  if (label.length <= 75) return label
  const words = label.slice(0, 75).split(' ')
  return words.slice(0, -1).join(' ')
}
