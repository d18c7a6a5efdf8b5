import { LANGUAGES } from '../language.ts'
import { fold } from '../reading/fold-text.ts'
import { foldPattern, PRESS_WORDS } from './press-words.ts'
import { endsSentence } from './read-blocks.ts'
import type { Block } from './read-blocks.ts'
import { splitSentences } from './split-sentences.ts'
import type { DropReason } from './story.ts'

/** What a block is: words of a story, something between stories, or a reason to leave it out. */
export type BlockKind = 'prose' | 'item' | 'heading' | 'separator' | 'list_heading' | DropReason

/** The press of every language at once: an Arabic page has English buttons. */
const ALL = LANGUAGES.map((language) => PRESS_WORDS[language])
const LIST_HEADINGS = ALL.flatMap((press) => press.listHeadings.map(foldPattern))
const SIGNATURES = ALL.flatMap((press) => press.signatures)
const RULES = ALL.flatMap((press) =>
  press.boilerplate.map(({ reason, lines, sentences }) => ({
    reason,
    lines: (lines ?? []).map(foldPattern),
    sentences: (sentences ?? []).map(foldPattern),
  })),
)
const INTERFACE = new Set(ALL.flatMap((press) => press.interfaceWords.map((word) => fold(word))))
const CALENDAR = new Set(ALL.flatMap((press) => press.calendarWords.map((word) => fold(word))))

const SEPARATOR = /^(?:[-–—_=~*#•·.\s]{3,}|(?:\*\s*){3})$/u
const LINK_ONLY =
  /^(?:(?:https?:\/\/|www\.)\S+|[\w.-]+\.(?:com|org|net|news|info|int|co|io|ma|ae|fr|es|pk)(?:\/\S*)?|\S+@\S+\.\S+|(?:[@#][\p{L}\p{N}_]+[\s,|]*)+)$/u
const AGENCY_CREDIT =
  /\((?:[^()]{0,40}\b)?(?:photo|reuters|afp|ap|epa|getty|efe|ansa|dpa|xinhua|anadolu|wam|handout|courtesy|supplied|shutterstock|file)\b[^()]{0,40}\)\.?$/iu
/** "Jane Doe, The Daily Paper": names and nothing else. */
const SIGNATURE = /^(?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’.-]+(?:,| \||\s[-–—]) (?:\p{Lu}[\p{L}'’&.-]*\s?){1,5}$/u
const DOUBLED = /^(.{12,200}?)\s+\1$/u

/** Says what a block is. `prose` and `item` may still hold sentences that are none of the story's: see `whyDropSentence`. */
export function classifyBlock(block: Block): BlockKind {
  const { text } = block
  if (!/\p{L}/u.test(text)) return SEPARATOR.test(text) && /[-–—_=~*#]/u.test(text) ? 'separator' : 'fragment'
  if (LINK_ONLY.test(text)) return 'link'
  if (text.length <= 160) {
    const folded = fold(text)
    if (LIST_HEADINGS.some((heading) => heading.test(folded))) return 'list_heading'
    const menu = readInterface(folded)
    if (menu !== null) return menu
  }
  const sentences = splitSentences(text)
  if (text.length <= 320 && sentences.length <= 2) {
    const why = whyDropLine(text, endsSentence(text))
    if (why !== null) return why
  }
  if (sentences.length === 1 || text.length <= 320) {
    const why = whyDropSentence(text)
    if (why !== null) return why
  }
  if (AGENCY_CREDIT.test(text) && sentences.length <= 3 && text.length <= 320) return 'caption'
  if (block.item) return 'item'
  return isProse(block, sentences.length) ? 'prose' : 'heading'
}

/** Why a sentence, wherever it stands, is none of a story's; null if it may be one. */
export function whyDropSentence(sentence: string): DropReason | null {
  const folded = fold(sentence)
  return RULES.find((rule) => rule.sentences.some((pattern) => pattern.test(folded)))?.reason ?? null
}

function whyDropLine(text: string, ends: boolean): DropReason | null {
  const folded = fold(text)
  for (const rule of RULES) {
    // A sentence that happens to begin as a byline or a counter does ("By Tuesday, police had ...") is left alone.
    if (ends && (rule.reason === 'byline' || rule.reason === 'comments')) continue
    if (rule.lines.some((pattern) => pattern.test(folded))) return rule.reason
  }
  if (!ends && text.length <= 110 && SIGNATURES.some((signature) => signature.test(text))) return 'byline'
  if (!ends && text.length <= 90 && SIGNATURE.test(text)) return 'byline'
  return DOUBLED.test(text) ? 'related' : null
}

/** A line of buttons, menu entries, dates and counters. */
function readInterface(folded: string): 'date' | 'navigation' | null {
  let hasDate = /\d{4}|\d[:/]\d/u.test(folded)
  for (const [word] of folded.matchAll(/\p{L}+/gu)) {
    if (CALENDAR.has(word)) hasDate = true
    else if (!INTERFACE.has(word)) return null
  }
  return hasDate ? 'date' : 'navigation'
}

function isProse(block: Block, sentences: number): boolean {
  if (block.heading) return false
  const length = block.text.length
  if (endsSentence(block.text)) return sentences > 1 || (block.text.match(/\s+/gu)?.length ?? 0) >= 3
  return (sentences > 1 && length >= 80) || length >= (/\p{Script=Arabic}/u.test(block.text) ? 110 : 150)
}
