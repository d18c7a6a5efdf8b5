import { link, plain, strong } from '../chat/inline.ts'
import type { Action, Block, Inline, Reply } from '../chat/reply.ts'
import type { AnswerSource } from '../asking/answer.ts'
import { formatNumber } from '../figures/format-figure.ts'
import type { Language } from '../language.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import type { DigestContent, DigestItem, DigestSection, PartName } from './digest-content.ts'
import { digestWordsOf, pickForm } from './digest-words.ts'

/** A picture of figures that compare, ready to be posted. */
export interface Chart {
  readonly title: string
  readonly png: Uint8Array
  readonly alt: string
}

/** Dates whose digests never came, oldest first, and why. */
export interface Absent {
  readonly missed: readonly string[]
  readonly failed: readonly string[]
}

export interface Rendering {
  readonly date: string
  readonly language: Language
  /** A sentence that the gate let through; null without one. */
  readonly opening: string | null
  readonly chart: Chart | null
  readonly absent: Absent
  /** What somebody types to see the rest of a section. */
  readonly where: (section: PartName) => string
  /** Shows what was left out; null where a click can do nothing. */
  readonly showAll: Action | null
}

const MOST_SOURCES = 2
const MOST_DATES = 5

/** A digest as blocks: each item an item of a list, so that a long one is cut between items. */
export function renderDigest(content: DigestContent, rendering: Rendering): readonly Block[] {
  const { language, date, opening, chart, absent, showAll } = rendering
  const words = digestWordsOf(language)
  const isCut = content.sections.some(({ more }) => more > 0)
  return [
    { type: 'heading', text: fillTemplate(words.title, { date: formatDate(date, language) }) },
    ...(opening === null ? [] : [{ type: 'paragraph' as const, content: [plain(opening)] }]),
    ...sayAbsent(absent, language),
    ...(content.sections.length === 0 ? [{ type: 'paragraph' as const, content: [plain(words.nothing)] }] : []),
    ...content.sections.flatMap((section) => renderSection(section, rendering)),
    ...(chart === null ? [] : [toFile(chart, date)]),
    ...(isCut && showAll !== null ? [{ type: 'actions' as const, actions: [showAll] }] : []),
  ]
}

/** The one line of a day that brought nothing. */
export function renderEmptyDay(rendering: Pick<Rendering, 'date' | 'language' | 'absent'>): readonly Block[] {
  const { language, date, absent } = rendering
  const words = digestWordsOf(language)
  const title = fillTemplate(words.title, { date: formatDate(date, language) })
  return [{ type: 'paragraph', content: [strong(`${title}: `), plain(words.nothing)] }, ...sayAbsent(absent, language)]
}

/** Every revision that the digest states, once. */
export function listRestsOn({ sections }: DigestContent): Reply['restsOn'] {
  const all = sections.flatMap(({ items }) => items.flatMap(({ restsOn }) => restsOn))
  return [...new Map(all.map((each) => [`${each.fact}@${each.revision}`, each])).values()]
}

function renderSection(section: DigestSection, { language, where }: Rendering): readonly Block[] {
  const words = digestWordsOf(language)
  const rest =
    section.more === 0
      ? []
      : [
          {
            type: 'note' as const,
            content: [
              plain(
                fillTemplate(pickForm(words.more, section.more, language), {
                  n: formatNumber(section.more, language),
                  where: where(section.section),
                }),
              ),
            ],
          },
        ]
  return [
    { type: 'paragraph', content: [strong(section.title)] },
    ...(section.section === 'asking'
      ? [{ type: 'note' as const, content: [plain(words.askLike)] }, offerQuestions(section)]
      : [{ type: 'list' as const, items: section.items.map((item) => renderItem(item, language)) }]),
    ...rest,
  ]
}

function offerQuestions({ items }: DigestSection): Block {
  return {
    type: 'actions',
    actions: items.map(({ text }) => ({ label: text, command: 'ask', input: { question: text } })),
  }
}

function renderItem(item: DigestItem, language: Language): readonly Inline[] {
  const words = digestWordsOf(language)
  const told =
    item.why === null || item.old === null ? [] : [plain(` ${fillTemplate(words.why, { why: endSentence(item.why) })}`)]
  return [
    ...(item.operation === null ? [] : [strong(fillTemplate(words.about, { operation: item.operation }))]),
    plain(item.sources.length + told.length > 0 ? endSentence(item.text) : item.text),
    ...told,
    ...renderSources(item.sources.slice(0, MOST_SOURCES), language),
  ]
}

function endSentence(text: string): string {
  const sentence = text.trim()
  return /[.!?؟…]["”»)]*$/u.test(sentence) ? sentence : `${sentence}.`
}

function renderSources(sources: readonly AnswerSource[], language: Language): readonly Inline[] {
  if (sources.length === 0) return []
  const words = digestWordsOf(language)
  const [before = '', after = ''] = (sources.length === 1 ? words.source : words.sources).split('{source}')
  const named = sources.flatMap(({ publisher, url, published }, at): readonly Inline[] => {
    const date = published === null ? words.undated : formatDate(published, language)
    const name = fillTemplate(words.publisher, { publisher, date })
    return [...(at === 0 ? [] : [plain(words.betweenSources)]), url === null ? plain(name) : link(name, url)]
  })
  return [plain(` ${before}`), ...named, ...(after === '' ? [] : [plain(after)])]
}

function sayAbsent({ missed, failed }: Absent, language: Language): readonly Block[] {
  const words = digestWordsOf(language)
  const say = (dates: readonly string[], forms: typeof words.missed): readonly Block[] => {
    if (dates.length === 0) return []
    const named = dates.slice(-MOST_DATES).map((date) => formatDate(date, language))
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(named)
    const text = fillTemplate(pickForm(forms, dates.length, language), {
      dates: dates.length > MOST_DATES ? `… ${list}` : list,
    })
    return [{ type: 'paragraph', content: [plain(text)], tone: 'warning' }]
  }
  return [...say(missed, words.missed), ...say(failed, words.failed)]
}

function toFile({ png, alt }: Chart, date: string): Block {
  return { type: 'file', name: `digest-${date}.png`, mediaType: 'image/png', content: png, alt }
}
