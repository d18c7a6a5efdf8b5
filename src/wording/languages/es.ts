import type { LanguageWording } from '../language-wording.ts'

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

export const spanishWording: LanguageWording = {
  monthsWithDay: MONTHS,
  months: MONTHS,
  firstDay: '1',
  date: { day: '{day} de {month} de {year}', dayWithoutYear: '{day} de {month}', month: '{month} de {year}' },
  when: { day: 'el {date}', month: 'en {date}', year: 'en {date}' },
  range: {
    sameMonth: 'del {day} al {lastDay} de {month} de {year}',
    sameYear: 'del {from} al {to}',
    days: 'del {from} al {to}',
    other: 'de {from} a {to}',
  },
  between: {
    sameMonth: 'entre el {day} y el {lastDay} de {month} de {year}',
    sameYear: 'entre el {from} y el {to}',
    days: 'entre el {from} y el {to}',
    other: 'entre {from} y {to}',
  },
  statuses: {
    preliminary: 'preliminar',
    final: 'definitivo',
    revised: 'revisado',
    disputed: 'en disputa',
    withdrawn: 'retirado',
  },
  places: [
    { codes: ['ae', 'nl'], name: /^(?!los )/i, template: 'en los {place}' },
    { name: /^(?:Islas|Bahamas|Comoras|Maldivas)/i, template: 'en las {place}' },
    { name: /^(?:República|Región)/i, template: 'en la {place}' },
    { codes: ['gb'], template: 'en el {place}' },
    { template: 'en {place}' },
  ],
  followingSubset: /^(?:por|de|del|en|con|entre|vinculad[oa]s?|relacionad[oa]s?|junto|bajo|a) /u,
  scaleLink: { after: /(?:mill[oó]n|millones|billones)$/u, link: ' de ', beforeVowel: ' de ' },
  singularCategories: ['one'],
}
