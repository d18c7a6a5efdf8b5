import { NEIGHBOURHOOD, measureLikeness, readSurroundings } from './align.ts'
import type { Likeness } from './align.ts'
import { compareHeads } from './compare-heads.ts'
import { createPool } from './create-pool.ts'
import { isClaim } from './is-claim.ts'
import type { Passage, PlacedFigure } from './read-passage.ts'
import { matchKinds, relateFigures } from './relate-figures.ts'
import type { Relation } from './relate-amounts.ts'

/** A figure of the article held against a figure of the summary. */
export interface Candidate {
  readonly placed: PlacedFigure
  readonly relation: Relation
  /** Of the same kind and unit, rather than only possibly so ("twenty five" for "25 euros"). */
  readonly sameKind: boolean
  readonly likeness: Likeness
  readonly score: number
}

/** What the article has for and against one figure of the summary. */
export interface Evidence {
  readonly placed: PlacedFigure
  /** Figures that state the value, the likeliest first. */
  readonly supporters: readonly Candidate[]
  /** The likeliest figure of the same kind that states another value, and that the summary's sentence does not state as well. */
  readonly rival: Candidate | null
  /** Figures of the same value in another unit, or with a hedge that the article rules out. */
  readonly misfits: readonly Candidate[]
}

const MOST_KEPT = 16
const NOUN_SHARE = 0.5
const ADJACENT_SHARE = 0.5
const SUPPORTING: ReadonlySet<Relation> = new Set(['same', 'rounded', 'hedge_dropped'])

/** Holds each figure of a summary against the figures of its article. */
export function gatherEvidence(summary: Passage, source: Passage): Evidence[] {
  const claims = summary.figures.filter((placed) => isClaim(summary, placed))
  const pool = createPool(source, claims.length)
  const all = claims.map((placed) => gatherFor(summary, placed, source, pool(placed)))
  return all.map((evidence) => withoutTaken(evidence, all, summary))
}

/**
 * One mention in the article states one figure of a sentence: of "52 of the 52 defendants" only the likelier one may rest
 * on the article's only 52. Where the article states nothing else that could stand there, the mention serves both.
 */
function withoutTaken(evidence: Evidence, all: readonly Evidence[], summary: Passage): Evidence {
  const { placed, supporters, rival } = evidence
  if (supporters.length === 0 || rival === null) return evidence
  const taken = new Set<PlacedFigure>()
  for (const other of all) {
    const best = other.supporters[0]
    if (other === evidence || best === undefined || !areNeighbours(placed, other.placed, summary)) continue
    if (String(other.placed.figure.value) !== String(placed.figure.value)) continue
    if (best.score > (supporters.find(({ placed }) => placed === best.placed)?.score ?? Infinity))
      taken.add(best.placed)
  }
  return taken.size === 0
    ? evidence
    : { ...evidence, supporters: supporters.filter(({ placed }) => !taken.has(placed)) }
}

function areNeighbours(a: PlacedFigure, b: PlacedFigure, { sentenceOf }: Passage): boolean {
  return Math.abs(a.from - b.from) <= NEIGHBOURHOOD && sentenceOf[a.from] === sentenceOf[b.from]
}

/** A range that the article does not give as one is stated by its two ends. */
function gatherFor(
  summary: Passage,
  placed: PlacedFigure,
  source: Passage,
  figures: readonly PlacedFigure[],
): Evidence {
  const whole = gatherWhole(summary, placed, source, figures)
  if (whole.supporters.length > 0) return whole
  const implied = gatherWhole(summary, placed, source, source.implied)
  if (implied.supporters.length > 0) return { ...whole, supporters: implied.supporters }
  if (placed.vague !== null || placed.amounts.length === 1) return whole
  const ends = placed.amounts.map((amount, end) =>
    gatherWhole(summary, { ...placed, amounts: [amount], bare: [placed.bare[end]!] }, source, figures),
  )
  const firsts = ends.flatMap(({ supporters }) => supporters.slice(0, 1))
  if (firsts.length < ends.length) return whole
  return { ...whole, supporters: firsts.sort((a, b) => a.score - b.score) }
}

function gatherWhole(
  summary: Passage,
  placed: PlacedFigure,
  source: Passage,
  others: readonly PlacedFigure[],
): Evidence {
  const surroundings = readSurroundings(summary, placed, source)
  const supporters: Candidate[] = []
  const misfits: Candidate[] = []
  let rival: Candidate | null = null
  const neighbours = summary.figures.filter((other) => other !== placed && areNeighbours(placed, other, summary))
  for (const other of others) {
    const match = matchKinds(placed, other)
    if (match === 'none') continue
    const relation = relateFigures(placed, other, match)
    if (relation === 'apart' && (match !== 'same' || isStated(other, neighbours))) continue
    if (placed.vague !== null && other.vague === null && compareHeads(placed, other, source.lexicon) === 'other')
      continue
    const likeness = measureLikeness(summary, placed, surroundings, source, other)
    const score = likeness.context + NOUN_SHARE * likeness.noun + ADJACENT_SHARE * likeness.adjacent
    const candidate = { placed: other, relation, sameKind: match === 'same', likeness, score }
    if (SUPPORTING.has(relation)) keep(supporters, candidate)
    else if (relation !== 'apart') keep(misfits, candidate)
    if (!SUPPORTING.has(relation) && (rival === null || score > rival.score)) rival = candidate
  }
  return { placed, supporters: supporters.sort(byScore), rival, misfits: misfits.sort(byScore) }
}

/** Adds a candidate to a list that never grows past `MOST_KEPT`: what falls off could not win. */
function keep(list: Candidate[], candidate: Candidate): void {
  list.push(candidate)
  if (list.length > 2 * MOST_KEPT) list.sort(byScore).splice(MOST_KEPT)
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score
}

function isStated(other: PlacedFigure, neighbours: readonly PlacedFigure[]): boolean {
  return neighbours.some(
    (neighbour) => matchKinds(neighbour, other) === 'same' && relateFigures(neighbour, other, 'same') !== 'apart',
  )
}
