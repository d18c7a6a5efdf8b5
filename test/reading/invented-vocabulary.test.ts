import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Metric } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'
import type { Vocabulary } from '../../src/facts/ledger.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
const FRENCH = ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième']
const SPANISH = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta', 'séptima']
const ARABIC = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة']

const syllable = fc
  .tuple(
    fc.constantFrom(...Array.from('bdfgklmnprstvz')),
    fc.constantFrom(...Array.from('aeiou')),
    fc.constantFrom('', '', 'n', 'r', 'l'),
  )
  .map((letters) => letters.join(''))
const word = fc.array(syllable, { minLength: 3, maxLength: 4 }).map((parts) => parts.join(''))
const title = word.map((name) => name.charAt(0).toUpperCase() + name.slice(1))
const seriesName = fc.oneof(
  title,
  fc.tuple(title, title).map((words) => words.join(' ')),
)

interface Invented {
  readonly vocabulary: Vocabulary
  readonly names: readonly string[]
}

function inventSeries(name: string, editions: number): Operation[] {
  return Array.from({ length: editions }, (_, index) =>
    Operation.parse({
      id: `${name.toLowerCase().replaceAll(' ', '-')}-${String(index + 1)}`,
      name: `Operation ${name}${index === 0 ? '' : ` ${NUMERALS[index] ?? ''}`}`,
      series: name,
      edition: index + 1,
      year: 2010 + index,
    }),
  )
}

const invented = fc
  .tuple(
    fc.uniqueArray(fc.tuple(seriesName, fc.integer({ min: 2, max: 5 })), {
      minLength: 2,
      maxLength: 8,
      selector: ([name]) => name.toLowerCase(),
    }),
    fc.uniqueArray(word, { minLength: 2, maxLength: 6 }),
  )
  .map(([series, things]): Invented => ({
    names: series.map(([name]) => name),
    vocabulary: {
      operations: series.flatMap(([name, editions]) => inventSeries(name, editions)),
      metrics: things.map((thing) =>
        Metric.parse({
          id: thing,
          unit: 'item',
          kind: 'count',
          labels: { en: { one: `${thing} seized`, other: `${thing}s seized` } },
          synonyms: { en: [`confiscated ${thing}s`] },
        }),
      ),
      subsets: [],
    },
  }))
  // Names that hold one another are another matter: there the longer one wins.
  .filter(({ names, vocabulary }) => {
    const words = [...names.flatMap((name) => name.toLowerCase().split(' ')), ...vocabulary.metrics.map(({ id }) => id)]
    return words.every((one, at) => words.every((other, index) => at === index || !other.startsWith(one.slice(0, 5))))
  })

function forEachOperation(check: (operation: Operation, lexicon: ReturnType<typeof createLexicon>) => void): void {
  fc.assert(
    fc.property(invented, fc.nat(), ({ vocabulary }, pick) => {
      const operation = vocabulary.operations[pick % vocabulary.operations.length]
      if (operation !== undefined) check(operation, createLexicon(vocabulary))
    }),
    { numRuns: 60 },
  )
}

function zip(latin: string, arabic: string): (readonly [string, string])[] {
  return Array.from(latin, (letter, at) => [letter, arabic[at] ?? ''] as const)
}

/** Spells a Latin name with Arabic letters, vowels written. */
function toArabic(name: string): string {
  const letters = new Map([...zip('bdfgklmnprstvz', 'بدفغكلمنبرستفز'), ...zip('aeiou', 'اييوو'), [' ', ' '] as const])
  return Array.from(name.toLowerCase(), (letter) => letters.get(letter) ?? '').join('')
}

