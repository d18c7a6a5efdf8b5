import { existsSync, readFileSync } from 'node:fs'
import { l, n } from 'js-rouge'
import { readPaste } from '../../src/articles/read-paste.ts'
import { chooseSentences } from '../../src/summary/choose-sentences.ts'

const PAIRS = new URL('../../../shared/eval/numhall.jsonl', import.meta.url)

interface Pair {
  readonly source_text: string
  readonly summary: string
  readonly label: string
}

interface Scores {
  readonly rouge1: number
  readonly rouge2: number
  readonly rougeL: number
}

/** Average F of ROUGE-1, -2 and -L over the pairs whose summary is right, for our choice and for the first sentences, both of one number. */
export function measureRouge(
  sentences: number,
): { readonly pairs: number; readonly chosen: Scores; readonly lead: Scores } | null {
  if (!existsSync(PAIRS)) return null
  const chosen: Scores[] = []
  const lead: Scores[] = []
  const seen = new Set<string>()
  for (const line of readFileSync(PAIRS, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const pair = JSON.parse(line) as Pair
    if (pair.label !== 'clean' || seen.has(pair.source_text)) continue
    seen.add(pair.source_text)
    const story = readPaste(pair.source_text)[0]
    // With no more sentences than asked for there is nothing to choose.
    if (story === undefined || story.sentences.length <= sentences) continue
    chosen.push(
      score(
        chooseSentences(story, sentences).map(({ text }) => text),
        pair.summary,
      ),
    )
    lead.push(
      score(
        story.sentences.slice(0, sentences).map(({ text }) => text),
        pair.summary,
      ),
    )
  }
  return { pairs: chosen.length, chosen: average(chosen), lead: average(lead) }
}

function score(sentences: readonly string[], reference: string): Scores {
  const candidate = sentences.join(' ').toLowerCase()
  const expected = reference.toLowerCase()
  return {
    rouge1: n(candidate, expected, { n: 1 }),
    rouge2: n(candidate, expected, { n: 2 }),
    rougeL: l(candidate, expected),
  }
}

function average(scores: readonly Scores[]): Scores {
  const mean = (name: keyof Scores) =>
    Math.round((scores.reduce((sum, each) => sum + each[name], 0) / scores.length) * 10_000) / 100
  return { rouge1: mean('rouge1'), rouge2: mean('rouge2'), rougeL: mean('rougeL') }
}
