import { articleFault } from '../articles/article-faults.ts'
import { findAddress } from '../articles/read-address.ts'
import type { PageText } from '../articles/read-html.ts'
import type { Story } from '../articles/story.ts'
import { readPaste } from '../articles/read-paste.ts'
import type { OverdueSince } from '../checking/describe-check.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Language } from '../language.ts'
import type { LanguageModel } from '../llm/language-model.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { checkSummary } from './check-summary.ts'
import { chooseSentences } from './choose-sentences.ts'
import type { Engine, EngineNote, StorySummary, SummaryDrop, SummaryReport } from './summary-report.ts'
import { writeWithModel } from './write-with-model.ts'
import type { FailedSentence, WrittenSentence } from './write-with-model.ts'

/** Longer pastes are refused, never cut. In UTF-16 units. */
export const LONGEST_ARTICLE = 40_000

/** An address and nothing else, as typed or in the brackets that chats put around one. */

export interface SummaryInput {
  /** A paste: plain text, the source of a page, or nothing but a page's address. */
  readonly text: string
  /** At most so many for each story; told from its length where it is not given. */
  readonly sentences?: number
  /** `model` where there is one, unless said otherwise. */
  readonly engine?: Engine
  /** The language of the text, where it should not be told from it. */
  readonly language?: Language
}

export interface SummaryServices {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly model?: LanguageModel | null
  readonly now: Date
  /** When facts are to be verified again; without it a summary does not say. */
  readonly overdueSince?: OverdueSince
  readonly signal?: AbortSignal
  /** Reads the article of a page, for a paste that is an address. The guarded fetch if absent. */
  readonly readUrl?: (url: string, signal?: AbortSignal) => Promise<PageText>
}

interface Draft {
  readonly sentences: readonly WrittenSentence[]
  readonly dropped: readonly SummaryDrop[]
  readonly engine: Engine
  readonly note: EngineNote | null
}

/** Summarizes each story of a paste, and checks every figure of each summary. Throws a `UserError` for what is too long or no article. */
export async function summarizeText(input: SummaryInput, services: SummaryServices): Promise<SummaryReport> {
  const stories = await readStories(input, services)
  const summarized = await Promise.all(stories.map((story) => summarizeStory(story, input, services)))
  const restsOn = new Map(
    summarized.flatMap((each) => each.restsOn.map(({ fact, revision }) => [fact, revision] as const)),
  )
  return {
    language: stories[0]!.language,
    data: { stories: summarized.map(({ summary }) => summary) },
    restsOn: [...restsOn].map(([fact, revision]) => ({ fact, revision })),
  }
}

async function summarizeStory(
  story: Story,
  input: SummaryInput,
  services: SummaryServices,
): Promise<{ readonly summary: StorySummary; readonly restsOn: SummaryReport['restsOn'] }> {
  const draft = await writeSummary(story, input, services)
  const checked = await checkSummary(draft.sentences, story, services)
  const ofPage = story.dropped.map(({ text, reason }) => ({ text, reason, by: 'page' as const }))
  const summary: StorySummary = {
    title: story.title,
    language: story.language,
    summary: checked.sentences,
    figures: checked.figures,
    dropped: [...draft.dropped, ...ofPage],
    engine: draft.engine,
    model: draft.engine === 'model' ? (services.model?.name ?? null) : null,
    note: draft.note,
    article: story.sentences.map(({ number, text }) => ({ number, text })),
  }
  return { summary, restsOn: checked.restsOn }
}

async function readStories(input: SummaryInput, services: SummaryServices): Promise<readonly Story[]> {
  refuseTooLong(input.text)
  const text = await toPlainText(input.text, services)
  refuseTooLong(text)
  const stories = readPaste(text)
  if (stories.length === 0) {
    throw articleFault('no_article')
  }
  const { language } = input
  return language === undefined ? stories : stories.map((story) => ({ ...story, language }))
}

function refuseTooLong(text: string): void {
  if (text.length <= LONGEST_ARTICLE) return
  throw articleFault('article_too_long', {
    size: text.length.toLocaleString('en'),
    limit: LONGEST_ARTICLE.toLocaleString('en'),
  })
}

/** The source of a page is read as a page, and an address is fetched. What either takes is loaded only then. */
async function toPlainText(text: string, services: SummaryServices): Promise<string> {
  const url = findAddress(text)
  if (url !== null) return (await (services.readUrl ?? readGuarded)(url, services.signal)).text
  if (!text.trimStart().startsWith('<')) return text
  const { looksLikeHtml, readHtml } = await import('../articles/read-html.ts')
  return looksLikeHtml(text) ? readHtml(text).text : text
}

async function readGuarded(url: string, signal?: AbortSignal): Promise<PageText> {
  const { fetchArticle } = await import('../articles/fetch-article.ts')
  return await fetchArticle(url, signal === undefined ? {} : { signal })
}

async function writeSummary(story: Story, input: SummaryInput, services: SummaryServices): Promise<Draft> {
  const most = input.sentences ?? null
  const model = services.model ?? null
  if (input.engine === 'extractive' || (model === null && input.engine === undefined)) return extract(story, most, null)
  if (model === null) return extract(story, most, { why: 'no_model', detail: '' })
  const { lexicon, signal } = services
  const written = await writeWithModel({ story, most, model, lexicon, ...(signal === undefined ? {} : { signal }) })
  const dropped = written.dropped.map(toDrop)
  if (!written.ok) return { ...extract(story, most, written.note), dropped }
  return { sentences: written.sentences, dropped, engine: 'model', note: null }
}

function toDrop({ text, fault }: FailedSentence): SummaryDrop {
  return { text, reason: fault.detail === '' ? fault.code : `${fault.code}: ${fault.detail}`, by: 'gate' }
}

function extract(story: Story, most: number | null, note: EngineNote | null): Draft {
  const sentences = chooseSentences(story, most).map(({ text, number }) => ({
    text,
    from: [number],
    words: 'article' as const,
  }))
  return { sentences, dropped: [], engine: 'extractive', note }
}
