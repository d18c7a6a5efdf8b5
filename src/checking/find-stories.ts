import type { Span } from '../figures/figure.ts'

/** "LYON:", "Rabat –", "PARIS (AFP) -": the place a story is filed from, at the start of its first paragraph. */
const DATELINE =
  /^\s*(?:\p{Lu}[\p{Lu}'’.]+(?:[ ,]+\p{Lu}[\p{L}'’.]+){0,3}(?: ?\([^)\n]{2,30}\))?\s?(?::|[–—]|--?)\s|\p{Lu}\p{Ll}+(?:[ ,]+\p{Lu}\p{Ll}+){0,2}(?: ?\([^)\n]{2,30}\))?\s?[–—]\s)/u
const SEPARATOR = /^\s*(?:[-*_=#~•·]\s*){3,}$/u
const ADDRESS = /^\s*https?:\/\/\S+\s*$/u
const SENTENCE_END = /[.!?؟…"”»:]\s*$/u
const BULLET = /^\s*[-•*–·]\s/u

interface Line extends Span {
  readonly text: string
}

/** Cuts a paste into its stories, by separators and datelines. The headline above a dateline, with its bullets, belongs to the story below. */
export function findStories(text: string): readonly Span[] {
  const lines = readLines(text)
  const starts = new Set<number>([0])
  let hasDateline = false
  for (const [index, line] of lines.entries()) {
    if (SEPARATOR.test(line.text)) starts.add(line.end)
    if (!DATELINE.test(line.text)) continue
    const head = findHead(lines, index)
    if (hasDateline || hasBody(lines, head)) starts.add(lines[head]?.start ?? 0)
    hasDateline = true
  }
  const ordered = [...starts].sort((a, b) => a - b)
  return ordered
    .map((start, index) => ({ start, end: ordered[index + 1] ?? text.length }))
    .filter(({ start, end }) => end > start)
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ text: line, start, end: start + line.length })
    start += line.length + 1
  }
  return lines
}

/** The first line of the story that has its dateline at `index`: one headline, and what bullets stand between. */
function findHead(lines: readonly Line[], index: number): number {
  let head = index
  while (head > 0 && BULLET.test(lines[head - 1]!.text)) head--
  if (head > 0 && isHeadline(lines[head - 1]!.text)) head--
  return head
}

function isHeadline(text: string): boolean {
  return text.length < 160 && !SENTENCE_END.test(text) && !ADDRESS.test(text)
}

/** Whether running text stands before: then a dateline below it opens another story. */
function hasBody(lines: readonly Line[], head: number): boolean {
  return lines.slice(0, head).some(({ text }) => text.length > 160 && SENTENCE_END.test(text))
}
