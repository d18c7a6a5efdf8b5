import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/language.ts'
import { formatDate, formatDateRange, formatWhen } from '../../src/wording/format-date.ts'

describe('a date is written as the language writes it', () => {
  test.each<[string, Language, string]>([
    ['2024-09-29', 'en', 'Sept. 29, 2024'],
    ['2021-07-05', 'en', 'July 5, 2021'],
    ['2024-09', 'en', 'September 2024'],
    ['2024', 'en', '2024'],
    ['2024-10-01', 'fr', '1er octobre 2024'],
    ['2024-10-01', 'es', '1 de octubre de 2024'],
    ['2024-10-01', 'ar', '1 أكتوبر 2024'],
  ])('%s in %s', (date, language, written) => {
    expect(formatDate(date, language)).toBe(written)
  })

  test('the preposition follows how exactly the date is known', () => {
    expect(formatWhen('2024-09-29', 'en')).toBe('on Sept. 29, 2024')
    expect(formatWhen('2024-09', 'en')).toBe('in September 2024')
    expect(formatWhen('2024-09-29', 'es')).toBe('el 29 de septiembre de 2024')
  })
})

describe('a period names the month and the year once where it can', () => {
  test.each<[string, string, Language, string, string]>([
    ['2024-09-29', '2024-10-04', 'en', 'Sept. 29 to Oct. 4, 2024', 'between Sept. 29 and Oct. 4, 2024'],
    ['2021-07-05', '2021-07-09', 'en', 'July 5 to 9, 2021', 'between July 5 and 9, 2021'],
    ['2021-07-05', '2021-07-09', 'fr', 'du 5 au 9 juillet 2021', 'entre le 5 et le 9 juillet 2021'],
    ['2021-07-05', '2021-07-09', 'es', 'del 5 al 9 de julio de 2021', 'entre el 5 y el 9 de julio de 2021'],
    ['2023-12-30', '2024-01-02', 'en', 'Dec. 30, 2023, to Jan. 2, 2024', 'between Dec. 30, 2023, and Jan. 2, 2024'],
    ['2021', '2023', 'en', '2021 to 2023', 'between 2021 and 2023'],
    ['2021-07-05', '2021-07-05', 'en', 'July 5, 2021', 'on July 5, 2021'],
  ])('%s/%s in %s', (from, to, language, range, between) => {
    expect(formatDateRange(from, to, language)).toBe(range)
    expect(formatDateRange(from, to, language, 'between')).toBe(between)
  })
})
