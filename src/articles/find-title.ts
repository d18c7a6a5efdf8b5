import { fold } from '../reading/fold-text.ts'
import type { Piece, StoryPieces } from './divide-stories.ts'
import { overlapOf, topicWords } from './topic-words.ts'

/**
 * The headline of a story: of the lines before its text (or after, where the paste has them there) the one that is most about it,
 * the first of equals. A line that comes twice, or that was marked as a heading, is more likely one.
 */
export function findTitle(pieces: StoryPieces): Piece | null {
  const first = pieces.body[0]
  if (first === undefined) return null
  const headings = pieces.rest.filter((piece) => piece.kind === 'heading' && wordCount(piece.text) >= 2)
  const last = pieces.body.findLast((piece) => piece.kind === 'prose') ?? first
  const body = new Set(pieces.body.flatMap((piece) => topicWords(piece.text, pieces.language)))
  const about = (piece: Piece): number => overlapOf(new Set(topicWords(piece.text, pieces.language)), body)
  const score = (piece: Piece): number => {
    const twice = headings.some((other) => other !== piece && fold(other.text) === fold(piece.text))
    return (
      about(piece) +
      (piece === headings[0] ? 0.35 : 0) +
      (twice ? 0.5 : 0) +
      (piece.heading ? 0.3 : 0) +
      (wordCount(piece.text) >= 4 ? 0.2 : 0)
    )
  }
  const before = headings.filter((piece) => piece.start < first.start)
  const after = headings.filter((piece) => piece.start > last.start)
  // A deck under the headline may be more about the text than the headline is.
  const upper = before.find((piece) => wordCount(piece.text) >= 4 && about(piece) >= 0.5)
  return upper ?? pickBest(before, score, 0.5) ?? pickBest(after, score, 1.1)
}

function pickBest(pieces: readonly Piece[], score: (piece: Piece) => number, least: number): Piece | null {
  let best: Piece | null = null
  let most = least
  for (const piece of pieces) {
    const points = score(piece)
    if (points > most) {
      best = piece
      most = points
    }
  }
  return best
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/u).length
}
