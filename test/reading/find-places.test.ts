import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/language.ts'
import { SAMPLE_LEXICON } from './sample-lexicon.ts'

function readPlaces(text: string): string {
  return SAMPLE_LEXICON.findMentions(text)
    .places.map(({ place }) => place)
    .join(' ')
}

describe('countries and peoples', () => {
  test.for([
    ['12 in the UAE', 'ae'],
    ['arrests in the Emirates', 'ae'],
    ['Emirati police', 'ae'],
    ['the United Arab Emirates', 'ae'],
    ['U.K. and U.S. officers', 'gb us'],
    ['94 suspects in Türkiye', 'tr'],
    ['arrests in turkey', 'tr'],
    ['Turkish suspects', 'tr'],
    ['DR Congo', 'cd'],
    ['the Democratic Republic of the Congo', 'cd'],
    ['Ivory Coast and Côte d’Ivoire', 'ci ci'],
    ['Spaniards, Danes and the Dutch', 'es dk nl'],
    ['South African police', 'za'],
    ['Niger, Nigeria and Guinea-Bissau', 'ne ng gw'],
    ['Hong Kong', 'hk'],
    ['how many arrests in morocco', 'ma'],
    ['moroccan arrests', 'ma'],
    ['au Maroc', 'ma'],
    ['aux Émirats arabes unis', 'ae'],
    ['les policières marocaines', 'ma'],
    ['la police tunisienne', 'tn'],
    ['la gendarmerie française', 'fr'],
    ['la policía marroquí', 'ma'],
    ['los detenidos españoles', 'es'],
    ['en los Emiratos Árabes Unidos', 'ae'],
    ['en EE.UU.', 'us'],
    ['en Turquía', 'tr'],
    ['في الإمارات', 'ae'],
    ['بالإمارات', 'ae'],
    ['للمغرب', 'ma'],
    ['والسودان', 'sd'],
    ['الشرطة المغربية', 'ma'],
    ['السلطات التركية', 'tr'],
    ['مصريون', 'eg'],
    ['المملكة العربية السعودية', 'sa'],
    ['كوريا الجنوبية', 'kr'],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readPlaces(text)).toBe(expected)
  })
})

describe('words that only look like a country', () => {
  test.for([
    ['they told us about it', ''],
    ['Michael Jordan was there', ''],
    ['police in Jordan', 'jo'],
    ['a raid led by Chad Williams', ''],
    ['12 in Chad, 3 in Turkey', 'td tr'],
    ['Turkey arrested 12', 'tr'],
    ['across the Indian Ocean', ''],
    ['worth 5,000 US dollars', ''],
    ['please answer in French', ''],
    ['in French waters', 'fr'],
    ['polish the draft', ''],
    ['la reunión de la policía', ''],
    ['une réunion à Lyon', ''],
    ['Polish police', 'pl'],
    ['احتيال مالي', ''],
    ['في مالي', 'ml'],
    ['from Abu Dhabi, Lyon and Hanoi', ''],
    ['according to Agence France-Presse', ''],
    ['the whole text in Spanish, please', ''],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readPlaces(text)).toBe(expected)
  })
})

describe('names for people', () => {
  test.for([
    ['ae', ['United Arab Emirates', 'الإمارات العربية المتحدة', 'Émirats arabes unis', 'Emiratos Árabes Unidos']],
    ['tz', ['Tanzania', 'تنزانيا', 'Tanzanie', 'Tanzania']],
    ['us', ['United States', 'الولايات المتحدة', 'États-Unis', 'Estados Unidos']],
    ['hk', ['Hong Kong', 'هونغ كونغ', 'Hong Kong', 'Hong Kong']],
    ['cd', ['DR Congo', 'الكونغو الديمقراطية', 'RD Congo', 'RD Congo']],
    ['port-sorrel', ['Port Sorrel', 'Port Sorrel', 'Port Sorrel', 'Port Sorrel']],
  ] as const)('%s', ([place, names]) => {
    expect(LANGUAGES.map((language) => SAMPLE_LEXICON.placeName(place, language))).toEqual(names)
  })

  test('the store’s own place is found', () => {
    expect(readPlaces('12 arrests in Port Sorrel')).toBe('port-sorrel')
  })
})
