import { expect, test } from 'vitest'
import { detectLanguage } from '../../src/reading/detect-language.ts'

test.for([
  ['How many people were arrested in Miko?', 'en'],
  ['arrests liberterra 2021 uae', 'en'],
  ['liberterra', 'en'],
  ['who led it', 'en'],
  ['', 'en'],
  ['1234', 'en'],
  ['what about Weka?', 'en'],
  ['source?', 'en'],
  ['Combien de personnes ont été arrêtées ?', 'fr'],
  ['arrestations liberterra maroc', 'fr'],
  ['et au Maroc ?', 'fr'],
  ['combien d’arrestations', 'fr'],
  ['quand a eu lieu turquesa', 'fr'],
  ['qui a mené l’opération', 'fr'],
  ['nombre de pays weka ii', 'fr'],
  ['¿Cuántas personas fueron detenidas?', 'es'],
  ['detenidos liberterra marruecos', 'es'],
  ['y en Marruecos?', 'es'],
  ['cuantos paises turquesa v', 'es'],
  ['cuando fue la operacion weka', 'es'],
  ['كم عدد الموقوفين في ويكا؟', 'ar'],
  ['arrests في الإمارات', 'ar'],
  ['كم عدد الموقوفين في Operation Liberterra II', 'ar'],
  ['وفي المغرب', 'ar'],
] as const)('%s -> %s', ([text, language]) => {
  expect(detectLanguage(text)).toBe(language)
})
