import { describe, expect, test } from 'vitest'
import { Metric, Subset } from '../../src/facts/metric.ts'
import type { Hedge, Quantity } from '../../src/figures/figure.ts'
import type { Language } from '../../src/language.ts'
import { describeFigure } from '../../src/wording/describe-figure.ts'
import { describePlace } from '../../src/wording/describe-scope.ts'
import { nameStatus } from '../../src/wording/name-status.ts'

const arrests = Metric.parse({
  id: 'arrests',
  unit: 'person',
  kind: 'count',
  labels: {
    en: { one: 'arrest', other: 'arrests' },
    ar: { one: 'عملية توقيف', other: 'توقيفات' },
    fr: { one: 'arrestation', other: 'arrestations' },
    es: { one: 'detención', other: 'detenciones' },
  },
  synonyms: {},
})

const subsets = [
  Subset.parse({ id: 'women', labels: { en: 'women' }, synonyms: {} }),
  Subset.parse({ id: 'fraud', labels: { en: 'on fraud charges' }, synonyms: {} }),
]
const names = {
  subset: (id: string) => subsets.find((subset) => subset.id === id) ?? null,
  placeName: (place: string, language: Language) =>
    new Intl.DisplayNames(language, { type: 'region' }).of(place.toUpperCase()) ?? place,
}
const whole = { place: null, subset: null, period: null, day: null }

describe('a stored figure in words', () => {
  test.each<[Quantity, Hedge, Language, string]>([
    [2517, 'exact', 'en', '2,517 arrests'],
    [1, 'exact', 'en', '1 arrest'],
    [24_000, 'nearly', 'en', 'nearly 24,000 arrests'],
    [8_000_000, 'nearly', 'en', 'nearly 8 million arrests'],
    [8_000_000, 'exact', 'fr', '8 millions d’arrestations'],
    [8_000_000, 'exact', 'es', '8 millones de detenciones'],
    [1, 'exact', 'fr', '1 arrestation'],
    [0, 'exact', 'fr', '0 arrestation'],
    [5, 'exact', 'ar', '5 توقيفات'],
    [12, 'exact', 'ar', '12 عملية توقيف'],
  ])('%s, %s, in %s', (value, hedge, language, written) => {
    expect(describeFigure({ value, hedge, metric: arrests }, names, language)).toBe(written)
  })

  test('a range names both ends', () => {
    const figure = { value: [20, 30] as const, hedge: 'between' as const, metric: arrests }
    expect(describeFigure(figure, names, 'en')).toBe('between 20 and 30 arrests')
  })

  test('what narrows it follows: a subset, a place, a day or a period', () => {
    const describe = (scope: object) =>
      describeFigure({ value: 12, hedge: 'exact', metric: arrests, scope: { ...whole, ...scope } }, names, 'en')
    expect(describe({ place: 'ma' })).toBe('12 arrests in Morocco')
    expect(describe({ subset: 'fraud', place: 'nl' })).toBe('12 arrests on fraud charges in the Netherlands')
    expect(describe({ subset: 'women' })).toBe('12 arrests (women)')
    expect(describe({ day: '2024-09-30' })).toBe('12 arrests on Sept. 30, 2024')
    expect(describe({ period: '2021-03-01/2021-03-31' })).toBe('12 arrests between March 1 and 31, 2021')
  })
})

describe('a place takes its preposition and article', () => {
  test.each<[string, Language, string]>([
    ['ae', 'en', 'in the United Arab Emirates'],
    ['ae', 'fr', 'aux Émirats arabes unis'],
    ['ma', 'fr', 'au Maroc'],
    ['fr', 'fr', 'en France'],
    ['iq', 'fr', 'en Irak'],
    ['mx', 'fr', 'au Mexique'],
    ['sg', 'fr', 'à Singapour'],
    ['ae', 'es', 'en los Emiratos Árabes Unidos'],
    ['gb', 'es', 'en el Reino Unido'],
    ['ma', 'es', 'en Marruecos'],
  ])('%s in %s', (place, language, written) => {
    expect(describePlace(place, names, language)).toBe(written)
  })
})

test('a status has a name in every language', () => {
  expect([nameStatus('preliminary', 'en'), nameStatus('preliminary', 'fr'), nameStatus('preliminary', 'es')]).toEqual([
    'preliminary',
    'provisoire',
    'preliminar',
  ])
})
