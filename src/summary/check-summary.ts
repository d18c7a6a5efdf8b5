import { checkText } from '../checking/check-text.ts'
import type { CheckedFigure, CheckReport } from '../checking/check-report.ts'
import type { OverdueSince } from '../checking/describe-check.ts'
import { VERDICTS } from '../checking/verdict.ts'
import type { Story } from '../articles/story.ts'
import type { FactLedger } from '../facts/ledger.ts'
import { findFigures } from '../figures/find-figures.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import type { SummaryFigure, SummarySentence } from './summary-report.ts'
import type { WrittenSentence } from './write-with-model.ts'

export interface StoreServices {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly now: Date
  readonly overdueSince?: OverdueSince
}

export interface CheckedSummary {
  readonly sentences: readonly SummarySentence[]
  /** All of them, conflicts first. */
  readonly figures: readonly SummaryFigure[]
  readonly restsOn: CheckReport['restsOn']
}

/**
 * What the store says of each figure of a summary. The store is asked about the story with the summary's sentences in the place of those
 * they rest on, so that "the operation" is understood as a reader of the story understands it.
 */
export async function checkSummary(
  sentences: readonly WrittenSentence[],
  story: Story,
  services: StoreServices,
): Promise<CheckedSummary> {
  const { lexicon } = services
  const { text, starts } = setInStory(sentences, story)
  const report = await checkText({ text, language: story.language }, { ...services, model: null })
  const checked = sentences.map((sentence, index): SummarySentence => {
    const start = starts[index]!
    const end = start + sentence.text.length
    const found = report.data.figures.filter((figure) => figure.start >= start && figure.end <= end)
    return {
      ...sentence,
      figures: found.map((figure) => toSummaryFigure(figure, sentence.text, { index, start }, story, lexicon)),
    }
  })
  const figures = checked
    .flatMap((sentence) => sentence.figures)
    .sort(
      (one, other) =>
        VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) ||
        one.sentence - other.sentence ||
        one.start - other.start,
    )
  const shown = new Set(figures.flatMap(({ stored }) => stored.map(({ fact }) => fact)))
  return { sentences: checked, figures, restsOn: report.restsOn.filter(({ fact }) => shown.has(fact)) }
}

/** The story's text with each sentence of the summary where the first that it cites stood, and where each begins. */
function setInStory(sentences: readonly WrittenSentence[], story: Story): { text: string; starts: readonly number[] } {
  const starts = sentences.map(() => 0)
  let text = story.title === null ? '' : `${story.title}\n\n`
  let paragraph = 0
  for (const own of story.sentences) {
    const instead = [...sentences.keys()].filter((index) => Math.min(...sentences[index]!.from) === own.number)
    if (own.paragraph !== paragraph) text += '\n'
    paragraph = own.paragraph
    for (const index of instead) {
      starts[index] = text.length
      text += `${sentences[index]!.text} `
    }
    if (instead.length === 0) text += `${own.text} `
  }
  return { text, starts }
}

function toSummaryFigure(
  figure: CheckedFigure,
  text: string,
  place: { index: number; start: number },
  story: Story,
  lexicon: Lexicon,
): SummaryFigure {
  const { sentence: _sentence, sentenceStart: _start, binding: _binding, ...rest } = figure
  const start = figure.start - place.start
  const end = figure.end - place.start
  const noun =
    findFigures(text, { language: story.language }).find((other) => other.start < end && other.end > start)?.noun ??
    null
  const metric = figure.metric === null || figure.operation === null ? null : lexicon.metric(figure.metric)
  const counts =
    noun !== null ? text.slice(noun.start, noun.end) : metric === null ? null : nameMetricAlone(metric, story.language)
  // Every sentence that is shown has passed the gate, or is the article's own.
  return { ...rest, start, end, sentence: place.index, support: 'supported', counts }
}
