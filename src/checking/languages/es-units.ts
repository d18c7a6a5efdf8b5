import type { UnitWords } from '../unit-words.ts'

export const es: UnitWords = {
  g: ['gramo', 'gramos'],
  kg: ['kilo', 'kilos', 'kilogramo', 'kilogramos'],
  tonne: ['tonelada', 'toneladas'],
  litre: ['litro', 'litros'],
  m3: ['metro cúbico', 'metros cúbicos'],
  lb: ['libra', 'libras'],
}
