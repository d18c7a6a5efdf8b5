import type { Passage, PlacedFigure } from './read-passage.ts'

/** Arithmetic that gives a figure which the article does not state, and the figures it starts from. */
export interface Derivation {
  readonly working: string
  readonly from: readonly PlacedFigure[]
}

const MOST_IN_A_SENTENCE = 12

/**
 * Finds plain arithmetic within one sentence of the article that gives a summary's figure: a sum of counts of the same
 * noun (21 counts and six counts are 27), a rise as a difference (286 less 55), one count as a share or a multiple of another (850 of 2,517 is a third, 634 is twice 316), or the length of a
 * list of ages ("aged 25, 31, 33 and 46" are four). Null where none does; a number that could come from anything is no proof.
 */
export function deriveAmount(claim: PlacedFigure, source: Passage): Derivation | null {
  if (claim.vague !== null || claim.amounts.length !== 1) return null
  for (const figures of groupBySentence(source)) {
    const found = deriveFrom(claim, figures)
    if (found !== null) return found
  }
  return null
}

function groupBySentence(source: Passage): Iterable<readonly PlacedFigure[]> {
  const groups = new Map<number, PlacedFigure[]>()
  for (const figure of source.figures) {
    const sentence = source.sentenceOf[figure.from]!
    const group = groups.get(sentence)
    if (group === undefined) groups.set(sentence, [figure])
    else if (group.length < MOST_IN_A_SENTENCE) group.push(figure)
  }
  return groups.values()
}

function deriveFrom(claim: PlacedFigure, figures: readonly PlacedFigure[]): Derivation | null {
  const { dimension } = claim.amounts[0]!
  if (dimension === 'count' || dimension === 'money')
    return deriveSum(claim, figures) ?? deriveDifference(claim, figures) ?? deriveLength(claim, figures)
  return dimension === 'share' ? deriveShare(claim, figures) : null
}

function deriveSum(claim: PlacedFigure, figures: readonly PlacedFigure[]): Derivation | null {
  const { dimension, unit, value } = claim.amounts[0]!
  const parts = figures.filter(
    ({ amounts, head }) =>
      amounts.length === 1 &&
      amounts[0]!.dimension === dimension &&
      amounts[0]!.unit === unit &&
      (dimension === 'money' || (head !== null && head === claim.head)),
  )
  for (let start = 0; start < parts.length; start++) {
    let sum = parts[start]!.amounts[0]!.value
    for (let end = start + 1; end < parts.length; end++) {
      sum += parts[end]!.amounts[0]!.value
      if (sum === value) {
        const from = parts.slice(start, end + 1)
        return { working: `${from.map(({ figure }) => figure.text).join(' + ')} = ${claim.figure.text}`, from }
      }
    }
  }
  return null
}

/** "Up 231": what rose by so much was given before and after. */
function deriveDifference(claim: PlacedFigure, figures: readonly PlacedFigure[]): Derivation | null {
  const { dimension, unit, value } = claim.amounts[0]!
  if (claim.figure.trend === null) return null
  for (const [small, large] of pairsOf(figures)) {
    const [a, b] = [small.amounts[0]!, large.amounts[0]!]
    if (a.dimension !== dimension || a.unit !== unit || b.value - a.value !== value) continue
    return { working: `${large.figure.text} − ${small.figure.text} = ${claim.figure.text}`, from: [large, small] }
  }
  return null
}

/** A comma or an "and" stands between the members of a list. */
const LIST_GAP = 2

function deriveLength(claim: PlacedFigure, figures: readonly PlacedFigure[]): Derivation | null {
  const first = figures.findIndex(({ figure }) => figure.kind === 'age')
  if (first === -1) return null
  const from = [figures[first]!]
  for (const next of figures.slice(first + 1)) {
    const isMember = next.figure.kind === 'age' || (next.figure.kind === 'count' && next.head === null)
    if (!isMember || next.from - from.at(-1)!.to > LIST_GAP) break
    from.push(next)
  }
  if (from.length === 1 || claim.amounts[0]!.value !== from.length) return null
  return { working: `${from.map(({ figure }) => figure.text).join(', ')}: ${from.length}`, from }
}

/** By how much of the earlier value a figure rose or fell. */
function changeOf(
  claim: PlacedFigure,
  small: PlacedFigure,
  large: PlacedFigure,
): (Derivation & { share: number }) | null {
  const { trend, kind } = claim.figure
  if (trend === null || kind !== 'percent') return null
  const [a, b] = [small.amounts[0]!.value, large.amounts[0]!.value]
  const [first, second] = trend === 'up' ? [small, large] : [large, small]
  const share = (b - a) / (trend === 'up' ? a : b)
  const sign = trend === 'up' ? '+' : '−'
  return {
    working: `${first.figure.text} → ${second.figure.text}: ${sign}${Math.round(share * 1_000) / 10} %`,
    from: [first, second],
    share,
  }
}

/** Two figures of a sentence that can be divided: the part and the whole, or what was and what is. */
function* pairsOf(figures: readonly PlacedFigure[]): Iterable<readonly [PlacedFigure, PlacedFigure]> {
  const numbers = figures.filter(
    ({ amounts }) => amounts.length === 1 && amounts[0]!.value > 1 && DIVISIBLE.has(amounts[0]!.dimension),
  )
  for (const one of numbers) {
    for (const other of numbers) {
      const [a, b] = [one.amounts[0]!, other.amounts[0]!]
      if (a.value < b.value && a.dimension === b.dimension && a.unit === b.unit) yield [one, other]
    }
  }
}

const DIVISIBLE: ReadonlySet<string> = new Set(['count', 'money', 'measure'])
/** How much more "more than doubled" may be than double. */
const MULTIPLE_SLACK = 0.25

function deriveShare(claim: PlacedFigure, figures: readonly PlacedFigure[]): Derivation | null {
  const { value, place, unit, hedge } = claim.amounts[0]!
  if (unit !== null || value <= 0) return null
  const slack = value >= 2 ? 0.05 * value : Math.max(place / 2, hedge === 'exact' ? 0.005 : 0.05 * value)
  for (const [small, large] of pairsOf(figures)) {
    const [a, b] = [small.amounts[0]!.value, large.amounts[0]!.value]
    const quotient = value < 1 ? a / b : b / a
    const gap = quotient - value
    const change = changeOf(claim, small, large)
    if (change !== null && Math.abs(change.share - value) <= slack) return change
    if (Math.abs(gap) > slack && !(value >= 2 && hedge === 'over' && gap > 0 && gap < MULTIPLE_SLACK * value)) continue
    const [top, bottom] = value < 1 ? [small, large] : [large, small]
    const result = value < 1 ? `${Math.round(quotient * 1_000) / 10} %` : String(Math.round(quotient * 100) / 100)
    return { working: `${top.figure.text} / ${bottom.figure.text} = ${result}`, from: [top, bottom] }
  }
  return null
}
