import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RecordByKind, RecordKind, Vocabulary } from '../../src/facts/ledger.ts'
import { readPacks } from '../../src/facts/pack/read-packs.ts'
import { LANGUAGES, type Language } from '../../src/language.ts'
import { createLexicon, type Lexicon } from '../../src/reading/lexicon.ts'

const STARTER_FACTS = fileURLToPath(new URL('../../facts', import.meta.url))

let vocabulary: Vocabulary
let lexicon: Lexicon

beforeAll(async () => {
  const { records } = await readPacks(STARTER_FACTS)
  const pick = <K extends RecordKind>(kind: K): RecordByKind[K][] =>
    records.flatMap((entry) => (entry.kind === kind ? [entry.record as RecordByKind[K]] : []))
  vocabulary = { operations: pick('operation'), metrics: pick('metric'), subsets: pick('subset') }
  lexicon = createLexicon(vocabulary)
})

function readIds(text: string, language?: Language): string[] {
  return lexicon.findMentions(text, language).operations.flatMap(({ candidates }) => candidates.map(({ id }) => id))
}

test('every label and synonym of a metric names the metric', () => {
  const lost: string[] = []
  for (const metric of vocabulary.metrics) {
    for (const language of LANGUAGES) {
      const label = metric.labels[language]
      for (const words of [...(label === undefined ? [] : [label.one, label.other]), ...metric.synonyms[language]]) {
        const { metrics } = lexicon.findMentions(words, language)
        if (!metrics.some(({ candidates, partial }) => !partial && candidates.includes(metric)))
          lost.push(`${metric.id} (${language}): ${words}`)
      }
    }
  }
  expect(lost).toEqual([])
})

test('every label and synonym of a subset names the subset', () => {
  const lost: string[] = []
  for (const subset of vocabulary.subsets) {
    for (const language of LANGUAGES) {
      for (const words of [subset.labels[language] ?? '', ...subset.synonyms[language]].filter(
        (words) => words !== '',
      )) {
        const { subsets } = lexicon.findMentions(words, language)
        if (!subsets.some(({ candidates }) => candidates.includes(subset)))
          lost.push(`${subset.id} (${language}): ${words}`)
      }
    }
  }
  expect(lost).toEqual([])
})

test('every name and alias of an operation names the operation', () => {
  const lost: string[] = []
  for (const operation of vocabulary.operations) {
    const { en, ar, fr, es } = operation.names
    for (const name of [operation.name, ...operation.aliases, ...en, ...ar, ...fr, ...es]) {
      if (!readIds(name).includes(operation.id)) lost.push(`${operation.id}: ${name}`)
    }
  }
  expect(lost).toEqual([])
})

test('an edition’s full name in a sentence names no other operation', () => {
  for (const { id, name, edition } of vocabulary.operations) {
    if (edition === null || !/\s[IVX]+$|-[IVX]+$/.test(name)) continue
    for (const text of [
      `How many people were arrested in ${name}?`,
      `Combien de personnes ont été arrêtées dans ${name} ?`,
      `كم عدد الموقوفين في ${name}؟`,
    ]) {
      expect([text, ...readIds(text)]).toEqual([text, id])
    }
  }
})

describe('questions as they come', () => {
  test.for([
    ['arests in liberterre 2', 'liberterra-ii', 'arrests', ''],
    ['how many ppl arrested in weka 2021', 'weka-2021', 'arrests', ''],
    ['liberterra 2021 arrests uae', 'liberterra-2021', 'arrests', 'ae'],
    ['combien d’arrestations pendant la deuxième Liberterra aux Émirats ?', 'liberterra-ii', 'arrests', 'ae'],
    ['¿cuántos detenidos en la segunda Weka en Marruecos?', 'weka-ii', 'arrests', 'ma'],
    ['كم عدد الموقوفين في ليبرتيرا الثانية في الإمارات؟', 'liberterra-ii', 'arrests', 'ae'],
    ['كم عدد الموقوفين في ويكا ٢٠٢١ بالمغرب', 'weka-2021', 'arrests', 'ma'],
    ['flights monitored liberterra ii', 'liberterra-ii', 'flights-monitored', ''],
  ] as const)('%s', ([text, operation, metric, place]) => {
    const { operations, metrics, places } = lexicon.findMentions(text)
    expect(operations.flatMap(({ candidates }) => candidates.map(({ id }) => id))).toEqual([operation])
    expect(metrics.flatMap(({ candidates }) => candidates.map(({ id }) => id))).toContain(metric)
    expect(places.map((mention) => mention.place).join()).toBe(place)
  })
})