describe('operations that nobody has heard of', () => {
  test('an edition is found however it is written', () => {
    forEachOperation((operation, lexicon) => {
      const at = (operation.edition ?? 1) - 1
      const name = operation.series ?? ''
      const number = String(at + 1)
      for (const text of [
        `How many were seized in ${name} ${NUMERALS[at] ?? ''}?`,
        `${name.toLowerCase()} ${number}`,
        `Operation ${name}-${number}`,
        `the ${ENGLISH[at] ?? ''} ${name}`,
        `${name}'s ${ENGLISH[at] ?? ''} edition`,
        `${name} (${String(operation.year)})`,
        `the ${String(operation.year)} edition of ${name}`,
        `la ${FRENCH[at] ?? ''} opération ${name}`,
        `la ${SPANISH[at] ?? ''} operación ${name}`,
        `عملية ${name} ${ARABIC[at] ?? ''}`,
        `${name.toUpperCase()} ${NUMERALS[at] ?? ''}`,
        `${name.replaceAll(' ', '')} ${number}`,
      ]) {
        const ids = lexicon.findMentions(text).operations.map(({ candidates }) => candidates.map(({ id }) => id))
        expect({ text, ids }).toEqual({ text, ids: [[operation.id]] })
      }
    })
  })

  test('a bare series is all of its editions, an edition too high is none', () => {
    forEachOperation((operation, lexicon) => {
      const editions = lexicon.editionsOf(operation.series ?? '')
      expect(editions.map(({ edition }) => edition)).toEqual(editions.map((_, index) => index + 1))
      expect(lexicon.findMentions(`Operation ${operation.series ?? ''} began`).operations[0]?.candidates).toEqual(
        editions,
      )
      expect(lexicon.findMentions(`Operation ${operation.series ?? ''} IX`).operations[0]?.candidates).toEqual([])
    })
  })

  test('a name spelt with Arabic letters is the same name', () => {
    forEachOperation((operation, lexicon) => {
      const text = `كم عدد الموقوفين في عملية ${toArabic(operation.series ?? '')} ${String(operation.edition)}؟`
      const ids = lexicon.findMentions(text).operations.flatMap(({ candidates }) => candidates.map(({ id }) => id))
      expect({ text, isFound: ids.includes(operation.id) }).toEqual({ text, isFound: true })
    })
  })

  test('a letter lost from a long name is found again', () => {
    forEachOperation((operation, lexicon) => {
      const name = operation.series ?? ''
      if (name.includes(' ')) return
      const text = `how many were seized in operation ${name.slice(0, 4)}${name.slice(5)}`
      const ids = lexicon.findMentions(text).operations.flatMap(({ candidates }) => candidates.map(({ id }) => id))
      expect({ text, isFound: ids.includes(operation.id) }).toEqual({ text, isFound: true })
    })
  })

  test('a name that the store has not is never taken for one that it has', () => {
    fc.assert(
      fc.property(invented, title, ({ vocabulary, names }, other) => {
        fc.pre(names.every((name) => !name.toLowerCase().includes(other.slice(1, 5))))
        fc.pre(vocabulary.metrics.every(({ id }) => !id.includes(other.slice(1, 5))))
        const lexicon = createLexicon(vocabulary)
        for (const text of [
          `How many were seized in Operation ${other}?`,
          `Combien dans l'opération ${other} ?`,
          `¿Cuántos en la operación ${other}?`,
        ]) {
          const { operations, unknownOperations } = lexicon.findMentions(text)
          expect({ text, operations, unknown: unknownOperations.map((unknown) => unknown.text) }).toEqual({
            text,
            operations: [],
            unknown: [other],
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('metrics that nobody has heard of are found, in full and in part', () => {
  fc.assert(
    fc.property(invented, fc.nat(), ({ vocabulary }, pick) => {
      const metric = vocabulary.metrics[pick % vocabulary.metrics.length]
      if (metric === undefined) return
      const lexicon = createLexicon(vocabulary)
      const read = (text: string) =>
        lexicon
          .findMentions(text)
          .metrics.map(({ candidates, partial }) => [partial, ...candidates.map(({ id }) => id)])
      expect(read(`How many ${metric.id}s were seized?`)).toEqual([[false, metric.id]])
      expect(read(`They confiscated 40 ${metric.id}s.`)).toEqual([[false, metric.id]])
      expect(read(`how many ${metric.id}s`)).toEqual([[true, metric.id]])
      expect(lexicon.nearestMetrics(`broken ${metric.id}s`, 1).map(({ id }) => id)).toEqual([metric.id])
    }),
    { numRuns: 60 },
  )
})

test('the nearest operations are those that look alike', () => {
  forEachOperation((operation, lexicon) => {
    const name = operation.series ?? ''
    const near = lexicon.nearestOperations(`Operation ${name.slice(0, -2)}`, 3)
    expect(near.map(({ series }) => series)).toContain(name)
    expect(lexicon.nearestOperations('xqxqxq', 3)).toEqual([])
  })
})
