import { describe, expect, test } from 'vitest'
import { SAMPLE_LEXICON } from './sample-lexicon.ts'

/** "solvanta-2" for each candidate, "-" for a name of the store without one, "?Name" for a name that it has not. */
function readOperations(text: string): string {
  const { operations, unknownOperations } = SAMPLE_LEXICON.findMentions(text)
  const known = operations.map((mention) => mention.candidates.map(({ id }) => id).join('/') || '-')
  return [...known, ...unknownOperations.map((unknown) => `?${unknown.text}`)].join(' ')
}

const ALL_SOLVANTA = 'solvanta-1/solvanta-2/solvanta-3'
const ALL_MIKO = 'miko-1/miko-2'

describe('an edition in any writing', () => {
  test.for([
    ['How many arrests in Solvanta II?', 'solvanta-2'],
    ['solvanta 2', 'solvanta-2'],
    ['Solvanta two', 'solvanta-2'],
    ['Solvanta-II', 'solvanta-2'],
    ['the second Solvanta', 'solvanta-2'],
    ['2nd solvanta', 'solvanta-2'],
    ["Solvanta's second edition", 'solvanta-2'],
    ['the second edition of Operation Solvanta', 'solvanta-2'],
    ['Solvanta, phase 2', 'solvanta-2'],
    ['edition 2 of Solvanta', 'solvanta-2'],
    ['Solvanta no. 2', 'solvanta-2'],
    ['the 2022 Solvanta', 'solvanta-2'],
    ['Solvanta 2022', 'solvanta-2'],
    ['Solvanta (2022)', 'solvanta-2'],
    ['Solvanta in 2022', 'solvanta-2'],
    ['Solvanta in November 2022', 'solvanta-2'],
    ['the 2022 edition of Solvanta', 'solvanta-2'],
    ['SOLVANTA III', 'solvanta-3'],
    ['solvanta iii', 'solvanta-3'],
    ['Solvanta I', 'solvanta-1'],
    ['the first Solvanta', 'solvanta-1'],
    ["combien d'arrestations dans Solvanta 2 ?", 'solvanta-2'],
    ['la deuxième opération Solvanta', 'solvanta-2'],
    ['la seconde édition de Solvanta', 'solvanta-2'],
    ["l'opération Solvanta de 2022", 'solvanta-2'],
    ["l'édition 2022 de l'opération Solvanta", 'solvanta-2'],
    ['segunda operación Solvanta', 'solvanta-2'],
    ['la segunda edición de Solvanta', 'solvanta-2'],
    ['la operación Solvanta de 2022', 'solvanta-2'],
    ['سولفانتا 3', 'solvanta-3'],
    ['سولفانتا ٣', 'solvanta-3'],
    ['سولفانتا الثالثة', 'solvanta-3'],
    ['عملية سولفانتا الثانية', 'solvanta-2'],
    ['النسخة الثانية من عملية سولفانتا', 'solvanta-2'],
    ['عملية سولفانتا عام 2022', 'solvanta-2'],
    ['SolvantaII', 'solvanta-2'],
    ['SOLVANTA2', 'solvanta-2'],
    ['Solvanta n° 2', 'solvanta-2'],
    ['la 2.ª edición de Solvanta', 'solvanta-2'],
    ['la 2e Solvanta', 'solvanta-2'],
    ['trigger vi', 'trigger-6'],
    ['trigger arrests', 'trigger-6'],
    ['how many arrests in trigger?', 'trigger-6'],
    ['Dawn Patrol 2022', 'dawn-patrol-2022'],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readOperations(text)).toBe(expected)
  })
})

describe('several editions', () => {
  test.for([
    ['How many arrests in Solvanta?', ALL_SOLVANTA],
    ['compare Solvanta II and III', 'solvanta-2 solvanta-3'],
    ['the first and second Solvanta', 'solvanta-1 solvanta-2'],
    ['Solvanta 2020 and 2022', 'solvanta-1 solvanta-2'],
    ['Solvanta I, II and III', 'solvanta-1 solvanta-2 solvanta-3'],
    ['Miko II or Solvanta III', 'miko-2 solvanta-3'],
    ['Solvanta II y III', 'solvanta-2 solvanta-3'],
    ['Miko vs Miko II', 'miko-1 miko-2'],
    ['entre Miko II et Miko', 'miko-2 miko-1'],
    ['Miko II came later. Miko was over.', `miko-2 ${ALL_MIKO}`],
    ['the Solvanta–Miko comparison', `${ALL_SOLVANTA} ${ALL_MIKO}`],
    ['Solvanta 2022 Miko', `solvanta-2 ${ALL_MIKO}`],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readOperations(text)).toBe(expected)
  })
})

