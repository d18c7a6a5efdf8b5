import { type EditionWords, readEditionWords } from './edition-words.ts'
import type { EditionFinding, SeriesNumbers } from './find-edition.ts'
import { joinWordSets } from './languages.ts'
import type { Token } from './tokenize.ts'

/** Between editions that are counted up; articles may follow. */
const JOINTS = new Set([
  ...joinWordSets('conjunctions'),
  ...joinWordSets('comparisonWords'),
  ...joinWordSets('articles'),
])

/** The other editions that a text counts up with one: "Weka II and III", "the first and second Weka", "Weka 2021 and 2022". */
export interface FurtherEditions {
  readonly before: readonly EditionFinding[]
  readonly after: readonly EditionFinding[]
}

function toFinding(read: EditionWords, start: number): EditionFinding {
  const isYear = read.form === 'year'
  return { edition: isYear ? null : read.value, year: isYear ? read.value : null, start, end: start + read.length }
}

function isListed(read: EditionWords, token: Token, series: SeriesNumbers, found: EditionFinding): boolean {
  if (read.form === 'year') return found.year !== null
  if (found.edition === null) return false
  if (read.form === 'roman') return token.upper || token.text.length > 1 || series.has(read.value)
  return read.form === 'ordinal' || series.has(read.value)
}

/** Reads on from a finding over "and", "or", "versus" and commas; back from it no farther than `floor`. */
export function findFurtherEditions(
  tokens: readonly Token[],
  found: EditionFinding,
  series: SeriesNumbers,
  floor: number,
): FurtherEditions {
  const after: EditionFinding[] = []
  let at = found.end
  for (;;) {
    let next = at
    while (JOINTS.has(tokens[next]?.text ?? '') && tokens[next]?.gap !== 'stop') next++
    const token = tokens[next]
    if (token === undefined || (next === at && token.gap !== 'comma')) break
    const read = readEditionWords(tokens, next)
    if (read === null || !isListed(read, token, series, found)) break
    after.push(toFinding(read, next))
    at = next + read.length
  }
  const before: EditionFinding[] = []
  const joint = tokens[found.start - 1]
  const listed = tokens[found.start - 2]
  const read =
    found.start - 2 < floor || joint === undefined || listed === undefined || !JOINTS.has(joint.text)
      ? null
      : readEditionWords(tokens, found.start - 2)
  if (
    read !== null &&
    read.length === 1 &&
    (read.form === 'ordinal' || read.form === 'year') &&
    isListed(read, tokens[found.start] as Token, series, found)
  ) {
    before.push(toFinding(read, found.start - 2))
  }
  return { before, after }
}
