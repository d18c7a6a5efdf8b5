import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSupportFinder, findSupport } from '../../../src/checking/support/find-support.ts'
import { LANGUAGES } from '../../../src/language.ts'
import type { Language } from '../../../src/language.ts'
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

type Counted = readonly (readonly [count: string, noun: string])[]

const COUNTED: Readonly<Record<Language, Counted>> = {
  en: [
    ['2,517', 'arrests'],
    ['3,222', 'potential victims'],
    ['17,793', 'irregular migrants'],
    ['64', 'countries'],
    ['24,000', 'officers'],
  ],
  fr: [
    ['2 517', 'arrestations'],
    ['3 222', 'victimes potentielles'],
    ['17 793', 'migrants en situation irrégulière'],
    ['64', 'pays'],
    ['24 000', 'policiers'],
  ],
  es: [
    ['2.517', 'detenciones'],
    ['3.222', 'posibles víctimas'],
    ['17.793', 'migrantes irregulares'],
    ['64', 'países'],
    ['24.000', 'policías'],
  ],
  ar: [
    ['3222', 'ضحية محتملة'],
    ['17793', 'مهاجرا غير نظامي'],
    ['64', 'دولة'],
    ['24 ألف', 'شرطي'],
  ],
}

const OPENINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['There were', 'The operation involved', 'Reports spoke of', 'In all there were'],
  fr: ['Il y a eu', "L'opération a concerné", 'On a compté', 'Au total, on recense'],
  es: ['Hubo', 'La operación afectó a', 'Se contaron', 'En total hubo'],
  ar: ['كان هناك', 'شملت العملية', 'بلغ العدد', 'تحدثت التقارير عن'],
}

test.each(LANGUAGES)(
  'a count is supported on its own noun, and on no other noun that the article counts (%s)',
  (language) => {
    const judge = createSupportFinder(ARTICLES[language], language)
    const wrong: string[] = []
    for (const [count, own] of COUNTED[language]) {
      for (const [, noun] of COUNTED[language]) {
        for (const opening of OPENINGS[language]) {
          const sentence = `${opening} ${count} ${noun}.`
          const [found] = judge(sentence)
          if (found?.support !== (noun === own ? 'supported' : 'unsupported')) wrong.push(sentence)
        }
      }
    }
    expect(wrong).toEqual([])
  },
)

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
