import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSupportFinder, findSupport } from '../../../src/checking/support/find-support.ts'
import { LANGUAGES } from '../../../src/language.ts'
import { ARTICLES, COMPANY, COURT, MATCH } from './articles.ts'

const ENGLISH = [ARTICLES.en, COURT, MATCH, COMPANY]

test.each(LANGUAGES)('an article supports every figure of itself (%s)', (language) => {
  const source = ARTICLES[language]
  const supports = findSupport({ summary: source, source, language })
  expect(supports.length).toBeGreaterThan(8)
  expect(supports.filter(({ support }) => support !== 'supported')).toEqual([])
})

test('an article supports any of its sentences, in any order', () => {
  const sentences = ENGLISH.flatMap((source) => source.split(/(?<=\.) /).map((sentence) => ({ sentence, source })))
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences, { minLength: 1, maxLength: 4 }), (chosen) => {
      const source = chosen.map((each) => each.source).join('\n\n')
      const summary = chosen.map((each) => each.sentence).join(' ')
      const faults = findSupport({ summary, source, language: 'en' }).filter(({ support }) => support === 'unsupported')
      expect(faults).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a count that the article has nowhere is never supported', () => {
  const judge = createSupportFinder(ARTICLES.en, 'en')
  const nouns = ['arrests', 'potential victims', 'irregular migrants', 'countries', 'boats']
  fc.assert(
    fc.property(fc.integer({ min: 25_000, max: 900_000 }), fc.constantFrom(...nouns), (count, noun) => {
      const [found] = judge(`Police counted ${count.toLocaleString('en')} ${noun}.`)
      expect(found?.support).toBe('unsupported')
    }),
  )
})

test('moving a count to another noun of the article is never supported', () => {
  const judge = createSupportFinder(ARTICLES.en, 'en')
  const counts = [
    ['2,517', 'arrests'],
    ['3,222', 'potential victims'],
    ['17,793', 'irregular migrants'],
    ['64', 'countries'],
    ['24,000', 'officers'],
  ] as const
  const verbs = ['There were', 'The operation involved', 'Reports spoke of', 'In all there were']
  for (const [count, own] of counts) {
    for (const [, noun] of counts) {
      for (const verb of verbs) {
        const [found] = judge(`${verb} ${count} ${noun}.`)
        expect(found?.support, `${verb} ${count} ${noun}`).toBe(noun === own ? 'supported' : 'unsupported')
      }
    }
  }
})

test('the digits of an article are found however they are grouped', () => {
  const judge = createSupportFinder(ARTICLES.en, 'en')
  fc.assert(
    fc.property(fc.constantFrom('2,517', '2517', '2 517', '2\u00a0517', '2\u202f517', '٢٥١٧'), (count) => {
      expect(judge(`There were ${count} arrests.`)).toMatchObject([{ support: 'supported' }])
    }),
  )
})

test('judging twice with one finder is the same as judging once', () => {
  const judge = createSupportFinder(COURT, 'en')
  const summary = 'Omar Haddad, 34, got 12 years.'
  judge('Ten people saw it.')
  expect(judge(summary)).toEqual(findSupport({ summary, source: COURT, language: 'en' }))
})
