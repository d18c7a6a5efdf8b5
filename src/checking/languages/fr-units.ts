import type { UnitWords } from '../unit-words.ts'

export const fr: UnitWords = {
  g: ['gramme', 'grammes'],
  kg: ['kilo', 'kilos', 'kilogramme', 'kilogrammes'],
  tonne: ['tonne', 'tonnes'],
  litre: ['litre', 'litres'],
  m3: ['mètre cube', 'mètres cubes'],
  lb: ['livre', 'livres'],
}
