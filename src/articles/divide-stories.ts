import type { Language } from '../language.ts'
import { detectLanguage } from '../reading/detect-language.ts'
import { classifyBlock } from './classify-block.ts'
import type { BlockKind } from './classify-block.ts'
import type { Block } from './read-blocks.ts'
import { readDateline } from './read-dateline.ts'
import { overlapOf, topicWords } from './topic-words.ts'

/** A block and what it is. */
export interface Piece extends Block {
  readonly kind: BlockKind
  readonly language: Language
}

/** The pieces of one story: what it says, and the rest that came with it, in order. */
export interface StoryPieces {
  readonly language: Language
  readonly body: readonly Piece[]
  readonly rest: readonly Piece[]
}

interface Draft {
  language: Language
  topics: Set<string>
  readonly body: Piece[]
  readonly rest: Piece[]
  /** What spoke for a new story where this one begins. */
  readonly break: 'dateline' | 'separator' | 'byline' | 'heading' | 'language' | null
}

/** Two runs of prose that share less of their topic than this are about different things, by what stands between them. */
const APART = { dateline: 0.9, separator: 0.3, byline: 0.4, heading: 0.07, language: 0 } as const

/** Longer than this, one paragraph before a dateline is no deck. */
const DECK = 160

/** Tells the stories of a paste apart. Gives at least one if there is any prose. */
export function divideStories(blocks: readonly Block[]): readonly StoryPieces[] {
  const drafts: Draft[] = []
  let pending: Piece[] = []
  for (const piece of classify(blocks)) {
    if (!isBody(piece, pending)) {
      pending.push(piece)
      continue
    }
    const current = drafts.at(-1)
    const why = current === undefined ? null : whyNewStory(piece, pending, current)
    if (current === undefined || why !== null) {
      const draft: Draft = { language: piece.language, topics: new Set(), body: [], rest: [], break: why }
      drafts.push(draft)
      draft.rest.push(...pending)
    } else current.rest.push(...pending)
    const draft = drafts.at(-1)!
    draft.body.push(piece)
    for (const topic of topicWords(piece.text, draft.language)) draft.topics.add(topic)
    pending = []
  }
  if (drafts.length === 0) return []
  drafts.at(-1)!.rest.push(...pending)
  return shareHeadings(joinDrafts(drafts))
}

/** Classifies blocks, with what only their place tells: links under "Read more", and captions that come twice. */
function classify(blocks: readonly Block[]): readonly Piece[] {
  const pieces: Piece[] = []
  let inList = false
  const counts = new Map<string, number>()
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const block of blocks) {
    let kind = classifyBlock(block)
    // A headline may be a question; the story does not go on with one.
    if (kind === 'prose' && !(inList && /[?؟!]$/u.test(block.text))) inList = false
    if (kind === 'list_heading') inList = true
    if (inList && (kind === 'heading' || kind === 'item' || kind === 'prose')) kind = 'related'
    pieces.push({ ...block, kind, language: kind === 'prose' ? detectLanguage(block.text) : 'en' })
  }
  return pieces
}

/** Items belong to the text they follow; under a heading they wait for what comes next. */
function isBody(piece: Piece, pending: readonly Piece[]): boolean {
  if (piece.kind === 'prose') return true
  return piece.kind === 'item' && pending.every((other) => other.kind !== 'heading')
}

function whyNewStory(piece: Piece, pending: readonly Piece[], current: Draft): Draft['break'] {
  if (piece.kind !== 'prose') return null
  const dateline = readDateline(piece.text)
  const heading = pending.findIndex((other) => other.kind === 'heading')
  if (dateline?.sure === true || (dateline !== null && heading >= 0)) return 'dateline'
  if (pending.some((other) => other.kind === 'separator')) return 'separator'
  if (heading >= 0 && pending.slice(heading).some((other) => other.kind === 'byline' || other.kind === 'date'))
    return 'byline'
  if (piece.language !== current.language && piece.text.length >= 60) return 'language'
  return heading >= 0 ? 'heading' : null
}

/** Puts back together what is about the same thing, or too short to be a story of its own. */
function joinDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const stories: Draft[] = []
  for (const draft of drafts) {
    const home = stories.length === 0 ? null : findHome(draft, stories)
    if (home === null) stories.push(draft)
    else {
      home.body.push(...draft.body)
      home.rest.push(...draft.rest)
      if (home.language === draft.language) for (const topic of draft.topics) home.topics.add(topic)
    }
  }
  return stories
}

function findHome(draft: Draft, stories: readonly Draft[]): Draft | null {
  const previous = stories.at(-1)!
  const length = lengthOf(draft)
  if (draft.break === null) return previous
  if (draft.language !== previous.language) {
    const sameLanguage = stories.findLast((story) => story.language === draft.language)
    if (sameLanguage !== undefined && draft.break === 'language') return sameLanguage
    return length < 200 && draft.break === 'language' ? previous : null
  }
  if (draft.break === 'heading' && (length < 150 || draft.topics.size < 12)) return previous
  const shared = overlapOf(draft.topics, previous.topics)
  // A deck that is a whole sentence stands between a headline and its dateline.
  if (previous.body.length === 1 && lengthOf(previous) < DECK && shared >= APART.heading * 2) return previous
  return shared >= APART[draft.break] ? previous : null
}

function lengthOf(draft: Draft): number {
  return draft.body.reduce((sum, piece) => sum + piece.text.length, 0)
}

/** A headline between two stories belongs to the one that it is about; ties to the one it precedes. */
function shareHeadings(drafts: readonly Draft[]): readonly StoryPieces[] {
  const stories = drafts.map((draft) => ({
    language: draft.language,
    body: [...draft.body],
    rest: [] as Piece[],
    topics: draft.topics,
  }))
  for (const [index, draft] of drafts.entries()) {
    const firstStart = draft.body[0]?.start ?? 0
    for (const piece of draft.rest) {
      const previous = piece.start < firstStart ? stories[index - 1] : undefined
      const own = stories[index]!
      const home = previous !== undefined && isAbout(piece, previous) > isAbout(piece, own) ? previous : own
      if (piece.kind === 'item') home.body.push(piece)
      else home.rest.push(piece)
    }
  }
  for (const story of stories) story.body.sort((one, other) => one.start - other.start)
  return stories
}

function isAbout(piece: Piece, story: { readonly language: Language; readonly topics: ReadonlySet<string> }): number {
  return overlapOf(new Set(topicWords(piece.text, story.language)), story.topics)
}
