import type { LanguageWording } from '../language-wording.ts'

const MONTHS = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
]

export const arabicWording: LanguageWording = {
  monthsWithDay: MONTHS,
  months: MONTHS,
  firstDay: '1',
  date: { day: '{day} {month} {year}', dayWithoutYear: '{day} {month}', month: '{month} {year}' },
  when: { day: 'في {date}', month: 'في {date}', year: 'في عام {date}' },
  range: {
    sameMonth: 'من {day} إلى {lastDay} {month} {year}',
    sameYear: 'من {from} إلى {to}',
    days: 'من {from} إلى {to}',
    other: 'من {from} إلى {to}',
  },
  between: {
    sameMonth: 'بين {day} و{lastDay} {month} {year}',
    sameYear: 'بين {from} و{to}',
    days: 'بين {from} و{to}',
    other: 'بين {from} و{to}',
  },
  statuses: {
    preliminary: 'أولي',
    final: 'نهائي',
    revised: 'معدَّل',
    disputed: 'محل خلاف',
    withdrawn: 'مسحوب',
  },
  places: [{ template: 'في {place}' }],
  followingSubset: /^(?:ب|من |في |إلى |على |ضمن |مرتبط|بين )/u,
  scaleLink: null,
  // After 11 and more the counted noun is singular; the label's plural follows 3 to 10.
  singularCategories: ['zero', 'one', 'two', 'many', 'other'],
}
