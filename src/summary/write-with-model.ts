import { z } from 'zod'
import type { Story, StorySentence } from '../articles/story.ts'
import { overlapOf, topicWords } from '../articles/topic-words.ts'
import type { LanguageModel, ModelResult } from '../llm/language-model.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { defaultLength, isStandalone } from './choose-sentences.ts'
import { checkSentence } from './gate/check-sentence.ts'
import type { ProposedSentence } from './gate/check-sentence.ts'
import type { Fault } from './gate/fault.ts'
import type { EngineNote } from './summary-report.ts'

const ModelSummary = z.object({
  sentences: z.array(z.object({ text: z.string(), from: z.array(z.number()) })),
})
type ModelSummary = z.infer<typeof ModelSummary>

/** A sentence that may be shown, and whose words it has. */
export interface WrittenSentence extends ProposedSentence {
  readonly words: 'article' | 'model'
}

/** A sentence of a model that may not be shown, and why. */
export interface FailedSentence {
  readonly text: string
  readonly fault: Fault
}

export type WrittenSummary =
  | { readonly ok: true; readonly sentences: readonly WrittenSentence[]; readonly dropped: readonly FailedSentence[] }
  | { readonly ok: false; readonly note: EngineNote; readonly dropped: readonly FailedSentence[] }

export interface WriteInput {
  readonly story: Story
  readonly most: number | null
  readonly model: LanguageModel
  readonly lexicon: Lexicon
  readonly signal?: AbortSignal
}

interface Judged {
  readonly sentence: ProposedSentence
  readonly fault: Fault | null
}

/**
 * Has a model write a story's summary, and lets through only what the gate passes. What fails goes back once with the reasons; what
 * fails again is replaced by the article's own sentence, or left out.
 */
export async function writeWithModel(input: WriteInput): Promise<WrittenSummary> {
  const { story, lexicon } = input
  const count = input.most ?? defaultLength(story.sentences.length)
  const first = await ask(input, count, '')
  if (!first.ok) return { ok: false, note: { why: first.failure, detail: first.detail }, dropped: [] }
  const proposed = first.value.sentences
  const judged = judgeAll(proposed.slice(0, count), story, lexicon)
  const failed = judged.filter(({ fault }) => fault !== null)
  const repaired = failed.length === 0 ? [] : await repair(input, count, failed)
  const written = settle(judged, repaired, story, lexicon)
  const extra = proposed
    .slice(count)
    .map(({ text }) => ({ text, fault: { code: 'too_many', detail: String(count) } as const }))
  const dropped = [...written.dropped, ...extra]
  // Of a summary without a word of the model's, the code makes a better one.
  if (written.sentences.every(({ words }) => words === 'article')) {
    return { ok: false, note: { why: 'nothing_passed', detail: describeFaults(dropped) }, dropped }
  }
  return { ok: true, sentences: written.sentences, dropped }
}

function ask(
  { story, model, signal }: WriteInput,
  count: number,
  problems: string,
): Promise<ModelResult<ModelSummary>> {
  return model.complete({
    prompt: 'summarize',
    slots: {
      title: story.title ?? '',
      article: story.sentences.map(({ number, text }) => `[${number}] ${text}`).join('\n'),
      language: story.language,
      count: String(count),
      problems,
    },
    schema: ModelSummary,
    ...(signal === undefined ? {} : { signal }),
  })
}

function judgeAll(proposed: readonly ProposedSentence[], story: Story, lexicon: Lexicon): readonly Judged[] {
  return proposed.map((sentence) => ({ sentence, fault: checkSentence(sentence, story, lexicon) }))
}

/** The second and last try; a failure of the call means that nothing was repaired. */
async function repair(
  input: WriteInput,
  count: number,
  failed: readonly Judged[],
): Promise<readonly ProposedSentence[]> {
  const problems = failed
    .map(
      ({ sentence, fault }, index) =>
        `${index + 1}. ${JSON.stringify(sentence)}: ${fault?.code ?? ''} (${fault?.detail ?? ''})`,
    )
    .join('\n')
  const second = await ask(input, count, problems)
  return second.ok ? second.value.sentences : []
}

function settle(
  judged: readonly Judged[],
  repaired: readonly ProposedSentence[],
  story: Story,
  lexicon: Lexicon,
): { sentences: WrittenSentence[]; dropped: FailedSentence[] } {
  const sentences: WrittenSentence[] = []
  const dropped: FailedSentence[] = []
  let failures = 0
  for (const { sentence, fault } of judged) {
    const second = fault === null ? null : (repaired[failures++] ?? null)
    const isBetter =
      second !== null && checkSentence(second, story, lexicon) === null && !isRepeated(second.text, sentences, story)
    const passed = fault === null ? sentence : isBetter ? second : null
    if (passed !== null && !isRepeated(passed.text, sentences, story)) {
      sentences.push({ text: passed.text.trim(), from: [...new Set(passed.from)], words: 'model' })
      continue
    }
    const own = passed === null ? findOwn(sentence.from, sentences, story) : null
    if (own !== null) sentences.push({ text: own.text, from: [own.number], words: 'article' })
    dropped.push({ text: sentence.text, fault: fault ?? { code: 'repeated', detail: '' } })
  }
  return { sentences, dropped }
}

/** The article's own sentence that a failed one was about, if it can stand alone and is not there already. */
function findOwn(from: readonly number[], chosen: readonly WrittenSentence[], story: Story): StorySentence | null {
  for (const number of from) {
    const own = story.sentences[number - 1]
    if (own === undefined || !isStandalone(own, story.language)) continue
    if (!chosen.some((other) => other.from.includes(number)) && !isRepeated(own.text, chosen, story)) return own
  }
  return null
}

function isRepeated(text: string, chosen: readonly WrittenSentence[], story: Story): boolean {
  const topics = new Set(topicWords(text, story.language))
  return chosen.some((other) => overlapOf(topics, new Set(topicWords(other.text, story.language))) >= 0.9)
}

function describeFaults(dropped: readonly FailedSentence[]): string {
  return [...new Set(dropped.map(({ fault }) => fault.code))].join(', ')
}
