import { LANGUAGES } from '../../language.ts'
import { detectLanguage } from '../../reading/detect-language.ts'
import { fold } from '../../reading/fold-text.ts'
import { isFunctionWord } from '../../reading/plain-word.ts'
import { toUnit } from '../../checking/convert-unit.ts'
import type { Figure, Hedge, Quantity } from '../../figures/figure.ts'
import { findFigures } from '../../figures/find-figures.ts'
import { parseFigure } from '../../figures/parse-figure.ts'
import type { Language } from '../../language.ts'
import { describeQuantity } from '../../wording/describe-figure.ts'
import { nameMetricAlone } from '../../wording/name-metric.ts'
import type { Metric } from '../metric.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { FaultCode } from './curation-words.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { createWordTest, findUnread } from './find-unread.ts'

const PERSON_WORDS = new Set(LANGUAGES.flatMap((language) => curationWordsOf(language).personWords.map(fold)))

/** A value as the store keeps it, in the metric's unit. */
export interface ReadValue {
  readonly value: Quantity
  readonly hedge: Hedge
}

/** Reads a figure as people write it, for a metric. Throws a `FieldFault` where it is none, is several, or cannot be of that metric. */
export function readValue(written: string | undefined, metric: Metric, desk: CurationDesk): ReadValue {
  const { language } = desk
  const read = readWords('figure', written, language)
  const refuse = (code: FaultCode, values: Readonly<Record<string, string>> = {}) =>
    new FieldFault({
      language,
      field: 'figure',
      code,
      values: { read: quote(read), metric: nameMetricAlone(metric, language), ...values },
    })
  const ways = listWays(read, metric, language)
  if (ways.length > 1) throw refuse('several', { near: ways.join(', ') })
  const figure = parseBest(read, metric, language)
  if (figure === null) throw explainNone(read, refuse)
  const fitted = fitUnit(figure, metric)
  if (fitted === null) {
    if (metric.kind === 'count') throw refuse('figure_not_count')
    throw refuse('figure_unit', { unit: figure.unit ?? figure.kind, expected: metric.unit })
  }
  const other = findOther(read, metric, desk)
  if (other !== null) throw refuse('figure_other', { other: nameMetricAlone(other, language) })
  const rest = findBeside(read, figure, metric)
  if (rest !== null) throw refuse('figure_more', { rest: quote(rest) })
  const bounds = typeof fitted.value === 'number' ? [fitted.value] : fitted.value
  if (bounds.some((value) => value < 0)) throw refuse('figure_negative')
  if (bounds.some((value) => value > Number.MAX_SAFE_INTEGER)) throw refuse('figure_large')
  if (metric.kind === 'count' && !bounds.every(Number.isInteger)) throw refuse('figure_part')
  return fitted
}

/**
 * "2.517" is two thousand and more where somebody writes Spanish, and "2,5 mil" no millions. Where no word tells the language it is the
 * person's own; a count that would not be whole, and a reading that leaves words over, are read the other way.
 */
function parseBest(read: string, metric: Metric, language: Language): Figure | null {
  const told = detectLanguage(read)
  // English is what is told where no word tells anything.
  const first = told === 'en' ? [language, told] : [told, language]
  const languages = /\p{L}/u.test(read) ? [...first, ...LANGUAGES] : [language, 'en' as const, 'es' as const]
  const readings = languages.map((each) => parseFigure(read, each)).filter((figure) => figure !== null)
  const isWhole = ({ value }: Figure) => metric.kind !== 'count' || [value].flat().every(Number.isInteger)
  const inFull = readings.filter((figure) => findBeside(read, figure, metric) === null)
  return inFull.find(isWhole) ?? inFull[0] ?? readings.find(isWhole) ?? readings[0] ?? null
}

/** "2.5 mil" is millions in English and thousands in Spanish: what it may be, where the person's language and that of the words differ. */
function listWays(read: string, metric: Metric, language: Language): readonly string[] {
  const told = detectLanguage(read)
  if (told === language || !/\p{L}/u.test(read)) return []
  const readings = [language, told].map((each) => parseFigure(read, each))
  const inFull = readings.filter((figure) => figure !== null && findBeside(read, figure, metric) === null)
  return [...new Set(inFull.flatMap((figure) => (figure === null ? [] : [describeQuantity(figure, language)])))]
}

type Refuse = (code: FaultCode, values?: Readonly<Record<string, string>>) => FieldFault

function explainNone(read: string, refuse: Refuse): FieldFault {
  const found = findFigures(read)
  if (found.length > 1) return refuse('figure_several', { count: String(found.length) })
  const [only] = found
  return refuse(only?.kind === 'date' || only?.kind === 'time' ? 'figure_date' : 'figure_none')
}

/** The words beside the figure that are neither its hedge, its unit nor what it counts: "40 more", "not 40", "40 women". */
function findBeside(read: string, figure: Figure, metric: Metric): string | null {
  const { kind, hedgeSpan, language } = figure
  const isCounted = createWordTest([metric])
  return findUnread(read, hedgeSpan === null ? [figure] : [figure, hedgeSpan], (token) => {
    // "locked up" is a word for arrests, and "up 40" is no number of them.
    const isBefore = token.end <= figure.start && isFunctionWord(token.text)
    if ((isCounted(token) && !isBefore) || (metric.unit === 'person' && PERSON_WORDS.has(token.text))) return true
    return kind !== 'count' && parseFigure(`2 ${token.text}`, language)?.kind === kind
  })
}

/** What the words beside the figure count, where that is something else. */
function findOther(read: string, metric: Metric, { lexicon }: CurationDesk): Metric | null {
  const mentions = lexicon.findMentions(read).metrics.filter(({ partial }) => !partial)
  const isMeant =
    mentions.length === 0 || mentions.some(({ candidates }) => candidates.some(({ id }) => id === metric.id))
  return isMeant ? null : (mentions[0]?.candidates[0] ?? null)
}

/** The figure in the metric's own unit; null where its unit is of another kind. A number without one is taken to be in it. */
function fitUnit(figure: Figure, metric: Metric): ReadValue | null {
  const { value, hedge } = figure
  const plain = { value, hedge }
  switch (figure.kind) {
    case 'count':
      return plain
    case 'money':
      return metric.kind === 'money' && figure.unit === metric.unit ? plain : null
    case 'percent':
      return metric.kind === 'percent' ? plain : null
    case 'duration':
      return metric.kind === 'duration' && figure.unit?.replace(/s$/, '') === metric.unit ? plain : null
    case 'measure': {
      const converted = metric.kind === 'measure' ? toUnit(figure, metric) : null
      return converted === null ? null : { value: converted.value, hedge: converted.hedge }
    }
    case 'ratio':
    case 'age':
    case 'ordinal':
    case 'date':
    case 'time':
    case 'identifier':
      return null
    default:
      return figure.kind satisfies never
  }
}
