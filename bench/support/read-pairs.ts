import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/figures/figure.ts'

/** A source text and its summary, labelled. */
export interface Pair {
  readonly id: string
  readonly origin: string
  readonly source: string
  readonly summary: string
  readonly label: 'numeric_error' | 'clean' | 'other_error_numbers_ok'
  readonly core: boolean
  readonly wrong: readonly Span[]
  /** Pairs of one source share a group, and stay on one side of a split. */
  readonly group: string
}

const FILE = join(import.meta.dirname, '../../../shared/eval/numhall.jsonl')

/** The labelled pairs, or null where the set is not beside the project. */
export function readPairs(): Pair[] | null {
  if (!existsSync(FILE)) return null
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line)
      return {
        id: row.id,
        origin: row.origin,
        source: row.source_text,
        summary: row.summary,
        label: row.label,
        core: row.core !== false,
        wrong: row.numeric_spans_wrong,
        group: createHash('sha1').update(row.source_text.slice(0, 200)).digest('hex'),
      }
    })
}

/** The scores of a run, in percent, as the set's own scorer gives them. */
export interface Scores {
  readonly recall: number
  readonly specificity: number
  readonly balanced: number
  readonly otherSpecificity: number
  readonly spanRecall: number
}

/** Scores the spans that were marked as unsupported, by pair. */
export function scorePairs(pairs: readonly Pair[], marksOf: (pair: Pair) => readonly Span[]): Scores {
  const marked = new Map(pairs.map((pair) => [pair.id, marksOf(pair)]))
  const rows = pairs.filter((pair) => pair.core || pair.label !== 'numeric_error')
  const share = (label: Pair['label'], flagged: boolean) => {
    const of = rows.filter((pair) => pair.label === label)
    return of.filter((pair) => marked.get(pair.id)!.length > 0 === flagged).length / of.length
  }
  const spans = rows.flatMap((pair) =>
    pair.label === 'numeric_error' ? pair.wrong.map((span) => ({ pair, span })) : [],
  )
  const hits = spans.filter(({ pair, span }) =>
    marked.get(pair.id)!.some((mark) => mark.start < span.end && mark.end > span.start),
  )
  const recall = share('numeric_error', true)
  const specificity = share('clean', false)
  const percent = (value: number) => Math.round(1000 * value) / 10
  return {
    recall: percent(recall),
    specificity: percent(specificity),
    balanced: percent((recall + specificity) / 2),
    otherSpecificity: percent(share('other_error_numbers_ok', false)),
    spanRecall: percent(hits.length / spans.length),
  }
}
