import { CURRENCY_CODES } from '../../figures/international-units.ts'
import { measureUnitOf } from '../../checking/unit-words.ts'
import { isLanguage } from '../../language.ts'
import type { Language } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import { isArabicWord } from '../../reading/strip-particles.ts'
import { nameMetricAlone } from '../../wording/name-metric.ts'
import { Metric } from '../metric.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { Draft } from './draft.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { toIdentifier } from './new-identifier.ts'
import { refuseLong, refuseWord } from './refuse-name.ts'

/** The fields of something new to count as somebody filled them in. */
export interface MetricEntry {
  readonly name?: string | undefined
  readonly unit?: string | undefined
  readonly synonyms?: string | undefined
  readonly why?: string | undefined
}

type Label = Metric['labels']['en']

/** Reads something new to count. Throws a `FieldFault` where the store counts it already, or the unit is none. */
export async function draftMetric(entry: MetricEntry, desk: CurationDesk): Promise<Draft> {
  const { language, lexicon, ledger } = desk
  const name = readWords('name', entry.name, language)
  refuseLong(name, 'name', desk)
  if (name.split('|').length > 2)
    throw new FieldFault({ language, field: 'name', code: 'name_forms', values: { read: quote(name) } })
  const label = readLabel(name)
  const id = toIdentifier(label.other)
  if (id === '') throw new FieldFault({ language, field: 'name', code: 'name_plain', values: { read: quote(name) } })
  const standing = lexicon.metric(id) ?? lexicon.metrics.find((metric) => isCalled(metric, label)) ?? null
  if (standing !== null) throw refuseTaken(name, 'name', standing, desk)
  refuseWord(label.other, 'name', desk)
  const { unit, kind } = readUnit(entry.unit, desk)
  const current = await ledger.current('metric', id)
  const { labels, synonyms } = readOtherWords(entry.synonyms)
  for (const other of Object.values(synonyms).flat()) refuseOther(other, desk)
  const own = hasArabic(label.other) ? 'ar' : 'en'
  const record = Metric.parse({
    id,
    unit,
    kind,
    labels: { en: label, ...labels, [own]: label },
    synonyms: { ...synonyms, [own]: [...new Set([label.one, label.other, ...synonyms[own]])] },
  })
  const why = readWords('why', entry.why, language)
  return {
    action: 'propose',
    changes: [{ kind: 'metric', record, expected: current?.revision ?? 0, action: 'propose' }],
    before: null,
    after: { kind: 'metric', record },
    why,
  }
}

/** "boat seized | boats seized"; a single form stands for both. */
function readLabel(text: string): Label {
  const [one = '', other = one] = text.split('|').map((form) => form.trim())
  return { one: one === '' ? other : one, other: other === '' ? one : other }
}

function isCalled({ labels }: Metric, { one, other }: Label): boolean {
  return Object.values(labels).some(
    (label) =>
      label !== undefined && [label.one, label.other].some((form) => [one, other].map(fold).includes(fold(form))),
  )
}

/** Words may be shared; what something else is called by is its own. */
function refuseOther(read: string, desk: CurationDesk): void {
  const standing = desk.lexicon.metrics.find((metric) => isCalled(metric, { one: read, other: read }))
  if (standing !== undefined) throw refuseTaken(read, 'synonyms', standing, desk)
  refuseLong(read, 'synonyms', desk)
}

function refuseTaken(read: string, field: 'name' | 'synonyms', metric: Metric, { language }: CurationDesk): FieldFault {
  const label = curationWordsOf(language).buttons.propose
  return new FieldFault({
    language,
    field,
    code: 'name_taken',
    kind: 'conflict',
    values: { read: quote(read), near: nameMetricAlone(metric, language) },
    offers: [{ label, command: 'propose', input: { metric: metric.id }, asForm: true }],
  })
}

/** A currency, a percentage, days or a measure by what it is called; anything else is counted one by one. */
function readUnit(written: string | undefined, { language }: CurationDesk): Pick<Metric, 'unit' | 'kind'> {
  const read = readWords('unit', written, language)
  if (CURRENCY_CODES.has(read.toUpperCase())) return { unit: read.toUpperCase(), kind: 'money' }
  const unit = read.toLowerCase()
  if (/^(?:%|percent|per cent|percentage)$/.test(unit)) return { unit: 'percent', kind: 'percent' }
  if (/^days?$/.test(unit)) return { unit: 'day', kind: 'duration' }
  const measure = measureUnitOf(unit)
  if (measure !== null) return { unit: measure, kind: 'measure' }
  if (/^\p{L}+(?:[ -]\p{L}+)?$/u.test(unit)) return { unit, kind: 'count' }
  throw new FieldFault({ language, field: 'unit', code: 'unit_unknown', values: { read: quote(read) } })
}

/** A line of two forms ("fr: bateau saisi | bateaux saisis") is the label of its language, any other a synonym. */
function readOtherWords(written: string | undefined) {
  const labels: Partial<Record<Language, Label>> = {}
  const synonyms: Record<Language, string[]> = { en: [], ar: [], fr: [], es: [] }
  for (const line of (written ?? '').split(/[\n;,،؛]/)) {
    const [, code = '', rest = ''] = /^\s*(\p{L}{2})\s*:\s*(\S[\s\S]*)$/u.exec(line) ?? []
    const named = code.toLowerCase()
    const text = (isLanguage(named) ? rest : line).trim()
    if (text === '') continue
    const language = isLanguage(named) ? named : hasArabic(text) ? 'ar' : 'en'
    if (text.includes('|')) labels[language] = readLabel(text)
    synonyms[language].push(
      ...text
        .split('|')
        .map((form) => form.trim())
        .filter((form) => form !== ''),
    )
  }
  return { labels, synonyms }
}

function hasArabic(text: string): boolean {
  return text.split(/\s+/).some((word) => isArabicWord(fold(word)))
}
