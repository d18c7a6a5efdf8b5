import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hedge } from '../../src/figures/figure.ts'
import { findFigures } from '../../src/figures/find-figures.ts'
import { LEXICONS } from '../../src/figures/lexicons.ts'
import { LANGUAGES } from '../../src/language.ts'
import type { Language } from '../../src/language.ts'

const NOUNS: Readonly<Record<Language, readonly string[]>> = {
  en: ['arrests', 'suspects', 'officers', 'potential victims', 'irregular migrants', 'people', 'firearms', 'mobile phones', 'raids', 'searches'],
  fr: ['arrestations', 'suspects', 'policiers', 'victimes potentielles', 'migrants', 'personnes', 'armes à feu', 'téléphones', 'perquisitions', 'contrôles'],
  es: ['detenciones', 'sospechosos', 'agentes', 'posibles víctimas', 'migrantes', 'personas', 'armas de fuego', 'teléfonos', 'registros', 'detenidos'],
  ar: ['شخص', 'مشتبه به', 'ضابط', 'ضحية', 'مهاجر', 'متهم', 'عملية', 'قضية', 'سيارة', 'حالة'],
} // prettier-ignore

const DATED: Readonly<Record<Language, readonly string[]>> = {
  en: ['in {}', 'since {}', 'by {}', 'until {}', 'during {}', 'early {}', 'in late {}', 'the year {}', 'in July {}', 'on 5 July {}', 'until at least {}', 'by around {}'],
  fr: ['en {}', 'depuis {}', "l'année {}", 'fin {}', 'début {}', "jusqu'en {}", 'en juillet {}', 'le 5 juillet {}'],
  es: ['en {}', 'desde {}', 'el año {}', 'a finales de {}', 'en julio de {}', 'el 5 de julio de {}'],
  ar: ['في عام {}', 'منذ {}', 'عام {}', 'سنة {}', 'في {}', 'يوليو {}', 'حتى عام {}', '5 يوليو {}'],
} // prettier-ignore

const year = fc.integer({ min: 1900, max: 2099 })
const language = fc.constantFrom(...LANGUAGES)

/** Every hedge of size that a language puts before a number; marks such as ">" need no noun. */
function hedgesOf(language: Language): readonly (readonly [phrase: string, hedge: Hedge])[] {
  return Object.entries(LEXICONS[language].data.hedgesBefore).flatMap(([hedge, phrases]) =>
    hedge === 'exact'
      ? []
      : phrases.filter((phrase) => /\p{L}{2}/u.test(phrase)).map((phrase) => [phrase, hedge as Hedge] as const),
  )
}

const sized = language.chain((language) =>
  fc.record({
    language: fc.constant(language),
    hedge: fc.constantFrom(...hedgesOf(language)),
    noun: fc.constantFrom(...NOUNS[language]),
  }),
)
const dated = language.chain((language) =>
  fc.record({ language: fc.constant(language), frame: fc.constantFrom(...DATED[language]) }),
)

describe('four digits that may be a year', () => {
  it('are a count behind a hedge of size and before what the police count', () => {
    fc.assert(
      fc.property(sized, year, ({ language, hedge: [phrase, hedge], noun }, value) => {
        const text = `${phrase} ${value} ${noun}`
        const figure = findFigures(text, { language })[0]
        expect([text, figure?.kind, figure?.value, figure?.hedge]).toEqual([text, 'count', value, hedge])
      }),
      { numRuns: 3000 },
    )
  })

  it('are a date behind a word that dates', () => {
    fc.assert(
      fc.property(dated, year, ({ language, frame }, value) => {
        const figures = findFigures(frame.replace('{}', String(value)), { language })
        expect([frame, figures.length, figures[0]?.kind]).toEqual([frame, 1, 'date'])
      }),
      { numRuns: 1500 },
    )
  })

  it.each([
    ['more than 2000 were held in 2024', ['count', 'date']],
    ['2000 were arrested', ['count']],
    ['police spoke to 2000 officers', ['count']],
    ['a total of 1950', ['count']],
    ['about 1990', ['date']],
    ['the 2019 elections, compared to 2021 levels', ['date', 'date']],
    ['más de 2000 detenidos en 2024', ['count', 'date']],
    ['منهم أكثر من 1800 بتهم الاتجار', ['count']],
    ['ما يقارب 2000', ['count']],
    ['بلغ عددهم 2000 منذ 2019 وحتى 2021', ['count', 'date', 'date']],
    ['Arrests: 2024', ['count']],
    ['2000 or more; 2000 a year; 2000 of them; 2000-plus', ['count', 'count', 'count', 'count']],
    ['2000 al año; 2000 de ellos; desde 2019 al 2021', ['count', 'count', 'date']],
    ['2000 par an; 2000 d’entre eux; 2000 d’euros de plus', ['count', 'count', 'money']],
    ['2000 سنويا؛ 2000 منهم', ['count', 'count']],
    ['2024: 12 arrests', ['date', 'count']],
  ])('are told by the words around them: %s', (text, kinds) => {
    expect(findFigures(text).map(({ kind }) => kind)).toEqual(kinds)
  })
})
