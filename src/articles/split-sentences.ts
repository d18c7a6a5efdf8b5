import type { Span } from '../figures/figure.ts'
import { LANGUAGES } from '../language.ts'
import type { Language } from '../language.ts'
import { PRESS_WORDS } from './press-words.ts'

/** A sentence of a text: `text` is always `source.slice(start, end)`, without space around it. */
export interface Sentence extends Span {
  readonly text: string
}

interface StopRules {
  readonly segmenter: Intl.Segmenter
  readonly never: ReadonlySet<string>
  readonly maybe: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
}

const LOWER_START = /^[\p{Ps}\p{Pi}"'\s]*\p{Ll}/u
/** Closing marks that the segmenter leaves at the head of the next sentence, as in « Partez ! ». */
const CLOSERS_FIRST = /^[»”’"'\p{Pe}]+(?=\s|$)/u
const LIST_NUMBER = /^[(]?(?:\d{1,2}|\p{L})[.)]$/u
const LAST_WORD = /(?<![\p{L}\p{N}.])((?:[\p{L}\p{M}-]+[.º°])+)["'”’»)\]]*$/u
const INITIAL = /^\p{Lu}\.$/u
const DOTTED_CAPITALS = /^(?:\p{Lu}{1,2}\.){2,}$/u
const FIRST_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}]+|\p{N})/u
/** A full stop with the space after it lost: "arrested.The". */
const LOST_SPACE = /(?<=\p{Ll}{3}[.!?]["”’»]?)(?=\p{Lu}\p{Ll})|(?<=\p{Script=Arabic}{3}[.؟!])(?=\p{Script=Arabic}{2})/gu

const rulesByLanguage = new Map<Language | null, StopRules>()

/** Cuts a text into its sentences. A line break always ends one. Its cost grows linearly with the text. */
export function splitSentences(text: string, language?: Language): readonly Sentence[] {
  const rules = rulesFor(language ?? null)
  const sentences: Sentence[] = []
  let lineStart = 0
  for (const line of text.split(/[\n\r\u2028\u2029]/u)) {
    for (const span of splitLine(line, rules)) {
      const trimmed = trimSpan(line, span)
      if (trimmed === null) continue
      const start = lineStart + trimmed.start
      const end = lineStart + trimmed.end
      sentences.push({ text: text.slice(start, end), start, end })
    }
    lineStart += line.length + 1
  }
  return sentences
}

function splitLine(line: string, rules: StopRules): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  for (const cut of cutLine(line, rules.segmenter)) {
    const last = spans.at(-1)
    if (last === undefined) {
      spans.push({ ...cut })
      continue
    }
    const closers = CLOSERS_FIRST.exec(line.slice(cut.start, Math.min(cut.end, cut.start + 8)))
    const start = closers === null ? cut.start : cut.start + closers[0].length
    last.end = start
    if (isWithinSentence(line, last, { start, end: cut.end }, rules)) last.end = cut.end
    else spans.push({ start, end: cut.end })
  }
  return spans
}

function cutLine(line: string, segmenter: Intl.Segmenter): readonly Span[] {
  const spans: Span[] = []
  for (const { segment, index } of segmenter.segment(line)) {
    let start = index
    for (const lost of segment.matchAll(LOST_SPACE)) {
      spans.push({ start, end: index + lost.index })
      start = index + lost.index
    }
    spans.push({ start, end: index + segment.length })
  }
  return spans
}

/** Whether the cut between two spans is none: an abbreviation, an initial, a number of a list, words that go on in lower case. */
function isWithinSentence(line: string, before: Span, after: Span, rules: StopRules): boolean {
  const head = line.slice(after.start, Math.min(after.end, after.start + 60))
  if (head.trim() === '' || !/[\p{L}\p{N}]/u.test(line.slice(after.start, after.end))) return true
  if (LOWER_START.test(head)) return true
  const tail = line.slice(Math.max(before.start, before.end - 40), before.end).trimEnd()
  if (before.end - before.start < 8 && LIST_NUMBER.test(tail.trim())) return true
  const word = LAST_WORD.exec(tail)?.[1]
  if (word === undefined) return false
  const folded = word.toLowerCase()
  const first = FIRST_WORD.exec(head)?.[1]?.toLowerCase() ?? ''
  if (rules.maybe.has(folded) || DOTTED_CAPITALS.test(word)) return isName(first, rules)
  return rules.never.has(folded) || (INITIAL.test(word) && isName(first, rules))
}

/** What follows goes on with the name, as in "U.S. Army" or "J. Smith", instead of starting a sentence. */
function isName(first: string, rules: StopRules): boolean {
  return first !== '' && !rules.starters.has(first)
}

function trimSpan(line: string, span: Span): Span | null {
  const slice = line.slice(span.start, span.end)
  const text = slice.trim()
  if (text === '') return null
  const start = span.start + slice.indexOf(text[0] ?? '')
  return { start, end: start + text.length }
}

function rulesFor(language: Language | null): StopRules {
  const known = rulesByLanguage.get(language)
  if (known !== undefined) return known
  const words = language === null ? LANGUAGES.map((each) => PRESS_WORDS[each]) : [PRESS_WORDS[language]]
  const rules: StopRules = {
    segmenter: new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' }),
    never: new Set(words.flatMap((each) => each.abbreviations)),
    maybe: new Set(words.flatMap((each) => each.endings)),
    starters: new Set(words.flatMap((each) => each.starters)),
  }
  rulesByLanguage.set(language, rules)
  return rules
}
