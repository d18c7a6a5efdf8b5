import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/language.ts'
import { SAMPLE_LEXICON } from './sample-lexicon.ts'

function readMetrics(text: string, language?: Language): string {
  const { metrics } = SAMPLE_LEXICON.findMentions(text, language)
  return metrics
    .map(({ candidates, partial }) => candidates.map(({ id }) => id).join('/') + (partial ? '?' : ''))
    .join(' ')
}

function readSubsets(text: string): string {
  return SAMPLE_LEXICON.findMentions(text)
    .subsets.map(({ candidates }) => candidates.map(({ id }) => id).join('/'))
    .join(' ')
}

const VICTIMS = 'potential-victims-rescued/victims-identified'

describe('what is counted, in the forms that words take', () => {
  test.for([
    ['286 arrests', 'arrests'],
    ['49 people were arrested', 'arrests'],
    ['Morocco made 49 arrests', 'arrests'],
    ['officers arresting 49 suspects', 'arrests'],
    ['12 were taken into custody', ''],
    ['12 are in custody', 'arrests'],
    ['police rounded up 12 men', 'arrests'],
    ['combien de personnes arrêtées', 'arrests'],
    ['12 femmes ont été arrêtées', 'arrests'],
    ['les suspects arrêtés', 'arrests'],
    ['12 interpellations', 'arrests'],
    ['cuántos detenidos hubo', 'arrests'],
    ['12 mujeres detenidas', 'arrests'],
    ['las detenciones', 'arrests'],
    ['كم عدد الموقوفين', 'arrests'],
    ['12 موقوفاً', 'arrests'],
    ['أسفرت عن اعتقال 12 شخصا', 'arrests'],
    ['وتوقيف 12 شخصا', 'arrests'],
    ['بالاعتقالات', 'arrests'],
    ['تم القبض على 12 شخصا', 'arrests'],
    ['17,793 irregular migrants', 'irregular-migrants'],
    ['17 793 migrants irréguliers', 'irregular-migrants'],
    ['17 793 migrants en situation irrégulière', 'irregular-migrants'],
    ['17.793 migrantes en situación irregular', 'irregular-migrants'],
    ['من المهاجرين غير النظاميين', 'irregular-migrants'],
    ['how many countries took part', 'countries'],
    ['47 countries', 'countries'],
    ['47 pays', 'countries'],
    ['47 países', 'countries'],
    ['47 دولة', 'countries'],
    ['in 47 participating countries', 'countries'],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readMetrics(text)).toBe(expected)
  })
})

describe('words between the words of a phrase', () => {
  test.for([
    ['rescued 3,222 potential victims', 'potential-victims-rescued'],
    ['the rescue of some 3,000 potential victims', 'potential-victims-rescued'],
    ['3,222 potential victims of human trafficking were rescued', 'potential-victims-rescued'],
    ['migrants who were in an irregular situation', 'irregular-migrants'],
    ['migrants found to be irregular', 'irregular-migrants'],
    ['4,000 irregular migrants from 74 countries', 'irregular-migrants origin-countries'],
    ['migrants from 74 countries', 'origin-countries'],
    ['secouru 430 victimes', 'potential-victims-rescued'],
    ['rescataron a más de 430 víctimas', 'potential-victims-rescued'],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readMetrics(text)).toBe(expected)
  })

  test.for([
    ['2,517 arrests and 3,222 victims', `arrests ${VICTIMS}`],
    ['430 victims, and boats were rescued', VICTIMS],
    ['Rescue workers found 30 victims.', VICTIMS],
    ['The boat was rescued. Victims waited.', VICTIMS],
    ['migrant smuggling', 'irregular-migrants?'],
    ['850 on smuggling charges', ''],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readMetrics(text, 'en')).toBe(expected)
  })
})

describe('doubt', () => {
  test('words that fit two metrics name both', () => {
    expect(readMetrics('430 victims')).toBe(VICTIMS)
  })

  test('the longest phrase wins', () => {
    expect(readMetrics('430 victims identified')).toBe('victims-identified')
  })

  test.for([
    ['how many arests', 'arrests'],
    ['vitcims in miko', VICTIMS],
    ['countreis', 'countries'],
    ['combien d’arestations', 'arrests'],
    ['cuantas detencines', 'arrests'],
  ] as const)('a slip is read in a question: %s', ([text, expected]) => {
    expect(readMetrics(text)).toBe(expected)
  })

  test('a slip is marked', () => {
    expect(SAMPLE_LEXICON.findMentions('how many arests').metrics).toMatchObject([
      { text: 'arests', match: 'fuzzy', partial: false },
    ])
  })

  test.for([
    ['how many lanterns in Miko?', 'lanterns-seized/lanterns-burnt?'],
    ['how many lanterns were burnt in Miko?', 'lanterns-burnt?'],
    ['paper lanterns seized', 'lanterns-seized'],
  ] as const)('a part of a label is enough for a question: %s', ([text, expected]) => {
    expect(readMetrics(text)).toBe(expected)
  })

  test.for([
    'The weather was fine.',
    'and in the operation?',
    'Police in 12 counties met on Tuesday.',
    'ما هو الطقس اليوم',
  ])('nothing is counted in "%s"', (text) => {
    expect(readMetrics(text)).toBe('')
  })

  test('keywords of another language are read', () => {
    expect(readMetrics('miko detenidos uae')).toBe('arrests')
    expect(readMetrics('arrests في الإمارات')).toBe('arrests')
  })
})

describe('subsets', () => {
  test.for([
    ['850 of them on trafficking charges', 'trafficking'],
    ['850 of these on human trafficking or migrant smuggling charges', 'trafficking-or-smuggling'],
    ['on trafficking or smuggling charges', 'trafficking-or-smuggling'],
    ['12 people were arrested for human trafficking', 'trafficking'],
    ['300 for other crimes', 'other-crimes'],
    ['including 20 children', 'minors'],
    ['20 minors', 'minors'],
    ['dont 20 mineurs', 'minors'],
    ['entre ellos 20 menores', 'minors'],
    ['من بينهم 20 طفلا', 'minors'],
    ['850 بتهمة الاتجار بالبشر', 'trafficking'],
    ["850 pour traite d'êtres humains ou trafic de migrants", 'trafficking-or-smuggling'],
    ['850 por trata de personas o tráfico de migrantes', 'trafficking-or-smuggling'],
    ['an operation against human trafficking', ''],
    ['serious crimes', ''],
    ['the trafficking of people for years', ''],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readSubsets(text)).toBe(expected)
  })
})
