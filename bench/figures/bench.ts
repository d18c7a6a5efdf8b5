import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow } from '../run.ts'
import { measureSpeeds } from './measure-speeds.ts'
import { scoreSet } from './score-set.ts'

const EVAL = join(import.meta.dirname, '../../../shared/eval')
const LANGUAGES = ['en', 'fr', 'es', 'ar']

/** Scores the figure reader on the labelled sets, where they are present, and times it beside two other extractors. */
export async function run(): Promise<BenchRow[]> {
  return [...scoreSets(), ...(await measureSpeeds())]
}

function scoreSets(): BenchRow[] {
  if (!existsSync(EVAL)) return [{ name: 'labelled sets', value: 'not measured', unit: '(../shared/eval is not here)' }]
  const news = scoreSet(EVAL, 'newsquant')
  const rows: BenchRow[] = [
    { name: 'NewsQuant, value F1', value: news.f1, unit: '%', target: '>= 92' },
    { name: 'NewsQuant, value and change F1', value: news.changeF1 ?? Number.NaN, unit: '%', target: '>= 88' },
  ]
  for (const [set, name] of [
    ['recognizers', 'Recognizers NumberModel specs'],
    ['duckling', 'Duckling numerals'],
  ] as const) {
    for (const language of LANGUAGES) {
      rows.push({
        name: `${name}, ${language}, F1`,
        value: scoreSet(EVAL, `${set}-${language}`).f1,
        unit: '%',
        target: '>= 97',
      })
    }
  }
  return rows
}
