import type { UnitWords } from '../unit-words.ts'

export const en: UnitWords = {
  g: ['g', 'gram', 'grams', 'gramme', 'grammes'],
  kg: ['kg', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes'],
  tonne: ['tonne', 'tonnes', 'ton', 'tons', 'metric tons', 'metric tonnes'],
  litre: ['litre', 'litres', 'liter', 'liters', 'l'],
  m3: ['m³', 'm3', 'cubic metre', 'cubic metres', 'cubic meter', 'cubic meters'],
  lb: ['lb', 'lbs', 'pound', 'pounds'],
}
