import { describe, expect, test } from 'vitest'
import { findSupport } from '../../../src/checking/support/find-support.ts'
import type { FigureSupport, SupportReason } from '../../../src/checking/support/find-support.ts'
import type { Language } from '../../../src/language.ts'
import { ARTICLES, COMPANY, COURT, MATCH } from './articles.ts'

type Support = FigureSupport['support']
type Case = readonly [summary: string, figure: string, support: Support, reason?: SupportReason]

function judge(summary: string, source: string, figure: string, language: Language): FigureSupport | undefined {
  return findSupport({ summary, source, language }).find((support) => support.figure.start === summary.indexOf(figure))
}

function check(source: string, language: Language, cases: readonly Case[]): void {
  test.each(cases.map(([summary, figure, support, reason]) => ({ summary, figure, support, reason })))(
    '$summary ($figure: $support)',
    ({ summary, figure, support, reason }) => {
      const found = judge(summary, source, figure, language)
      expect(found?.support).toBe(support)
      expect(found?.reason).toBe(reason ?? null)
    },
  )
}

describe('an operation, in English', () => {
  check(ARTICLES.en, 'en', [
    ['The operation led to 2,517 arrests.', '2,517', 'supported'],
    ['Police arrested 2517 people.', '2517', 'supported'],
    ['There were 2 517 arrests.', '2 517', 'supported'],
    [
      'Two thousand five hundred and seventeen people were arrested.',
      'Two thousand five hundred and seventeen',
      'supported',
    ],
    ['More than 2,500 arrests were made.', '2,500', 'supported'],
    ['Over 2,000 people were arrested.', '2,000', 'supported'],
    ['About 2.5k arrests were made.', '2.5k', 'supported'],
    ['2.5k arrests were made.', '2.5k', 'supported'],
    ['Some 2,517 suspects were arrested.', '2,517', 'supported'],
    ['Police rescued 3,222 possible victims.', '3,222', 'supported'],
    ['Officers from sixty-four countries took part.', 'sixty-four', 'supported'],
    ['Of these, 850 faced trafficking charges.', '850', 'supported'],
    ['Nearly 24,000 officers took part.', '24,000', 'supported'],
    ['Checks went on for seven days.', 'seven', 'supported'],
    ['The operation cost €1.5m.', '€1.5m', 'supported'],
    ['It ended on 4 October 2024.', '4', 'supported'],
    ['There were 286 raids in 2021.', '286', 'supported'],
    ['24,000 officers carried out checks.', '24,000', 'supported', 'hedge_dropped'],
    ['A third of the arrests were for trafficking.', 'A third', 'derived'],
    ['Police made 3,222 arrests.', '3,222', 'unsupported', 'other_noun'],
    ['Police rescued 2,517 potential victims.', '2,517', 'unsupported', 'other_noun'],
    ['17,793 victims were rescued.', '17,793', 'unsupported', 'other_noun'],
    ['Nearly 2,517 people were arrested.', '2,517', 'unsupported', 'opposite_hedge'],
    ['More than 2,517 people were arrested.', '2,517', 'unsupported', 'opposite_hedge'],
    ['More than 24,000 officers carried out checks.', '24,000', 'unsupported', 'opposite_hedge'],
    ['2,571 arrests were made.', '2,571', 'unsupported', 'other_value'],
    ['2,500 arrests were made.', '2,500', 'unsupported', 'other_value'],
    ['Police in 46 countries took part.', '46', 'unsupported', 'other_value'],
    ['25,170 arrests were made.', '25,170', 'unsupported', 'wrong_scale'],
    ['The operation cost 15 million euros.', '15 million', 'unsupported', 'wrong_scale'],
    ['The operation cost 1.5 million dollars.', '1.5 million', 'unsupported', 'other_unit'],
    ['It ended on 5 October 2024.', '5', 'unsupported', 'other_value'],
    ['Three people were shot.', 'Three', 'unsupported', 'absent'],
    ['The checks took ten days.', 'ten', 'unsupported', 'absent'],
    ['About 40 dogs were used.', '40', 'unsupported', 'absent'],
    ['Hundreds of guns were seized.', 'Hundreds', 'unsupported', 'absent'],
    ['It ended on 4 November 2024.', '4', 'unsupported', 'absent'],
    ['There were 286 raids in the year 2021.', '286', 'supported'],
  ])
})

