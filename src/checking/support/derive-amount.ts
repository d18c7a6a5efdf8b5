import type { Passage, PlacedFigure } from './read-passage.ts'

/** Arithmetic that gives a figure which the article does not state, and the figures it starts from. */
export interface Derivation {
  readonly working: string
  readonly from: readonly PlacedFigure[]
}

const MOST_IN_A_SENTENCE = 12

/**
 * Finds plain arithmetic within one sentence of the article that gives a summary's figure: a sum of counts of the same
 * noun (21 counts and six counts are 27), one count as a share of another (850 of 2,517 is a third), or the length of a
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
  if (dimension === 'count' || dimension === 'money') return deriveSum(claim, figures) ?? deriveLength(claim, figures)
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
        return { working: `${from.map(({ figure }) => figure.text).join(' + ')} = ${value}`, from }
      }
    }
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

function deriveShare(claim: PlacedFigure, figures: readonly PlacedFigure[]): Derivation | null {
  const { value, place, unit, hedge } = claim.amounts[0]!
  const counts = figures.filter(
    ({ amounts }) => amounts.length === 1 && amounts[0]!.dimension === 'count' && amounts[0]!.value > 1,
  )
  if (unit !== null || value <= 0 || value >= 1) return null
  const loss = hedge === 'exact' ? Math.max(place / 2, 0.005) : Math.max(place / 2, 0.05 * value)
  for (const part of counts) {
    for (const whole of counts) {
      const share = part.amounts[0]!.value / whole.amounts[0]!.value
      if (share >= 1 || Math.abs(share - value) > loss) continue
      return {
        working: `${part.figure.text} / ${whole.figure.text} = ${Math.round(share * 1000) / 10} %`,
        from: [part, whole],
      }
    }
  }
  return null
}
