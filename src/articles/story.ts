import type { Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'

/** Why a piece of a paste is not part of its story. */
export const DROP_REASONS = [
  'advertisement',
  'byline',
  'caption',
  'comments',
  'cookies',
  'copyright',
  'credit',
  'date',
  'fragment',
  'heading',
  'instruction',
  'link',
  'navigation',
  'newsletter',
  'related',
  'repeated',
  'share',
] as const
export type DropReason = (typeof DROP_REASONS)[number]

/** A sentence as it reads: invisible characters gone, spaces evened, words cut at line ends rejoined. Its span is in the paste. */
export interface StorySentence extends Span {
  /** Counts from 1 within the story. */
  readonly number: number
  readonly text: string
  /** Counts from 0 within the story. */
  readonly paragraph: number
  /** An item of a list, which may be no whole sentence. */
  readonly item: boolean
}

export interface DroppedText extends Span {
  readonly text: string
  readonly reason: DropReason
}

/** One article of a paste. */
export interface Story {
  /** Its headline, where the paste has one. */
  readonly title: string | null
  readonly language: Language
  readonly sentences: readonly StorySentence[]
  readonly dropped: readonly DroppedText[]
}
