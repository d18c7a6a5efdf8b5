import { readCardinal } from './read-cardinal.ts'
import type { Cardinal } from './cardinal.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** A fraction in words, over tokens up to `to`. */
export interface Fraction {
  readonly value: number
  readonly to: number
}

/** Reads "half", "a third", "three quarters", "two-thirds", "twenty twenty fifths" at token `from`. */
export function readFraction(scan: Scan, from: number): Fraction | null {
  const lexicon = lexiconAt(scan, from)
  const token = scan.tokens[from]
  if (token === undefined || token.kind !== 'word') return null
  const bare = lexicon.fractions.get(token.key)
  // "الربع الثالث" is the third quarter.
  const isNumbered =
    lexicon.data.adjectivesFollow &&
    lexicon.ordinals.has(scan.tokens[from + 1]?.key ?? '') &&
    lexicon.data.prefixedArticle !== ''
  if (bare !== undefined && !isNumbered && isFraction(scan, lexicon, from)) return { value: bare.value, to: from + 1 }
  const part = readPart(scan, lexicon, from)
  if (part !== null) return part
  if (lexicon.words.articles.has(token.key)) {
    const at = afterHyphen(scan, from + 1)
    const denominator = readDenominator(scan, lexicon, at, true)
    if (denominator !== null && !isAgo(scan, lexicon, at) && !opensCompound(scan, lexicon, at))
      return { value: 1 / denominator.value, to: denominator.to }
    const half = lexicon.fractions.get(scan.tokens[at]?.key ?? '')
    if (half && !half.joined && isFraction(scan, lexicon, at)) return { value: half.value, to: at + 1 }
  }
  const cardinal = readCardinal(scan, from)
  const divided = cardinal === null ? null : divideCardinal(scan, cardinal)
  return divided === null || 'cut' in divided ? null : divided
}

/**
 * Reads the denominator after a cardinal: "two" + "thirds". `cut` is the token where a mixed number divides into its
 * whole and its fraction: "two hundred | and fifty-four hundredths".
 */
export function divideCardinal(scan: Scan, cardinal: Cardinal): Fraction | { readonly cut: number } | null {
  if (cardinal.literal !== null && (!cardinal.literal.integer || cardinal.value > 20)) return null
  const lexicon = lexiconAt(scan, cardinal.from)
  const denominator = readDenominator(scan, lexicon, afterHyphen(scan, cardinal.to), cardinal.value === 1)
  if (denominator === null) return null
  const { parts } = cardinal
  const last = parts.at(-1)!
  // "one hundred thirty fifths" is 100/35: the tens belong to the denominator.
  const rest = cardinal.value - last.value
  const isTens =
    lexicon.data.grammar.tensJoinDenominator &&
    last.value >= 20 &&
    last.value < 100 &&
    last.value % 10 === 0 &&
    denominator.value < 10
  if (isTens && parts.length > 1 && !last.joined && scan.tokens[cardinal.to]!.kind === 'word') {
    return { value: rest / (last.value + denominator.value), to: denominator.to }
  }
  // "two hundred and fifty-four hundredths" is 200 and 54/100.
  const joint = findJoint(lexicon, parts, denominator.plural)
  if (joint > 0) return { cut: parts[joint]!.before }
  return { value: cardinal.value / denominator.value, to: denominator.to }
}

function findJoint(lexicon: Lexicon, parts: Cardinal['parts'], isPlural: boolean): number {
  for (let index = parts.length - 1; index > 0; index--) {
    if (!parts[index]!.joined || parts[index - 1]!.room < 100) continue
    const isLast = index === parts.length - 1
    if (lexicon.data.grammar.andIsInherent && !(isPlural && isLast && parts[index]!.value <= 10)) return 0
    return index
  }
  return 0
}

