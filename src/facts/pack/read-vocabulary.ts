import { Metric, Subset } from '../metric.ts'
import { isMapping, keepRecord, readMapping, type FileContext, type Mapping } from './file-context.ts'
import { readWordList } from './word-list.ts'

/** Reads the metrics and subsets of a vocabulary file. */
export function readVocabulary(context: FileContext, data: Mapping): void {
  for (const [id, entry] of listEntries(context, data, 'metrics')) {
    const labels = mapValues(entry['labels'], readLabel)
    const near = entry['near'] === undefined ? {} : { near: readWordList(entry['near']) }
    const candidate = { ...entry, id, labels, synonyms: readSynonyms(entry['synonyms']), ...near }
    keepRecord(context, 'metric', Metric, candidate, ['metrics', id])
  }
  for (const [id, entry] of listEntries(context, data, 'subsets')) {
    const candidate = { ...entry, id, synonyms: readSynonyms(entry['synonyms']) }
    keepRecord(context, 'subset', Subset, candidate, ['subsets', id])
  }
}

function listEntries(context: FileContext, data: Mapping, key: string): readonly (readonly [string, Mapping])[] {
  return Object.entries(readMapping(context, data[key], [key]) ?? {}).map(([id, value]) => {
    return [id, readMapping(context, value, [key, id]) ?? {}] as const
  })
}

// "arrest | arrests" stands for {one: arrest, other: arrests}.
function readLabel(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const [one, other, ...more] = value.split('|').map((form) => form.trim())
  return more.length > 0 ? value : { one, other: other ?? one }
}

function readSynonyms(value: unknown): unknown {
  return value === undefined ? {} : mapValues(value, readWordList)
}

function mapValues(value: unknown, change: (value: unknown) => unknown): unknown {
  if (!isMapping(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]))
}
