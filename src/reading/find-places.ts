import type { Language } from '../language.ts'
import { joinWordSets } from './languages.ts'
import type { PlaceMention } from './mention.ts'
import { listLanguagesOf, type PlaceEntry, type PlaceIndex } from './place-index.ts'
import { isPlainWord } from './plain-word.ts'
import { isArabicWord, stripParticles } from './strip-particles.ts'
import type { Token } from './tokenize.ts'

/** The places of a text, and the tokens they and look-alikes ("Indian Ocean") take. */
export interface PlaceFindings {
  readonly places: readonly PlaceMention[]
  readonly covered: ReadonlySet<number>
}

export interface PlaceContext {
  readonly index: PlaceIndex
  readonly language: Language
  /** A question or a line rather than an article: names may be in lower case. */
  readonly isShort: boolean
  /** Tokens of an operation's name, which may hold a country's. */
  isName(at: number): boolean
}

interface Found extends PlaceEntry {
  readonly length: number
  readonly language: Language
}

const LONGEST = 7
const FUNCTION_WORDS = joinWordSets('functionWords')
const RISKY = joinWordSets('riskyPlaces')
const ACRONYMS = joinWordSets('acronymPlaces')
const PREPOSITIONS = joinWordSets('placePrepositions')
/** "in French": a language, unless what it describes follows. */
const LANGUAGE_PREPOSITIONS = joinWordSets('inWords')

function findIn(tokens: readonly Token[], at: number, language: Language, index: PlaceIndex): Found | null {
  const first = tokens[at]?.text ?? ''
  let found: Found | null = null
  for (const form of stripParticles(first)) {
    if (!index.begins(form, language)) continue
    let key = form
    for (let length = 1; length <= LONGEST; length++) {
      const entry = index.lookUp(key, language)
      if (entry !== null && length > (found?.length ?? 0)) found = { ...entry, length, language }
      const next = tokens[at + length]
      if (next === undefined || next.gap === 'stop' || next.gap === 'comma') break
      key = `${key} ${next.text}`
    }
    if (found !== null) return found
  }
  return found
}

function findAt(tokens: readonly Token[], at: number, context: PlaceContext): Found | null {
  const token = tokens[at]
  if (token === undefined || token.isNumber) return null
  if (FUNCTION_WORDS.has(token.text) && !token.upper) return null
  const [own, ...others] = listLanguagesOf(token.text, context.language)
  const found = own === undefined ? null : findIn(tokens, at, own, context.index)
  if (found !== null) return found
  // Foreign names of countries turn up where people mix languages: in questions, or with a capital.
  if (!context.isShort && !token.capital) return null
  for (const language of others) {
    const foreign = findIn(tokens, at, language, context.index)
    if (foreign !== null && (foreign.kind === 'name' || context.isShort)) return foreign
  }
  return null
}

/** Whether a capital is needed for a name of this kind in a text written with capitals. */
function needsCapital(found: Found, context: PlaceContext): boolean {
  if (context.isShort || found.language === 'ar') return false
  return found.kind === 'name' || found.language === 'en'
}

function isNamePart(token: Token | undefined): boolean {
  return token?.gap === 'space' && token.capital && !token.upper && !isPlainWord(token.text)
}

function isLanguageName(tokens: readonly Token[], at: number, found: Found): boolean {
  if (found.kind !== 'people') return false
  const token = tokens[at]
  if (token !== undefined && isArabicWord(token.text)) return token.text.startsWith('بال') && token.text.endsWith('يه')
  if (!LANGUAGE_PREPOSITIONS.has(tokens[at - 1]?.text ?? '') || token?.gap === 'stop') return false
  const next = tokens[at + found.length]
  return next === undefined || next.gap === 'stop' || next.gap === 'comma' || FUNCTION_WORDS.has(next.text)
}

function isMeant(tokens: readonly Token[], at: number, found: Found, context: PlaceContext): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const isSingle = found.length === 1
  if (isSingle && ACRONYMS.has(token.text)) return token.upper
  if (needsCapital(found, context) && !token.capital) return false
  if (isLanguageName(tokens, at, found)) return false
  return !isSingle || !RISKY.has(token.text) || isRiskyMeant(tokens, at, token, context)
}

/** "in Turkey" is the country; "Michael Jordan" and "by Chad Williams" are people; "turkey" alone is so only where nothing has capitals. */
function isRiskyMeant(tokens: readonly Token[], at: number, token: Token, context: PlaceContext): boolean {
  const hasPreposition = token.gap === 'space' && PREPOSITIONS.has(tokens[at - 1]?.text ?? '')
  if (isArabicWord(token.text))
    return (
      hasPreposition ||
      stripParticles(token.text)
        .slice(1)
        .some((form) => RISKY.has(form))
    )
  const before = tokens[at - 1]
  const hasFirstName =
    token.gap === 'space' && before !== undefined && before.capital && !before.upper && !isPlainWord(before.text)
  if (isNamePart(tokens[at + 1]) || hasFirstName) return false
  if (token.capital) return true
  if (hasPreposition) return context.isShort
  return context.isShort && !tokens.some((other) => other.capital) && !FUNCTION_WORDS.has(tokens[at + 1]?.text ?? '')
}

/** Finds the countries, peoples and own places that a text names; the longest name wins. */
export function findPlaces(text: string, tokens: readonly Token[], context: PlaceContext): PlaceFindings {
  const places: PlaceMention[] = []
  const covered = new Set<number>()
  for (let at = 0; at < tokens.length; at++) {
    if (context.isName(at)) continue
    const found = findAt(tokens, at, context)
    if (found === null || !isMeant(tokens, at, found, context)) continue
    const end = at + found.length
    const start = tokens[at]?.start ?? 0
    const stop = tokens[end - 1]?.end ?? start
    if (found.place !== null) {
      places.push({ start, end: stop, text: text.slice(start, stop), match: 'folded', place: found.place })
    }
    for (let token = at; token < end; token++) covered.add(token)
    at = end - 1
  }
  return { places, covered }
}
