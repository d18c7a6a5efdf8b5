import { z } from 'zod'
import type { Story } from '../articles/story.ts'
import { topicWords } from '../articles/topic-words.ts'
import type { Language } from '../language.ts'
import type { LanguageModel } from '../llm/language-model.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { checkSentence } from '../summary/gate/check-sentence.ts'
import type { DigestContent, DigestItem, PartName } from './digest-content.ts'

const Opening = z.object({ text: z.string(), from: z.array(z.number()) })

const LONGEST = 300
const LEAST_GROUNDED = 0.7

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
  const isSound = checkSentence({ text, from: result.value.from }, story, lexicon) === null
  return isSound && isGrounded(text, story) ? text : null
}

/** An item is no article that explains itself: a sentence may hardly have a word that the items have not. */
function isGrounded(text: string, { sentences, language }: Story): boolean {
  const known = new Set(sentences.flatMap((sentence) => topicWords(sentence.text, language)))
  const words = topicWords(text, language)
  return words.filter((word) => known.has(word)).length >= words.length * LEAST_GROUNDED
}

/** What stands now, as the sentences of an article, which the gate knows how to hold a sentence against. */
function toStory({ sections }: DigestContent, language: Language): Story {
  const told = sections.flatMap(({ section, items }) => items.flatMap((item) => writeItem(section, item) ?? []))
  let end = 0
  const sentences = told.map((text, at) => {
    const start = end
    end += text.length + 1
    return { number: at + 1, text, start, end: start + text.length, paragraph: at, item: true }
  })
  return { title: null, language, sentences, dropped: [] }
}

/** What was said before, what a draft has wrong and what is contested is kept from the model: it could say that it is so. */
function writeItem(section: PartName, item: DigestItem): string | null {
  switch (section) {
    case 'corrections':
    case 'updates':
      return item.new === null ? null : writeLine(item, item.new)
    case 'facts':
    case 'overview':
    case 'anniversaries':
      return writeLine(item, item.text)
    case 'conflicts':
    case 'reviews':
    case 'questions':
    case 'asking':
      return null
    default:
      return section satisfies never
  }
}

function writeLine({ operation }: DigestItem, text: string): string {
  return operation === null ? text : `${operation}: ${text}.`
}