function readDenominator(
  scan: Scan,
  lexicon: Lexicon,
  at: number,
  isOne: boolean,
): { value: number; to: number; plural: boolean } | null {
  const token = scan.tokens[at]
  if (token === undefined || token.kind !== 'word' || token.gap === 'line') return null
  const direct = lexicon.denominators.get(token.key)
  if (direct !== undefined && direct.value > 1 && !direct.joined) {
    return isOne && lexicon.ordinals.has(token.key) && countsNext(scan, lexicon, at + 1)
      ? null
      : { value: direct.value, to: at + 1, plural: true }
  }
  const ending = readEndingDenominator(lexicon, token.key)
  if (ending !== null) return { value: ending, to: at + 1, plural: true }
  const ordinal = readOrdinalWords(scan, at)
  if (ordinal === null || ordinal.value <= 2) return null
  // "a third man" and "a third-party cookie" are no fractions.
  return !ordinal.plural && (countsNext(scan, lexicon, ordinal.to) || followsHyphen(scan, ordinal.to)) ? null : ordinal
}

/** "a half-marathon": half of nothing. */
function opensCompound(scan: Scan, lexicon: Lexicon, at: number): boolean {
  return followsHyphen(scan, at + 1) && !isFraction(scan, lexicon, at)
}

/** "a quarter earlier": three months, no fourth of anything. */
function isAgo(scan: Scan, lexicon: Lexicon, at: number): boolean {
  return isWordOf(scan.tokens[at], lexicon.words.weakFractions) && isWordOf(scan.tokens[at + 1], lexicon.words.agoWords)
}

/** Whether a noun follows that the ordinal before it numbers. */
function countsNext(scan: Scan, lexicon: Lexicon, at: number): boolean {
  const token = scan.tokens[at]
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.gap === 'space' &&
    !lexicon.words.functionWords.has(token.key) &&
    !lexicon.words.and.has(token.key)
  )
}

/** Whether "half", "quarter" or "media" is a fraction here, by the scale, unit, "of" or hedge beside it. */
function isFraction(scan: Scan, lexicon: Lexicon, at: number): boolean {
  const { tokens } = scan
  const token = tokens[at]!
  if (!lexicon.words.weakFractions.has(token.key)) return true
  const before = token.gap === 'line' ? undefined : tokens[at - 1]
  const next = tokens[at + 1]
  if (
    before !== undefined &&
    (lexicon.ordinals.has(before.key) || lexicon.words.determiners.has(before.key)) &&
    !lexicon.words.articles.has(before.key)
  )
    return false
  if (next === undefined || next.gap === 'line') return true
  const isTight = next.text === '-' && next.gap === 'none'
  const unitAt = isTight ? at + 2 : at + 1
  const role = lexicon.numbers.get(tokens[unitAt]?.key ?? '')?.role
  if (role === 'scale' || role === 'dozen' || lexicon.units.startingAt(tokens, unitAt) !== null) return true
  if (isTight) return false
  const isOf =
    lexicon.words.of.has(next.key) || lexicon.words.articles.has(next.key) || lexicon.words.determiners.has(next.key)
  if (isOf) return true
  if (before === undefined) return next.kind === 'symbol'
  return lexicon.words.articles.has(before.key)
    ? next.kind === 'symbol'
    : lexicon.words.and.has(before.key) || lexicon.hedgesBefore.endingBefore(tokens, at) !== null
}

/** "خمس السكان", "ثمن المحتوى": a word that is a part of the definite noun after it, or of nothing when it stands alone. */
function readPart(scan: Scan, lexicon: Lexicon, at: number): Fraction | null {
  const key = scan.tokens[at]!.key
  const next = scan.tokens[at + 1]
  const isWhole = next?.kind === 'word' && next.gap === 'space' && lexicon.words.wholes.has(next.key)
  const ofWhole = lexicon.partsOfWholes.get(key)
  if (ofWhole !== undefined) return isWhole && !ofWhole.joined ? { value: 1 / ofWhole.value, to: at + 1 } : null
  const part = lexicon.parts.get(key)
  if (part === undefined) return null
  const isAlone = next === undefined || next.gap === 'line' || (next.kind === 'symbol' && next.text !== '-')
  const isDefinite = next?.kind === 'word' && next.key.startsWith('ال')
  return isAlone || isDefinite || isWhole ? { value: 1 / part.value, to: at + 1 } : null
}

