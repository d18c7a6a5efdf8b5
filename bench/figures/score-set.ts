import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFigures } from '../../src/figures/find-figures.ts'
import { isLanguage } from '../../src/language.ts'
import { toNewsQuantities, toNumbers } from './predict.ts'

/** The scores of one set, in percent. */
export interface SetScore {
  readonly f1: number
  readonly changeF1?: number
}

/** Predicts a set of the folder `directory` and scores it with that folder's own scorer. */
export function scoreSet(directory: string, set: string): SetScore {
  const scratch = mkdtempSync(join(tmpdir(), 'figures-'))
  try {
    const predictions = join(scratch, 'predictions.jsonl')
    writeFileSync(predictions, predictSet(directory, set).join('\n'))
    const output = execFileSync(
      process.execPath,
      [join(directory, 'score.mjs'), set, predictions, '--data', directory],
      { encoding: 'utf8' },
    )
    const scores = JSON.parse(output)
    return set === 'newsquant' ? { f1: scores.value.f1, changeF1: scores.value_and_change_f1 } : { f1: scores.f1 }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

function predictSet(directory: string, set: string): string[] {
  const lines = readFileSync(join(directory, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
  return lines.map((line) => {
    const row: { id: string; text: string; lang?: string } = JSON.parse(line)
    const figures = findFigures(row.text, isLanguage(row.lang) ? { language: row.lang } : {})
    const predicted = set === 'newsquant' ? { quantities: toNewsQuantities(figures) } : { values: toNumbers(figures) }
    return JSON.stringify({ id: row.id, ...predicted })
  })
}