describe('days and years beside a bare name', () => {
  test.for([
    ['Operation Solvanta ran between March 2 and 6.', 'solvanta-1'],
    ['Operation Solvanta ran from 2 to 6 March 2020.', 'solvanta-1'],
    ['عملية سولفانتا التي جرت بين 2 و6 مارس', 'solvanta-1'],
    ['In 2022, Solvanta led to 40 arrests.', 'solvanta-2'],
    ['Operation Solvanta ran between March 3 and 9.', ALL_SOLVANTA],
    ['Solvanta is over. Talks ran between March 2 and 6.', ALL_SOLVANTA],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readOperations(text)).toBe(expected)
  })
})

describe('an edition that the store has not', () => {
  test.for([
    ['Solvanta IX', '-'],
    ['Operation Solvanta-7', '-'],
    ['the fifth Solvanta', '-'],
    ['Solvanta 2031', '-'],
    ['سولفانتا التاسعة', '-'],
  ] as const)('%s has no candidate', ([text, expected]) => {
    expect(readOperations(text)).toBe(expected)
  })

  test('keeps what the text says', () => {
    expect(SAMPLE_LEXICON.findMentions('Solvanta IX').operations).toMatchObject([
      { text: 'Solvanta IX', series: 'Solvanta', edition: 9, year: null, candidates: [] },
    ])
  })
})

describe('numbers and words beside a name that are no edition', () => {
  test.for([
    ['In Solvanta 47 countries took part', ALL_SOLVANTA],
    ['Was Miko I think a success?', ALL_MIKO],
    ['Miko led to 2 arrests', ALL_MIKO],
    ['Second, Miko went well', ALL_MIKO],
  ] as const)('%s', ([text, expected]) => {
    expect(readOperations(text)).toBe(expected)
  })
})

describe('spelling', () => {
  test.for([
    ['Solvante', ALL_SOLVANTA],
    ['Sollvanta', ALL_SOLVANTA],
    ['Solvannta', ALL_SOLVANTA],
    ['arrests sovlanta', ALL_SOLVANTA],
    ['operation mikko', ALL_MIKO],
    ['flash miko', 'flash-miko'],
    ['FlashMiko', 'flash-miko'],
    ['Flash-Miko', 'flash-miko'],
    ['cluod breakers 2', 'cloud-breakers-2'],
    ['CloudBreakers II', 'cloud-breakers-2'],
    ['the lisbon sweep', 'neptuno'],
    ['ميكو', ALL_MIKO],
    ['وفي عملية ميكو', ALL_MIKO],
    ['لميكو', ALL_MIKO],
    ['فلاش ميكو', 'flash-miko'],
    ['كلاود بريكرز', 'cloud-breakers-1/cloud-breakers-2'],
    ['نبتونو', 'neptuno'],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readOperations(text)).toBe(expected)
  })
})

describe('words that are no operation', () => {
  test.for([
    'The cloud drifted over the city.',
    'Police broke up the network this week.',
    'The measures may trigger arrests across the region.',
    'They left at dawn.',
    'officers hoped to trigger a response',
    'Milo was arrested in Mexico.',
    'وقع الحادث في المدينة',
    'عملية أمنية مشتركة في المغرب',
    'عملية إنقاذ واسعة',
    'The operation in Morocco led to arrests.',
    'opération de police en Espagne',
    'una operación internacional contra la trata',
  ])('%s', (text) => {
    expect(readOperations(text)).toBe('')
  })
})

describe('operations that the store has not', () => {
  test.for([
    ['How many arrests in Operation Serengeti?', '?Serengeti'],
    ['arrests operation serengeti', '?serengeti'],
    ['Operation "Night Owl" led to 20 arrests', '?Night Owl'],
    ['The operation, dubbed Serengeti, led to 20 arrests', '?Serengeti'],
    ["l'opération « Serengeti »", '?Serengeti'],
    ["l'opération baptisée Serengeti", '?Serengeti'],
    ['la operación Serengeti', '?Serengeti'],
    ['عملية «سيرينغيتي»', '?سيرينغيتي'],
    ['كم عدد الموقوفين في عملية سيرينغيتي؟', '?سيرينغيتي'],
    ['Operation Neptuno Spear led to 20 arrests in Malta', '?Neptuno Spear'],
    ['Ultra-Miko', '?Ultra-Miko'],
    ['Operation Storm', '?Storm'],
    ['Operation Dawn of Hope', '?Dawn of Hope'],
    ['Operation Solvantaria', '?Solvantaria'],
  ] as const)('%s -> %s', ([text, expected]) => {
    expect(readOperations(text)).toBe(expected)
  })

  test('a headline’s capitals do not lengthen a name', () => {
    expect(readOperations('Operation Miko Nets 195 Arrests Across Morocco and Spain')).toBe(ALL_MIKO)
  })
})