describe('an operation, in French', () => {
  check(ARTICLES.fr, 'fr', [
    ["L'opération a permis 2517 arrestations.", '2517', 'supported'],
    ['2.517 arrestations ont eu lieu.', '2.517', 'supported'],
    ['Plus de 2 500 arrestations ont eu lieu.', '2 500', 'supported'],
    ['Quelque 2 500 suspects ont été interpellés.', '2 500', 'supported'],
    ['3 222 victimes potentielles ont été secourues.', '3 222', 'supported'],
    ['Soixante-quatre pays ont participé.', 'Soixante-quatre', 'supported'],
    ['Les contrôles ont duré sept jours.', 'sept', 'supported'],
    ['Un tiers des arrestations concernaient la traite.', 'Un tiers', 'derived'],
    ['24 000 policiers ont mené des contrôles.', '24 000', 'supported', 'hedge_dropped'],
    ['La police a procédé à 3 222 arrestations.', '3 222', 'unsupported', 'other_noun'],
    ['2 517 victimes potentielles ont été secourues.', '2 517', 'unsupported', 'other_noun'],
    ['Près de 2 517 personnes ont été arrêtées.', '2 517', 'unsupported', 'opposite_hedge'],
    ['Plus de 24 000 policiers ont mené des contrôles.', '24 000', 'unsupported', 'opposite_hedge'],
    ['46 pays ont participé.', '46', 'unsupported', 'other_value'],
    ["L'opération a coûté 15 millions d'euros.", '15 millions', 'unsupported', 'wrong_scale'],
    ['Les contrôles ont duré dix jours.', 'dix', 'unsupported', 'absent'],
  ])
})

describe('an operation, in Spanish', () => {
  check(ARTICLES.es, 'es', [
    ['Se practicaron 2517 detenciones.', '2517', 'supported'],
    ['Hubo más de 2.500 detenciones.', '2.500', 'supported'],
    ['Unos 2.500 sospechosos fueron detenidos.', '2.500', 'supported'],
    ['3.222 posibles víctimas fueron rescatadas.', '3.222', 'supported'],
    ['Sesenta y cuatro países participaron.', 'Sesenta y cuatro', 'supported'],
    ['Los controles duraron siete días.', 'siete', 'supported'],
    ['Un tercio de las detenciones fueron por trata.', 'Un tercio', 'derived'],
    ['24.000 policías realizaron controles.', '24.000', 'supported', 'hedge_dropped'],
    ['La policía practicó 3.222 detenciones.', '3.222', 'unsupported', 'other_noun'],
    ['2.517 posibles víctimas fueron rescatadas.', '2.517', 'unsupported', 'other_noun'],
    ['Casi 2.517 personas fueron detenidas.', '2.517', 'unsupported', 'opposite_hedge'],
    ['Más de 24.000 policías realizaron controles.', '24.000', 'unsupported', 'opposite_hedge'],
    ['46 países participaron.', '46', 'unsupported', 'other_value'],
    ['La operación costó 15 millones de euros.', '15 millones', 'unsupported', 'wrong_scale'],
    ['Los controles duraron diez días.', 'diez', 'unsupported', 'absent'],
  ])
})

describe('an operation, in Arabic', () => {
  check(ARTICLES.ar, 'ar', [
    ['تم توقيف 2517 شخصا.', '2517', 'supported'],
    ['تم توقيف ٢٥١٧ شخصا.', '٢٥١٧', 'supported'],
    ['تم توقيف أكثر من 2500 شخص.', '2500', 'supported'],
    ['تم إنقاذ 3222 ضحية محتملة.', '3222', 'supported'],
    ['شاركت أربع وستون دولة.', 'أربع وستون', 'supported'],
    ['استمر التفتيش سبعة أيام.', 'سبعة', 'supported'],
    ['بلغت تكلفة العملية 1.5 مليون يورو.', '1.5 مليون', 'supported'],
    ['نفذ 24 ألف شرطي عمليات تفتيش.', '24 ألف', 'supported', 'hedge_dropped'],
    ['أوقفت الشرطة 3222 شخصا.', '3222', 'unsupported', 'other_noun'],
    ['تم إنقاذ 2517 ضحية محتملة.', '2517', 'unsupported', 'other_noun'],
    ['نفذ أكثر من 24 ألف شرطي عمليات تفتيش.', '24 ألف', 'unsupported', 'opposite_hedge'],
    ['شاركت 46 دولة.', '46', 'unsupported', 'other_value'],
    ['بلغت تكلفة العملية 15 مليون يورو.', '15 مليون', 'unsupported', 'wrong_scale'],
    ['استمر التفتيش عشرة أيام.', 'عشرة', 'unsupported', 'absent'],
  ])
})

describe('a court report', () => {
  check(COURT, 'en', [
    ['Omar Haddad, 34, was jailed for 12 years.', '34', 'supported'],
    ['Omar Haddad, 34, was jailed for 12 years.', '12', 'supported'],
    ['The 34-year-old was jailed for a dozen years.', '34', 'supported'],
    ['Two brothers were jailed.', 'Two', 'supported'],
    ['The fraud cost pensioners more than £640,000.', '£640,000', 'supported'],
    ['The brothers were convicted of 27 counts.', '27', 'derived'],
    ['52 of the 73 victims lost their savings.', '73', 'supported'],
    ['It was the third trial at the court.', 'third', 'supported'],
    ['Four men will be tried next month.', 'Four', 'unsupported', 'other_value'],
    ['Sami Haddad was jailed for eight years.', 'eight', 'unsupported', 'other_value'],
    ['The fraud cost pensioners £460,000.', '£460,000', 'unsupported', 'other_value'],
    ['A 43-year-old man was jailed.', '43', 'unsupported', 'other_value'],
  ])
})

