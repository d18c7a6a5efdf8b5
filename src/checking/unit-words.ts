import { foldWord } from '../figures/fold-word.ts'
import { ar } from './languages/ar-units.ts'
import { en } from './languages/en-units.ts'
import { es } from './languages/es-units.ts'
import { fr } from './languages/fr-units.ts'

/** Units of mass and volume that metrics are kept in, or that texts write instead. */
export type MeasureUnit = 'g' | 'kg' | 'tonne' | 'lb' | 'litre' | 'm3'

/** How a language writes each. */
export type UnitWords = Readonly<Record<MeasureUnit, readonly string[]>>

const UNIT_BY_WORD: ReadonlyMap<string, MeasureUnit> = new Map(
  [en, ar, fr, es].flatMap((words) =>
    (Object.keys(words) as MeasureUnit[]).flatMap((unit) => words[unit].map((word) => [foldUnit(word), unit] as const)),
  ),
)

/** The unit that a written word means, in any language; null for others. */
export function measureUnitOf(word: string): MeasureUnit | null {
  return UNIT_BY_WORD.get(foldUnit(word)) ?? null
}

function foldUnit(word: string): string {
  return word.split(' ').map(foldWord).join(' ')
}
