import type { Span } from './figure.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isWordOf } from './scan.ts'
import type { Token } from './token.ts'

const LONGEST = 6

/** Whether a word looks like a counted noun: a plural by its ending or by the list of irregular ones. */
export function isPlural(lexicon: Lexicon, token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false
  const { key } = token
  if (lexicon.words.functionWords.has(key)) return false
  if (lexicon.words.irregularPlurals.has(key)) return true
  if (key.length < 4 || lexicon.data.singularEndings.some((ending) => key.endsWith(ending))) return false
  return lexicon.data.pluralEndings.some((ending) => key.endsWith(ending))
}

/** The noun phrase counted by a number that ends before token `at`: "irregular migrants", after "of the" too. */
export function findNounAfter(scan: Scan, lexicon: Lexicon, at: number): Span | null {
  const { tokens } = scan
  let from = at
  if (tokens[at]?.gap === 'line') return null
  if (isHyphen(tokens[from]) && tokens[from + 1]?.gap === 'none')
    from += isWordOf(tokens[from + 1], lexicon.words.numberSuffixes) ? 2 : 1
  if (isWordOf(tokens[from], lexicon.words.of)) {
    from++
    while (isWordOf(tokens[from], lexicon.words.determiners)) from++
  }
  while (isWordOf(tokens[from], lexicon.words.nounSkips) && tokens[from]!.gap !== 'line') from++
  let to = from
  let plural = -1
  while (to - from < LONGEST) {
    const token = tokens[to]
    if (token === undefined || (to > at && token.gap === 'line') || token.gap === 'line') break
    if (isHyphen(token) && token.gap === 'none' && tokens[to + 1]?.gap === 'none' && to > from) {
      to++
      continue
    }
    if (token.kind !== 'word' || lexicon.words.functionWords.has(token.key) || lexicon.words.and.has(token.key)) break
    if (
      lexicon.numbers.has(token.key) ||
      (to > from && (isJoined(lexicon, token) || !agrees(tokens[to - 1]!, token) || startsHedge(lexicon, tokens, to)))
    )
      break
    to++
    if (isPlural(lexicon, token)) plural = to
    if (plural === to && lexicon.data.adjectivesFollow) continue
  }
  if (to === from || tokens[to - 1]!.kind !== 'word') return null
  const end = lexicon.data.adjectivesFollow
    ? Math.min(to, from + 3)
    : plural > 0
      ? plural
      : endOfSingular(lexicon, tokens, from, to)
  return { start: tokens[from]!.start, end: tokens[end - 1]!.end }
}

/** The label before a number: "arrests: 2517", "Arrests | 2,517", "- countries: 54". */
export function findNounBefore(scan: Scan, lexicon: Lexicon, from: number, to = from + 1): Span | null {
  const { tokens } = scan
  const mark = tokens[from - 1]
  if (mark === undefined || tokens[from]!.gap === 'line') return null
  const isBracket =
    mark.text === '(' && isPlural(lexicon, tokens[from - 2]) && mark.gap === 'space' && tokens[to]?.text === ')'
  const isMark = isBracket || [':', '|', '=', '–', '—', '-'].includes(mark.text)
  if (isMark && mark.gap === 'line') return null
  if (!isMark && !(mark.kind === 'word' && /[\t]|\s{2,}/.test(scan.text.slice(mark.end, tokens[from]!.start))))
    return null
  const end = isMark ? from - 1 : from
  let start = end
  while (start > 0 && end - start < (isBracket ? 1 : LONGEST)) {
    const token = tokens[start - 1]!
    if (token.kind !== 'word') break
    start--
    if (token.gap === 'line') break
  }
  // A dash labels a number in a list or a table, where the label opens its line, not in a sentence.
  if (/^[-–—]$/.test(mark.text) && tokens[start]!.gap !== 'line') return null
  while (
    start < end &&
    (lexicon.words.functionWords.has(tokens[start]!.key) || lexicon.words.determiners.has(tokens[start]!.key))
  )
    start++
  return start === end ? null : { start: tokens[start]!.start, end: tokens[end - 1]!.end }
}

/** "116 دولة | بزيادة 20": the words before the next number are no noun. */
function startsHedge(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  return lexicon.hedgesBefore.startingAt(tokens, at) !== null || lexicon.trendsBefore.startingAt(tokens, at) !== null
}

/** "one suspect | fled": at most two words, the second no verb of the past. */
function endOfSingular(lexicon: Lexicon, tokens: readonly Token[], from: number, to: number): number {
  const end = Math.min(to, from + 2)
  const isVerb = end - from > 1 && lexicon.data.verbEndings.some((ending) => tokens[end - 1]!.key.endsWith(ending))
  return isVerb ? end - 1 : end
}

/** "طرداً | ألقاها": after a noun in the accusative of counting only an adjective in that case, or "غير", belongs to it. */
function agrees(noun: Token, next: Token): boolean {
  const isCounted = noun.text.endsWith('ًا') || noun.text.endsWith('اً')
  return !isCounted || next.text.endsWith('ًا') || next.text.endsWith('اً') || next.key === 'غير'
}

/** "مهاجر | وعشرات": "and" written onto the next word ends the phrase. */
function isJoined(lexicon: Lexicon, token: Token): boolean {
  return token.key.length > 2 && lexicon.prefixes.get(token.key[0]!) === true
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '‑')
}
