import { findFigures } from '../figures/find-figures.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import type { Mentions } from '../reading/mention.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'
import { askingOf } from './asking-of.ts'

/** What a question says of an operation in passing: how long it was ("the six-day Liberterra"), in how many countries. */
export interface Aside extends Span {
  readonly about: 'duration' | 'countries'
  readonly figure: Figure
}

const phrases = new Map<Language, Readonly<Record<Aside['about'], readonly (readonly string[])[]>>>()

/** The asides of a question that asks for something else of an operation. Each is checked, never believed. */
export function findAsides(text: string, language: Language, mentions: Mentions): readonly Aside[] {
  if (mentions.operations.length === 0) return []
  const tokens = tokenize(text)
  const { cardinals } = READING_LANGUAGES[language]
  const isCount = ({ isNumber, text: word }: Token) => isNumber || cardinals.has(word)
  const isTaken = (token: Token) =>
    [...mentions.operations, ...mentions.periods].some((span) => token.start < span.end && span.start < token.end)
  const places = tokens.flatMap((token, at) => (at > 0 && isCount(token) && !isTaken(token) ? [at] : []))
  if (places.length === 0) return []
  const figures = findFigures(text, { language })
  return places.flatMap((at): Aside[] => {
    const figure = figures.find((each) => each.start === tokens[at]?.start)
    const aside =
      figure === undefined ? null : readAside(figure, hedgedAt(figure, at, tokens), { tokens, mentions, language })
    return aside === null ? [] : [aside]
  })
}

/** Where a figure begins with what hedges it: "more than 110". */
function hedgedAt({ hedgeSpan }: Figure, at: number, tokens: readonly Token[]): number {
  const hedged = hedgeSpan === null ? -1 : tokens.findIndex(({ start }) => start === hedgeSpan.start)
  return hedged === -1 ? at : Math.min(at, hedged)
}

interface Words {
  readonly tokens: readonly Token[]
  readonly mentions: Mentions
  readonly language: Language
}

function readAside(figure: Figure, at: number, { tokens, mentions, language }: Words): Aside | null {
  const next = tokens.find((token) => token.start >= figure.end)
  if (next === undefined) return null
  if (figure.kind === 'duration' && figure.unit === 'days') {
    // "Six-day" is what an operation is called by; "in six days" may be a part of it.
    const isCompound = next.gap === 'hyphen'
    const start = isCompound ? figure.start : startOfPhrase(tokens, at, 'duration', language)
    return start === null ? null : { start, end: next.end, about: 'duration', figure }
  }
  const counted = mentions.metrics.find(({ start, end }) => start <= next.start && next.end <= end)
  const isCountries = (metrics: Mentions['metrics'][number]) =>
    metrics.candidates.every(({ unit }) => unit === 'country')
  if (figure.kind !== 'count' || counted === undefined || !isCountries(counted)) return null
  if (mentions.metrics.every(isCountries)) return null
  const start = next.gap === 'hyphen' ? figure.start : startOfPhrase(tokens, at, 'countries', language)
  return start === null ? null : { start, end: counted.end, about: 'countries', figure }
}

/** Where the words begin that lead to an aside ("that lasted", "across"); null where none of them stand before it. */
function startOfPhrase(tokens: readonly Token[], at: number, about: Aside['about'], language: Language): number | null {
  const fits = phrasesOf(language)[about].filter((words) =>
    words.every((word, n) => tokens[at - words.length + n]?.text === word),
  )
  const longest = fits.toSorted((a, b) => b.length - a.length)[0]
  return longest === undefined ? null : (tokens[at - longest.length]?.start ?? null)
}

function phrasesOf(language: Language): Readonly<Record<Aside['about'], readonly (readonly string[])[]>> {
  const known = phrases.get(language)
  if (known !== undefined) return known
  const { lasting, spanning } = askingOf(language)
  const split = (list: string) => list.split('|').map((phrase) => tokenize(phrase).map(({ text }) => text))
  const own = { duration: split(lasting), countries: split(spanning) }
  phrases.set(language, own)
  return own
}

/** The question without its asides; blanks keep every offset. */
export function dropAsides(text: string, asides: readonly Aside[]): string {
  return asides.reduce((kept, { start, end }) => kept.slice(0, start) + ' '.repeat(end - start) + kept.slice(end), text)
}
