import { z } from 'zod'
import type { Story } from '../articles/story.ts'
import type { Language } from '../language.ts'
import type { LanguageModel } from '../llm/language-model.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { checkSentence } from '../summary/gate/check-sentence.ts'
import type { DigestContent, DigestItem } from './digest-content.ts'

const Opening = z.object({ text: z.string(), from: z.array(z.number()) })

const LONGEST = 300

interface Writing {
  readonly language: Language
  readonly lexicon: Lexicon
  readonly model: LanguageModel
  readonly signal: AbortSignal
}

/** A model's opening sentence, where the gate of summaries finds nothing against it; null on any doubt. */
export async function writeOpening(content: DigestContent, writing: Writing): Promise<string | null> {
  const { language, lexicon, model, signal } = writing
  const story = toStory(content, language)
  if (story.sentences.length === 0) return null
  const items = story.sentences.map(({ number, text }) => `[${number}] ${text}`).join('\n')
  const result = await model.complete({ prompt: 'digest', slots: { items, language }, schema: Opening, signal })
  if (!result.ok) return null
  const text = result.value.text.trim()
  if (text === '' || text.length > LONGEST || text.includes('\n')) return null
  return checkSentence({ text, from: result.value.from }, story, lexicon) === null ? text : null
}

/** The items as the sentences of an article, which the gate knows how to hold a sentence against. */
function toStory({ sections }: DigestContent, language: Language): Story {
  const told = sections
    .filter(({ section }) => section !== 'asking' && section !== 'questions')
    .flatMap(({ items }) => items.map(writeItem))
  let end = 0
  const sentences = told.map((text, at) => {
    const start = end
    end += text.length + 1
    return { number: at + 1, text, start, end: start + text.length, paragraph: at, item: true }
  })
  return { title: null, language, sentences, dropped: [] }
}

function writeItem({ operation, text }: DigestItem): string {
  return operation === null ? text : `${operation}: ${text}.`
}
