import { beforeAll, describe, expect, it } from 'vitest'
import type { Vocabulary } from '../../src/facts/ledger.ts'
import { STARTER_FACTS } from '../../src/facts/starter-facts.ts'
import type { PackRecord } from '../../src/facts/pack/pack.ts'
import { readPacks } from '../../src/facts/pack/read-packs.ts'
import { LANGUAGES } from '../../src/language.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'

let vocabulary: Vocabulary

beforeAll(async () => {
  const { records } = await readPacks(STARTER_FACTS)
  const ofKind = <K extends 'operation' | 'metric' | 'subset'>(kind: K) =>
    records.flatMap((entry) => (entry.kind === kind ? [(entry as PackRecord<K>).record] : []))
  vocabulary = { operations: ofKind('operation'), metrics: ofKind('metric'), subsets: ofKind('subset') }
})

describe('the starter vocabulary', () => {
  it('labels every metric and subset in all four languages, with words for each', () => {
    const { metrics, subsets } = vocabulary
    const gaps = [...metrics, ...subsets].flatMap(({ id, labels, synonyms }) =>
      LANGUAGES.filter((language) => labels[language] === undefined || synonyms[language].length === 0).map(
        (language) => `${id}: ${language}`,
      ),
    )
    expect(gaps).toEqual([])
  })

  it('lists no word twice for one metric', () => {
    const { metrics } = vocabulary
    const twice = metrics.flatMap(({ id, synonyms }) =>
      LANGUAGES.flatMap((language) => {
        const words = synonyms[language].map((word) => word.toLowerCase())
        return words.filter((word, at) => words.indexOf(word) !== at).map((word) => `${id}: ${word}`)
      }),
    )
    expect(twice).toEqual([])
  })

  it('is read as it is written: every label and synonym names its own metric or subset', () => {
    const lexicon = createLexicon(vocabulary)
    const lost: string[] = []
    for (const language of LANGUAGES) {
      for (const { id, labels, synonyms } of vocabulary.metrics)
        for (const words of [labels[language]?.other, labels[language]?.one, ...synonyms[language]].filter(isText)) {
          const found = lexicon.findMentions(words, language).metrics.flatMap((mention) => mention.candidates)
          if (!found.some((metric) => metric.id === id)) lost.push(`${id} ${language}: ${words}`)
        }
      for (const { id, labels, synonyms } of vocabulary.subsets)
        for (const words of [labels[language], ...synonyms[language]].filter(isText)) {
          const found = lexicon.findMentions(words, language).subsets.flatMap((mention) => mention.candidates)
          if (!found.some((subset) => subset.id === id)) lost.push(`${id} ${language}: ${words}`)
        }
    }
    expect(lost).toEqual([])
  })

  it('reads every name and alias as its own operation', () => {
    const lexicon = createLexicon(vocabulary)
    const lost = vocabulary.operations.flatMap(({ id, name, aliases, names }) =>
      [name, ...aliases, ...LANGUAGES.flatMap((language) => names[language])]
        .filter((words) => {
          const found = lexicon.findMentions(words).operations.flatMap((mention) => mention.candidates)
          return !found.some((operation) => operation.id === id)
        })
        .map((words) => `${id}: ${words}`),
    )
    expect(lost).toEqual([])
  })

  it('gives every operation a name of its own in each language, and the editions of a series their series', () => {
    const { operations } = vocabulary
    const names = operations.map((operation) => `${operation.name} ${operation.year}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { names: byLanguage } of operations)
      expect([byLanguage.ar.length, byLanguage.fr.length, byLanguage.es.length]).not.toContain(0)
    const editions = operations.filter((operation) => operation.series === 'Liberterra').map(({ edition }) => edition)
    expect(new Set(editions)).toEqual(new Set([1, 2, 3]))
  })
})

function isText(words: string | undefined): words is string {
  return words !== undefined
}
