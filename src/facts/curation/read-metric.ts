import type { Offer } from '../../errors.ts'
import { LANGUAGES } from '../../language.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import type { MetricMention } from '../../reading/mention.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import { nameMetricAlone } from '../../wording/name-metric.ts'
import type { Metric } from '../metric.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { createWordTest, findUnread } from './find-unread.ts'

const MOST_CHOICES = 5

/** The metric that an id or words name. Throws a `FieldFault` where they name none, or several. */
export function readMetric(written: string | undefined, desk: CurationDesk): Metric {
  const { lexicon, language } = desk
  const read = readWords('metric', written, language)
  const known = lexicon.metric(read.toLowerCase())
  if (known !== null) return known
  const { named, candidates } = readBest(read, desk)
  const [first, ...others] = candidates
  if (first !== undefined && others.length === 0) return first
  const nearest = first === undefined ? lexicon.nearestMetrics(read, MOST_CHOICES) : []
  const near = first === undefined ? [...new Set([...named, ...nearest])] : candidates
  const choices = near.slice(0, MOST_CHOICES).map((metric) => {
    return { label: nameMetricAlone(metric, language), value: metric.id }
  })
  throw new FieldFault({
    language,
    field: 'metric',
    code: first !== undefined ? 'several' : choices.length === 0 ? 'metric_far' : 'metric_unknown',
    kind: first === undefined ? 'not_found' : 'bad_input',
    values: { read: quote(read), near: choices.map(({ label }) => label).join(', ') },
    choices,
    offers: first === undefined ? [startMetric(read, language)] : [],
  })
}

function startMetric(read: string, language: Language): Offer {
  const label = fillTemplate(curationWordsOf(language).buttons.newMetric, { read: quote(read) })
  return { label, command: 'propose-metric', input: { name: read }, asForm: true }
}

interface Reading {
  /** What some of the words name. */
  readonly named: readonly Metric[]
  /** What all of them name. */
  readonly candidates: readonly Metric[]
}

/** What the store itself calls so, else the first reading that leaves no word over: few words ("fonds saisis") do not tell their language. */
function readBest(read: string, { lexicon, language }: CurationDesk): Reading {
  const called = listCalled(read, lexicon.metrics)
  if (called.length > 0) return { named: called, candidates: called }
  const readings: Reading[] = []
  for (const each of [undefined, language, ...LANGUAGES]) {
    const mentions = lexicon.findMentions(read, each).metrics.filter(({ partial }) => !partial)
    const named = [...new Set(mentions.flatMap((mention) => mention.candidates))]
    // "horses seized" is no money: a metric is meant where all the words are its own.
    const fitting = named.filter((metric) => findUnread(read, [], createWordTest([metric])) === null)
    const candidates = chooseCandidates(mentions, fitting)
    if (candidates.length > 0) return { named, candidates }
    readings.push({ named, candidates })
  }
  return readings.find(({ named }) => named.length > 0) ?? { named: [], candidates: [] }
}

/** Of the metrics that all the words fit, those that all mentions agree on; where they do not, what the longest of them say. */
function chooseCandidates(mentions: readonly MetricMention[], fitting: readonly Metric[]): readonly Metric[] {
  const [longest, ...others] = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  if (longest === undefined) return []
  const said = longest.candidates.filter((metric) => fitting.includes(metric))
  const shared = said.filter((metric) => others.every(({ candidates }) => candidates.includes(metric)))
  if (shared.length > 0) return shared
  return said.length > 0 ? said : fitting
}

/** The metrics that are called so word for word in some language: by their own label, else by another name. */
function listCalled(read: string, metrics: readonly Metric[]): readonly Metric[] {
  const written = fold(read)
  const labelled = metrics.filter(({ labels }) =>
    LANGUAGES.some((language) => {
      const label = labels[language]
      return label !== undefined && [label.one, label.other].some((name) => fold(name) === written)
    }),
  )
  if (labelled.length > 0) return labelled
  // Folding all the names would take longer than reading does: most differ in length by more than it can change.
  return metrics.filter(({ synonyms }) =>
    LANGUAGES.some((language) =>
      synonyms[language].some((name) => Math.abs(name.length - read.length) < 5 && fold(name) === written),
    ),
  )
}
