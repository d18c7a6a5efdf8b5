import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { STATED_FEATURES, describeStated } from '../../src/checking/support/features.ts'
import { gatherEvidence } from '../../src/checking/support/gather-evidence.ts'
import { judgeEvidence } from '../../src/checking/support/judge-evidence.ts'
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
}

export type Model = readonly number[]

const RIDGE = 3
const FOLDS = 10
/** A figure moved by us counts less than one that a summary got wrong by itself. */
const MADE_WEIGHT = 0.1
const WRONG_WEIGHT = 2
/** Flagged from this probability on; the bias is shifted so that the line is at 0. */
const THRESHOLD = 0.55

const passages = new Map<string, Passage>()
export function readSource(text: string): Passage {
  let passage = passages.get(text)
  if (passage === undefined) passages.set(text, (passage = readPassage(text, 'en')))
  return passage
}

export function rowsOf(pair: Pair, summary: Passage, labelOf: (span: Span) => 0 | 1, weight: number): Row[] {
  const source = readSource(pair.source)
  return gatherEvidence(summary, source).map((evidence) => {
    const { start, end } = evidence.placed.figure
    const supporter = evidence.supporters[0]
    const label = labelOf({ start, end })
    const features =
      supporter === undefined
        ? [judgeEvidence(evidence, summary, source).support === 'unsupported' ? 1 : 0]
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

const SALTS = ['a', 'b', 'c', 'd', 'e', 'f']
const WEIGHTS_FILE = new URL('../../src/checking/support/weights.ts', import.meta.url)

function renderWeights(model: Model): string {
  const shift = Math.log(THRESHOLD / (1 - THRESHOLD))
  const lines = STATED_FEATURES.map(
    (name, k) => `  ${name}: ${Number((model[k]! - (k === 0 ? shift : 0)).toFixed(2))},`,
  )
  return [
    "import type { StatedFeature } from './features.ts'",
    '',
    '/**',
    ' * How far each feature speaks for a stated figure being wrong (above 0) or right (below 0); wrong where the sum is above 0.',
    ' * Fitted on labelled pairs of a source and a summary, and written, by `node bench/support/train.ts --write`.',
    ' */',
    'export const STATED_WEIGHTS: Readonly<Record<StatedFeature, number>> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

/** Fits the weights, prints how they score on the pairs they are fitted on and on those they are not, and writes them with --write. */
function train(pairs: readonly Pair[]): void {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  const natural = new Map(pairs.map((pair) => [pair, naturalRows(pair)]))
  const made = new Map(pairs.map((pair) => [pair, madeRows(pair)]))
  const all = pairs.flatMap((pair) => [...(pair.core ? natural.get(pair)! : []), ...made.get(pair)!])
  const model = fitModel(all)
  print(renderWeights(model))
  for (const threshold of [0.4, 0.5, 0.55, THRESHOLD, 0.6, 0.65, 1]) {
    print(
      `${threshold} fitted ${JSON.stringify(scorePairs(pairs, (pair) => marksOf(natural.get(pair)!, model, threshold)))}`,
    )
    print(
      `${threshold} unseen ${JSON.stringify(meanOf(SALTS.map((salt) => crossValidate(pairs, natural, made, threshold, salt))))}`,
    )
  }
  if (process.argv.includes('--write')) writeFileSync(WEIGHTS_FILE, renderWeights(model))
}

function meanOf(runs: readonly Scores[]): Scores {
  const mean = (name: keyof Scores) =>
    Math.round((10 * runs.reduce((sum, run) => sum + run[name], 0)) / runs.length) / 10
  return {
    recall: mean('recall'),
    specificity: mean('specificity'),
    balanced: mean('balanced'),
    otherSpecificity: mean('otherSpecificity'),
    spanRecall: mean('spanRecall'),
  }
}

if (import.meta.main) {
  const pairs = readPairs()
  if (pairs === null) throw new Error('../shared/eval/numhall.jsonl is not there')
  train(pairs)
}
