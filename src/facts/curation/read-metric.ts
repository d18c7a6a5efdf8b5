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

const MOST_CHOICES = 5

/** The metric that an id or words name. Throws a `FieldFault` where they name none, or several. */
export function readMetric(written: string | undefined, desk: CurationDesk): Metric {
  const { lexicon, language } = desk
  const read = readWords('metric', written, language)
  const known = lexicon.metric(read.toLowerCase())
  if (known !== null) return known
  const mentions = lexicon.findMentions(read).metrics.filter(({ partial }) => !partial)
  const candidates = chooseCandidates(mentions)
  const called = candidates.filter((metric) => isCalled(metric, read))
  const [first, ...others] = called.length > 0 ? called : candidates
  if (first !== undefined && others.length === 0) return first
  const near = first === undefined ? lexicon.nearestMetrics(read, MOST_CHOICES) : candidates
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

/** What all the words agree on; where they do not, what the longest of them say. */
function chooseCandidates(mentions: readonly MetricMention[]): readonly Metric[] {
  const [longest, ...others] = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  if (longest === undefined) return []
  const shared = longest.candidates.filter((metric) => others.every(({ candidates }) => candidates.includes(metric)))
  return shared.length > 0 ? shared : longest.candidates
}

/** Whether a metric's own label, in some language, is what was written, word for word. */
function isCalled({ labels }: Metric, read: string): boolean {
  const written = fold(read)
  return LANGUAGES.some((language) => {
    const label = labels[language]
    return label !== undefined && [label.one, label.other].some((name) => fold(name) === written)
  })
}
