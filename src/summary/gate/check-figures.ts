import { topicWords } from '../../articles/topic-words.ts'
import { findSupport, STRICT_DOUBT } from '../../checking/support/find-support.ts'
import { findFigures } from '../../figures/find-figures.ts'
import type { Figure, Hedge, Span } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import { SUMMARY_WORDS } from '../summary-words.ts'
import type { CitedText } from './cited-text.ts'
import type { Fault } from './fault.ts'

const HEDGE_REASONS = new Set(['stronger_hedge', 'opposite_hedge', 'hedge_dropped'])

/** Every figure of the sentence is one that its cited sentences state: the value, its hedge, what it counts, whom it is about. */
export function checkFigures(text: string, citation: CitedText, language: Language): Fault | null {
  const supports = findSupport({ summary: text, source: citation.text, language })
  for (const { figure, support, reason, doubt, evidence } of supports) {
    const detail = text.slice(figure.start, figure.end)
    if (support !== 'supported' || reason !== null || doubt > STRICT_DOUBT) {
      return { code: reason !== null && HEDGE_REASONS.has(reason) ? 'hedge' : 'figure', detail }
    }
    if (evidence !== null && isFarFrom(figure, evidence, citation, language)) return { code: 'figure', detail }
    const counted = findStranger(text, figure, citation, evidence, language)
    if (counted !== null) return { code: 'figure', detail: `${detail} ${counted}` }
  }
  const figures = findFigures(text, { language })
  const stated = findFigures(citation.text, { language })
  for (const figure of figures) {
    if (supports.some((support) => support.figure.start < figure.end && support.figure.end > figure.start)) continue
    if (!stated.some((other) => isSame(figure, other))) return { code: 'figure', detail: figure.text }
  }
  return null
}

/** How far a figure may be from the one that states it, whatever the roundness of either. */
const REACH: Readonly<Record<Hedge, readonly [least: number, most: number]>> = {
  exact: [0.9, 1.1],
  about: [0.9, 1.1],
  nearly: [0.9, 1.12],
  over: [0.5, 1],
  at_least: [0.5, 1],
  under: [1, 2],
  at_most: [1, 2],
  between: [0.5, 2],
}

/** A second look at the number alone: "nearly 100%" is not "nearly 10%". */
function isFarFrom(figure: Figure, evidence: Span, citation: CitedText, language: Language): boolean {
  const other = findFigures(citation.text, { language }).find(
    (each) => each.start < evidence.end && each.end > evidence.start,
  )
  if (other === undefined || other.kind !== figure.kind || (figure.kind !== 'count' && other.unit !== figure.unit))
    return false
  if (typeof other.value !== 'number' || typeof figure.value !== 'number' || other.value === figure.value) return false
  const ratio = figure.value / other.value
  const [least, most] = REACH[figure.hedge]
  return !(ratio >= least && ratio <= most)
}

/**
 * The word that a figure counts or measures, if the sentence that states the figure does not have it: "suspects" for its victims.
 * Where that sentence measures two things, the word has to stand by the figure there too.
 */
function findStranger(
  text: string,
  figure: Figure,
  citation: CitedText,
  evidence: Span | null,
  language: Language,
): string | null {
  if (evidence === null) return null
  const words = readCounted(text, figure, language)
  if (words.length === 0) return null
  const sentence = sentenceAt(citation, evidence.start)
  const there = new Set(topicWords(`${sentence.text} ${readReferent(sentence, citation, language)}`, language))
  const generic = new Set(SUMMARY_WORDS[language].anyone.flatMap((word) => topicWords(word, language)))
  const stranger = words.find((word) => !there.has(word) && !generic.has(word))
  if (stranger !== undefined) return stranger
  if (!isMeasured(figure)) return null
  const after = sentence.text.slice(evidence.end - sentence.start)
  const near = new Set(topicWords(after.split(/\s+/u).slice(0, 5).join(' '), language))
  return near.size === 0 || near.has(words[0]!) ? null : words[0]!
}

/** "400 of them" counts what the sentence before is about, where that is cited too. */
function readReferent(
  sentence: { readonly text: string; readonly start: number },
  citation: CitedText,
  language: Language,
): string {
  const words = ` ${(fold(sentence.text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
  if (!SUMMARY_WORDS[language].earlyPointers.some((phrase) => words.includes(` ${phrase} `))) return ''
  return sentence.start === 0 ? '' : sentenceAt(citation, sentence.start - 2).text
}

/** The head of what a count counts, or what a measure or sum is of: "cocaine" in "1.5 tonnes of cocaine". */
function readCounted(text: string, figure: Figure, language: Language): readonly string[] {
  if (figure.noun !== null && figure.kind === 'count')
    return topicWords(text.slice(figure.noun.start, figure.noun.end), language)
  if (!isMeasured(figure)) return []
  const [, unit, of, thing] =
    /^\s*(\S+)\s+(of|de|d['’]|من)\s*(?:l['’]|la |el |the )?([\p{L}\p{M}]+)/iu.exec(text.slice(figure.end)) ?? []
  return unit === undefined || of === undefined || thing === undefined ? [] : topicWords(thing, language).slice(0, 1)
}

function isMeasured(figure: Figure): boolean {
  return figure.kind === 'measure'
}

function sentenceAt(citation: CitedText, offset: number): { readonly text: string; readonly start: number } {
  let start = 0
  for (const { text } of citation.cited) {
    if (offset <= start + text.length) return { text, start }
    start += text.length + 1
  }
  return { text: citation.text, start: 0 }
}

/** For what support does not judge, a date or a time, say: the same value of the same kind. */
function isSame(figure: Figure, other: Figure): boolean {
  return figure.kind === other.kind && String(figure.value) === String(other.value)
}
