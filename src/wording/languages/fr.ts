import type { LanguageWording } from '../language-wording.ts'

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

export const frenchWording: LanguageWording = {
  monthsWithDay: MONTHS,
  months: MONTHS,
  firstDay: '1er',
  date: { day: '{day} {month} {year}', dayWithoutYear: '{day} {month}', month: '{month} {year}' },
  when: { day: 'le {date}', month: 'en {date}', year: 'en {date}' },
  range: {
    sameMonth: 'du {day} au {lastDay} {month} {year}',
    sameYear: 'du {from} au {to}',
    days: 'du {from} au {to}',
    other: 'de {from} à {to}',
  },
  between: {
    sameMonth: 'entre le {day} et le {lastDay} {month} {year}',
    sameYear: 'entre le {from} et le {to}',
    days: 'entre le {from} et le {to}',
    other: 'entre {from} et {to}',
  },
  statuses: {
    preliminary: 'provisoire',
    final: 'définitif',
    revised: 'révisé',
    disputed: 'contesté',
    withdrawn: 'retiré',
  },
  places: [
    { codes: ['ae', 'us', 'nl', 'ph', 'mv', 'sc', 'bs', 'km', 'mh', 'fj', 'ky', 'fo', 'sb'], template: 'aux {place}' },
    {
      // Islands and cities that take no article.
      codes: ['cu', 'mt', 'cy', 'mg', 'mu', 'sg', 'hk', 'mo', 'bh', 'dj', 'ht', 'mc', 'sm', 'tt', 'tw', 'om', 'pr'],
      template: 'à {place}',
    },
    // Masculine names that end like feminine ones.
    { codes: ['mx', 'mz', 'kh', 'zw', 'bz', 'sr'], template: 'au {place}' },
    {
      name: /^(?:[aeiouyéèêîôûâ]|.*e$|République|Corée|Guinée|Nouvelle|Sierra|Bosnie|Macédoine)/iu,
      template: 'en {place}',
    },
    { template: 'au {place}' },
  ],
  followingSubset: /^(?:(?:pour|de|des|du|en|par|avec|parmi|liée?s?|aux?|sous|dans) |d['’])/u,
  scaleLink: { after: /(?:million|milliard|billion)s?$/u, link: ' de ', beforeVowel: ' d’' },
  singularCategories: ['one'],
}
