import type { Story, StorySentence } from '../../articles/story.ts'

/** How far before a cited sentence a name may stand that the cited one only points to ("he", "the agency"). */
const REACH = 4

/** The sentences that a summary's sentence rests on, and what a reader of them has read before. */
export interface CitedText {
  readonly cited: readonly StorySentence[]
  /** The cited sentences as one text. */
  readonly text: string
  /** The same with the headline, the lede and the few sentences before each. */
  readonly context: string
  readonly article: string
}

/** Null where a number is no sentence of the story, or there is none. */
export function readCitation(story: Story, from: readonly number[]): CitedText | null {
  const numbers = [...new Set(from)].sort((one, other) => one - other)
  const cited = numbers.flatMap((number) => story.sentences[number - 1] ?? [])
  if (cited.length === 0 || cited.length < numbers.length || numbers.length > 8) return null
  const near = story.sentences.filter(
    (sentence) =>
      sentence.number <= 2 || numbers.some((number) => sentence.number <= number && sentence.number >= number - REACH),
  )
  return {
    cited,
    text: join(cited),
    context: `${story.title ?? ''}\n${join(near)}`,
    article: `${story.title ?? ''}\n${join(story.sentences)}`,
  }
}

function join(sentences: readonly StorySentence[]): string {
  return sentences.map(({ text }) => text).join('\n')
}