/** Reads an ordinal in words, with the cardinal before its last word: "twenty-first", "one hundred fifth", "twenty-firsts". */
export function readOrdinalWords(scan: Scan, from: number): { value: number; to: number; plural: boolean } | null {
  const lexicon = lexiconAt(scan, from)
  const single = lexicon.ordinals.get(scan.tokens[from]?.key ?? '')
  if (single !== undefined) {
    // "الحادي والعشرين"
    const ten = lexicon.numbers.get(scan.tokens[from + 1]?.key ?? '')
    const joins = lexicon.data.grammar.unitsBeforeTens && ten?.role === 'ten' && ten.joined && single.value < 10
    // "الخامسة عشرة"
    if (lexicon.data.grammar.unitsBeforeTens && ten?.role === 'teen' && !ten.joined && single.value < 10)
      return { value: single.value + ten.value, to: from + 2, plural: false }
    return joins
      ? { value: single.value + ten.value, to: from + 2, plural: false }
      : { value: single.value, to: from + 1, plural: false }
  }
  if (lexicon.numbers.get(scan.tokens[from]?.key ?? '') === undefined) return null
  const cardinal = readCardinal(scan, from)
  if (cardinal === null || cardinal.literal !== null) return null
  let at = afterHyphen(scan, cardinal.to)
  if (isWordOf(scan.tokens[at], lexicon.words.and)) at = afterHyphen(scan, at + 1)
  const token = scan.tokens[at]
  if (token === undefined || token.gap === 'line') return null
  const word = lexicon.ordinals.get(token.key)
  const plural = lexicon.words.looseDenominators.has(token.key) ? undefined : lexicon.denominators.get(token.key)
  const value = word?.value ?? plural?.value
  if (value === undefined || value < 1) return null
  const last = cardinal.parts.at(-1)!
  if (value >= 100 && word !== undefined) return { value: cardinal.value * value, to: at + 1, plural: false }
  if (value >= (last.room === 0 ? 1 : last.room)) return null
  return { value: cardinal.value + value, to: at + 1, plural: word === undefined }
}

function readEndingDenominator(lexicon: Lexicon, key: string): number | null {
  for (const ending of lexicon.data.numbers.denominatorEndings) {
    if (!key.endsWith(ending)) continue
    const value = readGluedCardinal(lexicon, key.slice(0, -ending.length))
    if (value !== null) return value
  }
  for (const [ending, { value }] of lexicon.ordinals) {
    if (value < 100 || key.length <= ending.length || !key.endsWith(ending)) continue
    const times = readGluedCardinal(lexicon, key.slice(0, -ending.length))
    if (times !== null) return times * value
  }
  return null
}

/** Reads number words written as one ("veinticinco", "ciento cinco" glued), largest first. */
function readGluedCardinal(lexicon: Lexicon, key: string): number | null {
  if (key === '' || key.length > 40 || lexicon.data.numbers.denominatorEndings.length === 0) return null
  const whole = lexicon.numbers.get(key)
  if (whole !== undefined) return whole.value
  for (let cut = key.length - 1; cut > 1; cut--) {
    const head = lexicon.numbers.get(key.slice(0, cut))
    if (head === undefined) continue
    const rest = readGluedCardinal(lexicon, key.slice(cut))
    if (rest !== null) return rest < head.value ? head.value + rest : head.value * rest
  }
  return null
}

function afterHyphen(scan: Scan, at: number): number {
  const token = scan.tokens[at]
  return token !== undefined && (token.text === '-' || token.text === '‑') && token.gap !== 'line' ? at + 1 : at
}

function followsHyphen(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]
  return token !== undefined && token.text === '-' && token.gap === 'none' && scan.tokens[at + 1]?.gap === 'none'
}