test('each figure is judged, of every kind, and list numbers are not', () => {
  const summary = '1. Omar Haddad, 34, got 12 years on Friday.\n2. It was the third trial, begun in 2022.'
  const figures = findSupport({ summary, source: COURT }).map(({ figure }) => figure.text)
  expect(figures).toEqual(['34', '12', 'third', '2022'])
})

test('evidence points at the figure in the article', () => {
  const [found] = findSupport({ summary: 'About 2,500 people were arrested.', source: ARTICLES.en })
  expect(ARTICLES.en.slice(found!.evidence!.start, found!.evidence!.end)).toBe('2,517')
})

test('what speaks against a figure is its evidence', () => {
  const [found] = findSupport({ summary: 'Police in 46 countries took part.', source: ARTICLES.en })
  expect(ARTICLES.en.slice(found!.evidence!.start, found!.evidence!.end)).toBe('64')
})

test('a derived figure shows its working', () => {
  const [found] = findSupport({ summary: 'They were convicted of 27 counts.', source: COURT })
  expect(found?.working).toBe('21 + six = 27')
})

test('one mention states one figure of a sentence', () => {
  const supports = findSupport({ summary: 'The court heard that 52 of the 52 victims lost savings.', source: COURT })
  expect(supports.map(({ support }) => support).toSorted()).toEqual(['supported', 'unsupported'])
})

test('what is said without a number bears out a number', () => {
  const source = 'Both men were held for a week in FY21. The trio, who met on 5/12/2020, were freed at 40C.'
  const summary =
    'The two men were held for seven days in 2021. The three, who met on 5 December 2020, were freed at 40 degrees.'
  const supports = findSupport({ summary, source, language: 'en' })
  expect(supports.map(({ figure, support }) => `${figure.text} ${support}`)).toEqual([
    'two supported',
    'seven supported',
    '2021 supported',
    'three supported',
    '5 supported',
    '2020 supported',
    '40 supported',
  ])
})

test('a count of what the summary itself tells needs no support', () => {
  const [found] = findSupport({ summary: 'The article covers four topics.', source: COURT })
  expect(found).toMatchObject({ support: 'derived', reason: 'own_count' })
})

test('an empty article supports nothing, and an empty summary has nothing to support', () => {
  expect(findSupport({ summary: 'Police arrested 12 people.', source: '' })).toMatchObject([{ support: 'unsupported' }])
  expect(findSupport({ summary: '', source: COURT })).toEqual([])
})

describe('a match and a company', () => {
  check(MATCH, 'en', [
    ['Riverton won 3-1 on Saturday.', '3', 'supported'],
    ['Eastham lost 1-3 at Riverton.', '1', 'supported'],
    ['A crowd of more than 18,000 watched.', '18,000', 'supported'],
    ['Moss has 12 goals this season.', '12', 'supported'],
    ['Eastham had won two games.', 'two', 'supported'],
    ['A penalty came in the 78th minute.', '78th', 'unsupported', 'other_value'],
    ['Riverton won 3-2 on Saturday.', '3', 'unsupported', 'other_value'],
  ])
  check(COMPANY, 'en', [
    ['Revenue grew by 19% to $971m.', '$971m', 'supported'],
    ['Norvik will close four plants within a year and a half.', 'four', 'supported'],
    ['It expects sales of $3.9 billion to $4.1 billion.', '$3.9 billion to $4.1 billion', 'supported'],
    ['Norvik has some 12,500 staff.', '12,500', 'supported'],
    ['Revenue rose by $25 million.', '$25 million', 'derived'],
    ['Norvik has nearly 13,000 staff.', '13,000', 'supported'],
    ['Norvik has about 14,000 staff.', '14,000', 'unsupported', 'other_value'],
    ['Nearly 100 plants will stay open.', '100', 'unsupported', 'other_value'],
    ['Revenue was up 2.6% at $971 million.', '2.6%', 'derived'],
    ['Revenue was up 6.2% at $971 million.', '6.2%', 'unsupported', 'other_value'],
    ['A quarter of its plants will close.', 'A quarter', 'derived'],
    ['Revenue was $946 million in the third quarter.', '$946 million', 'unsupported', 'other_value'],
    ['Revenue grew by 91%.', '91%', 'unsupported', 'other_value'],
    ['Earnings per share were $3.96.', '$3.96', 'unsupported', 'other_value'],
    ['Earnings per share were $4.', '$4', 'unsupported', 'other_value'],
  ])
})
