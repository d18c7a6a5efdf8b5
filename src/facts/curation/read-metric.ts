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
  const mentions = lexicon.findMentions(read).metrics.filter(({ partial }) => !partial)
  const named = [...new Set(mentions.flatMap((mention) => mention.candidates))]
  // "horses seized" is no money: a metric is meant where all the words are its own.
  const fitting = named.filter((metric) => findUnread(read, [], createWordTest([metric])) === null)
  const candidates = chooseCandidates(mentions, fitting)
  const called = candidates.filter((metric) => isCalled(metric, read))
  const [first, ...others] = called.length > 0 ? called : candidates
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

/** Of the metrics that all the words fit, those that all mentions agree on; where they do not, what the longest of them say. */
function chooseCandidates(mentions: readonly MetricMention[], fitting: readonly Metric[]): readonly Metric[] {
  const [longest, ...others] = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  if (longest === undefined) return []
  const said = longest.candidates.filter((metric) => fitting.includes(metric))
  const shared = said.filter((metric) => others.every(({ candidates }) => candidates.includes(metric)))
  if (shared.length > 0) return shared
  return said.length > 0 ? said : fitting
}

/** Whether a metric's own label, in some language, is what was written, word for word. */
function isCalled({ labels }: Metric, read: string): boolean {
  const written = fold(read)
  return LANGUAGES.some((language) => {
    const label = labels[language]
    return label !== undefined && [label.one, label.other].some((name) => fold(name) === written)
  })
}
