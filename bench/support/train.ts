import { createHash } from 'node:crypto'
import { deriveAmount } from '../../src/checking/support/derive-amount.ts'
import { STATED_FEATURES, describeStated } from '../../src/checking/support/features.ts'
import { gatherEvidence } from '../../src/checking/support/gather-evidence.ts'
import { excuseAbsent } from '../../src/checking/support/excuse-absent.ts'
import { readPassage } from '../../src/checking/support/read-passage.ts'
import type { Passage } from '../../src/checking/support/read-passage.ts'
import type { Span } from '../../src/figures/figure.ts'
import { fitLogistic, toProbability } from './logistic.ts'
import type { Example } from './logistic.ts'
import { readPairs, scorePairs } from './read-pairs.ts'
import type { Pair, Scores } from './read-pairs.ts'

/** One figure of a summary, with what the model sees of it. */
export interface Row extends Example {
  readonly pair: Pair
  readonly span: Span
  readonly stated: boolean
  readonly wrongly?: string
}

export type Model = readonly number[]

const RIDGE = 3
const FOLDS = 10
const MADE_WEIGHT = Number(process.env['MADE'] ?? 0.1)
const WRONG_WEIGHT = Number(process.env['WRONG'] ?? 2)

const passages = new Map<string, Passage>()
export function readSource(text: string): Passage {
  let passage = passages.get(text)
  if (passage === undefined) passages.set(text, (passage = readPassage(text, 'en')))
  return passage
}

export function rowsOf(pair: Pair, summary: Passage, labelOf: (span: Span) => 0 | 1, weight: number): Row[] {
  return gatherEvidence(summary, readSource(pair.source)).map((evidence) => {
    const { start, end } = evidence.placed.figure
    const supporter = evidence.supporters[0]
    const label = labelOf({ start, end })
    const features =
      supporter === undefined
        ? [
            excuseAbsent(evidence, summary) === null && deriveAmount(evidence.placed, readSource(pair.source)) === null
              ? 1
              : 0,
          ]
        : STATED_FEATURES.map((name) => describeStated(evidence, supporter, summary)[name])
    return {
      pair,
      span: { start, end },
      stated: supporter !== undefined,
      features,
      label,
      weight: weight * (label === 1 ? WRONG_WEIGHT : 1),
    }
  })
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

export function naturalRows(pair: Pair): Row[] {
  const labelOf = (span: Span) => (pair.wrong.some((wrong) => overlaps(wrong, span)) ? 1 : 0)
  return rowsOf(pair, readPassage(pair.summary, 'en'), labelOf, 1)
}

/** Moves other figures of the article into a right summary, one at a time: each is a right number on the wrong thing. */
export function madeRows(pair: Pair): Row[] {
  if (pair.label === 'numeric_error') return []
  const summary = readPassage(pair.summary, 'en')
  const source = readSource(pair.source)
  return summary.figures.flatMap((placed, index) => {
    const { figure, amounts } = placed
    const others = source.figures.filter(
      (other) =>
        other.figure.kind === figure.kind &&
        other.amounts[0]!.unit === amounts[0]!.unit &&
        other.amounts[0]!.value !== amounts[0]!.value,
    )
    if (others.length === 0) return []
    const seed = createHash('sha1').update(pair.id).update(String(index)).digest().readUInt32LE()
    const other = others[seed % others.length]!.figure
    const text = pair.summary.slice(0, figure.start) + other.text + pair.summary.slice(figure.end)
    const moved = { start: figure.start, end: figure.start + other.text.length }
    return rowsOf(pair, readPassage(text, 'en'), () => 1, MADE_WEIGHT).filter(
      (row) => row.stated && overlaps(row.span, moved),
    )
  })
}

export function fitModel(rows: readonly Row[]): Model {
  return fitLogistic(
    rows.filter((row) => row.stated),
    RIDGE,
  )
}

export function marksOf(rows: readonly Row[], model: Model, threshold: number): Span[] {
  return rows
    .filter((row) => (row.stated ? toProbability(row.features, model) > threshold : row.features[0] === 1))
    .map((row) => row.span)
}

export function crossValidate(
  pairs: readonly Pair[],
  natural: ReadonlyMap<Pair, Row[]>,
  made: ReadonlyMap<Pair, Row[]>,
  threshold: number,
  salt: string,
): Scores {
  const foldOf = (pair: Pair) =>
    createHash('sha1')
      .update(pair.group + salt)
      .digest()
      .readUInt32LE() % FOLDS
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const others = pairs.filter((pair) => foldOf(pair) !== fold)
    return fitModel(others.flatMap((pair) => [...(pair.core ? natural.get(pair)! : []), ...made.get(pair)!]))
  })
  return scorePairs(pairs, (pair) => marksOf(natural.get(pair)!, models[foldOf(pair)]!, threshold))
}

if (import.meta.main) {
  const pairs = readPairs()
  if (pairs === null) throw new Error('../shared/eval/numhall.jsonl is not there')
  const natural = new Map(pairs.map((pair) => [pair, naturalRows(pair)]))
  const made = new Map(pairs.map((pair) => [pair, madeRows(pair)]))
  const all = pairs.flatMap((pair) => [...(pair.core ? natural.get(pair)! : []), ...made.get(pair)!])
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const model = fitModel(all)
  print(
    JSON.stringify({
      rows: all.length,
      stated: all.filter((row) => row.stated).length,
      made: [...made.values()].flat().length,
    }),
  )
  print(STATED_FEATURES.map((name, k) => `  ${name}: ${model[k]!.toFixed(2)},`).join('\n'))
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 1]) {
    const fitted = scorePairs(pairs, (pair) => marksOf(natural.get(pair)!, model, threshold))
    const crossed = ['a', 'b', 'c', 'd', 'e', 'f'].map((salt) => crossValidate(pairs, natural, made, threshold, salt))
    print(`${threshold} dev ${JSON.stringify(fitted)}`)
    print(
      `    cv  ${['recall', 'specificity', 'balanced', 'otherSpecificity', 'spanRecall'].map((name) => `${name} ${(crossed.reduce((sum, s) => sum + s[name as keyof Scores], 0) / 6).toFixed(1)}`).join('  ')}`,
    )
  }
}
