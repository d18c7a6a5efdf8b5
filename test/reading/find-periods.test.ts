import { describe, expect, test } from 'vitest'
import { SAMPLE_LEXICON } from './sample-lexicon.ts'

function readPeriods(text: string): string {
  return SAMPLE_LEXICON.findMentions(text)
    .periods.map(({ from, to }) => (from === to ? from : `${from}/${to}`))
    .join(' ')
}

describe('days and ranges of days', () => {
  test.for([
    ['on 30 September 2024', '2024-09-30'],
    ['on September 30, 2024', '2024-09-30'],
    ['on Sept. 30', '--09-30'],
    ['on the 30th of September', '--09-30'],
    ['between September 29 and October 4', '--09-29/--10-04'],
    ['from 29 September to 4 October 2024', '2024-09-29/2024-10-04'],
    ['between July 5 and 9', '--07-05/--07-09'],
    ['5-9 July 2021', '2021-07-05/2021-07-09'],
    ['July 5–9, 2021', '2021-07-05/2021-07-09'],
    ['from 5 to 9 July', '--07-05/--07-09'],
    ['29 December to 2 January 2025', '2024-12-29/2025-01-02'],
    ['2024-09-29', '2024-09-29'],
    ['29/09/2024', '2024-09-29'],
    ['29.09.2024', '2024-09-29'],
    ['09/29/2024', '2024-09-29'],
    ['du 29 septembre au 4 octobre 2024', '2024-09-29/2024-10-04'],
    ['entre le 5 et le 9 juillet', '--07-05/--07-09'],
    ['le 1er août 2021', '2021-08-01'],
    ['entre el 29 de septiembre y el 4 de octubre de 2024', '2024-09-29/2024-10-04'],
    ['del 5 al 9 de julio de 2021', '2021-07-05/2021-07-09'],
    ['el 30 de septiembre', '--09-30'],
    ['بين 29 سبتمبر و4 أكتوبر 2024', '2024-09-29/2024-10-04'],
    ['من 5 إلى 9 يوليو', '--07-05/--07-09'],
    ['في ٣٠ سبتمبر', '--09-30'],
    ['في 5 كانون الثاني 2022', '2022-01-05'],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readPeriods(text)).toBe(expected)
  })

  test.for([
    '850 of 2,517 arrests',
    'on 31 February',
    'in September 2024',
    '12 to 15 people',
    'version 1.2.3',
    'a 50-50 chance',
    'may 5 people go',
    'the march of 3 men',
  ])('no day in "%s"', (text) => {
    expect(readPeriods(text)).toBe('')
  })

  test('a lone year is a hint, a year of a day or of an edition is none', () => {
    const years = (text: string) => SAMPLE_LEXICON.findMentions(text).years.map(({ year }) => year)
    expect(years('arrests in Morocco in 2021')).toEqual([2021])
    expect(years('on 30 September 2024')).toEqual([])
    expect(years('Solvanta 2022')).toEqual([])
  })
})
