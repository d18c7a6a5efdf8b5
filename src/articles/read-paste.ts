import type { Language } from '../language.ts'
import { whyDropSentence } from './classify-block.ts'
import { cleanText } from './clean-text.ts'
import type { CleanText } from './clean-text.ts'
import { divideStories } from './divide-stories.ts'
import type { Piece, StoryPieces } from './divide-stories.ts'
import { findTitle } from './find-title.ts'
import { readBlocks } from './read-blocks.ts'
import { readDateline } from './read-dateline.ts'
import { splitSentences } from './split-sentences.ts'
import type { Sentence } from './split-sentences.ts'
import { findRepeated } from './find-repeated.ts'
import type { DroppedText, DropReason, Story, StorySentence } from './story.ts'

/**
 * Reads a paste as people copy it: tells its stories apart, and of each keeps the sentences and says what was left out and why.
 * Spans are offsets in the given text. A paste without prose gives no story.
 */
export function readPaste(text: string): readonly Story[] {
  const clean = cleanText(text)
  return divideStories(readBlocks(clean.text))
    .map((pieces) => readStory(pieces, clean))
    .filter((story) => story.sentences.length > 0)
}

interface Candidate extends Sentence {
  readonly paragraph: number
  readonly item: boolean
}

function readStory(pieces: StoryPieces, clean: CleanText): Story {
  const title = findTitle(pieces)
  const sentences: StorySentence[] = []
  const dropped: DroppedText[] = []
  const drop = (start: number, end: number, reason: DropReason) =>
    dropped.push({ ...locate(clean, start, end), reason })
  const candidates = pieces.body.flatMap((piece, paragraph) => readSentences(piece, paragraph, pieces.language))
  const repeated = findRepeated(candidates, pieces.language)
  for (const candidate of candidates) {
    const { start, end, paragraph, item } = candidate
    const why = whyDropSentence(candidate.text) ?? (repeated.has(candidate) ? 'repeated' : null)
    if (why !== null) drop(start, end, why)
    else sentences.push({ ...locate(clean, start, end), number: sentences.length + 1, paragraph, item })
  }
  for (const piece of pieces.rest) {
    if (piece.kind !== 'separator' && piece !== title) drop(piece.start, piece.end, toDropReason(piece, title))
  }
  dropped.sort((one, other) => one.start - other.start)
  return { title: title === null ? null : evenSpaces(title.text), language: pieces.language, sentences, dropped }
}

function toDropReason(piece: Piece, title: Piece | null): DropReason {
  const { kind } = piece
  if (kind === 'heading')
    return title !== null && evenSpaces(title.text) === evenSpaces(piece.text) ? 'repeated' : 'heading'
  if (kind === 'list_heading') return 'related'
  return kind === 'prose' || kind === 'item' || kind === 'separator' ? 'fragment' : kind
}

function locate(clean: CleanText, start: number, end: number): { text: string; start: number; end: number } {
  return { text: evenSpaces(clean.text.slice(start, end)), start: clean.toRaw(start), end: clean.toRaw(end - 1) + 1 }
}

function evenSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** The sentences of a piece, in offsets of the clean text, without its dateline. */
function readSentences(piece: Piece, paragraph: number, language: Language): readonly Candidate[] {
  const skip = piece.item ? 0 : (readDateline(piece.text)?.length ?? 0)
  const offset = piece.start + skip
  return splitSentences(piece.text.slice(skip), language).map((sentence) => ({
    text: sentence.text,
    start: offset + sentence.start,
    end: offset + sentence.end,
    paragraph,
    item: piece.item,
  }))
}
