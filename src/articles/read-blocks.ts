import type { Span } from '../figures/figure.ts'

/** A paragraph, headline, list item or other piece that stands by itself. Offsets are in the clean text. */
export interface Block extends Span {
  /** Line ends inside it are spaces; `text` is as long as its span. */
  readonly text: string
  /** It came with a bullet, which its span leaves out. */
  readonly item: boolean
  /** It came as a Markdown heading, whose marks its span leaves out. */
  readonly heading: boolean
  readonly afterBlank: boolean
}

interface Line extends Span {
  readonly text: string
  readonly item: boolean
  readonly heading: boolean
  readonly afterBlank: boolean
}

const BULLET = /^(?:[•◦▪▫‣⁃●○■□►▶➤➢✓✔–—*·-]|o(?= {2,}))\s*(?=[\p{L}\p{N}"“«'‘¿¡(])/u
/** Markdown's marks, and the subject line of a forwarded mail. */
const HEADING = /^(?:#{1,6}\s+|(?:subject|objet|asunto|الموضوع)\s*:\s*(?:(?:fwd?|re|tr|rv)\s*:\s*)*)(?=\S)/iu
const TERMINAL = /[.!?…؟۔:;؛]["”’»')\]]*$/u

/** Cuts a clean text into blocks: one a line, with the lines of hard-wrapped paragraphs put together again. */
export function readBlocks(text: string): readonly Block[] {
  const runs: Line[][] = []
  for (const line of readLines(text)) {
    const run = runs.at(-1)
    if (run === undefined || line.afterBlank) runs.push([line])
    else run.push(line)
  }
  return runs.flatMap((run) => joinLines(run, isHardWrapped(run))).map((span) => toBlock(text, span))
}

/** Whether a piece ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return TERMINAL.test(text.trimEnd())
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let offset = 0
  let afterBlank = true
  for (const whole of text.split('\n')) {
    const trimmed = whole.trim()
    if (trimmed === '') afterBlank = true
    else {
      const mark = HEADING.exec(trimmed) ?? BULLET.exec(trimmed)
      const heading = HEADING.test(trimmed)
      const start = offset + whole.indexOf(trimmed) + (mark?.[0].length ?? 0)
      const end = offset + whole.trimEnd().length
      lines.push({ start, end, text: text.slice(start, end), item: mark !== null && !heading, heading, afterBlank })
      afterBlank = false
    }
    offset += whole.length + 1
  }
  return lines
}

/** Lines of much the same length that end in the middle of sentences: a paragraph that its sender's program wrapped. */
function isHardWrapped(run: readonly Line[]): boolean {
  const lines = run.slice(0, -1)
  if (run.length < 3 || run.some((line) => line.heading)) return false
  const longest = Math.max(...lines.map((line) => line.text.length))
  const shortest = Math.min(...lines.filter((line) => !endsSentence(line.text)).map((line) => line.text.length))
  if (longest < 45 || longest > 110 || shortest < longest * 0.7) return false
  const broken = lines.filter((line) => !endsSentence(line.text)).length
  const next = run.slice(1)
  const goesOn = next.filter((line) => /^[\p{Ll}\d]/u.test(line.text)).length
  const caseless = next.filter((line) => /^\p{Lo}/u.test(line.text)).length
  return broken >= lines.length * 0.6 && goesOn + caseless >= next.length * 0.4
}

function joinLines(run: readonly Line[], wrapped: boolean): readonly Line[] {
  const longest = Math.max(...run.map((line) => line.text.length))
  const blocks: Line[] = []
  let last: Line | null = null
  for (const line of run) {
    const block = blocks.at(-1)
    if (block !== undefined && last !== null && isContinued(last, line, wrapped, longest)) {
      blocks[blocks.length - 1] = { ...block, end: line.end }
    } else blocks.push(line)
    last = line
  }
  return blocks
}

function isContinued(line: Line, next: Line, wrapped: boolean, longest: number): boolean {
  if (next.item || next.heading || line.heading) return false
  if (wrapped) return !(endsSentence(line.text) && line.text.length < longest * 0.8)
  return (
    !endsSentence(line.text) &&
    line.text.length >= 40 &&
    /^(?!https?:|www\.)\p{Ll}/u.test(next.text) &&
    /[\p{L}\p{N},–—-]$/u.test(line.text)
  )
}

function toBlock(text: string, line: Line): Block {
  return { ...line, text: text.slice(line.start, line.end).replaceAll('\n', ' ') }
}
