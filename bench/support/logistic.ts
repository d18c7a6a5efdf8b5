/** One example for the fit: its features, whether it is wrong (1) or right (0), and how much it counts. */
export interface Example {
  readonly features: readonly number[]
  readonly label: 0 | 1
  readonly weight: number
}

/** Fits a logistic model by Newton's method, with a ridge that keeps weights of rare features small; the first feature is the bias. */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const size = examples[0]!.features.length
  const weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < 25; step++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight))
    const hessian = weights.map((_, k) => weights.map((_, j) => (k === j ? (k === 0 ? 1e-6 : ridge) : 0)))
    for (const { features, label, weight } of examples) {
      const p = toProbability(features, weights)
      for (let k = 0; k < size; k++) {
        if (features[k] === 0) continue
        gradient[k]! += weight * (label - p) * features[k]!
        const row = hessian[k]!
        for (let j = 0; j < size; j++) row[j]! += weight * p * (1 - p) * features[k]! * features[j]!
      }
    }
    const change = solve(hessian, gradient)
    change.forEach((value, k) => (weights[k]! += value))
    if (change.every((value) => Math.abs(value) < 1e-6)) break
  }
  return weights
}

/** The probability that an example is wrong. */
export function toProbability(features: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * features[k]!
  return 1 / (1 + Math.exp(-sum))
}

function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const size = vector.length
  const rows = matrix.map((row, k) => [...row, vector[k]!])
  for (let k = 0; k < size; k++) {
    let pivot = k
    for (let r = k + 1; r < size; r++) if (Math.abs(rows[r]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = r
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    for (let r = 0; r < size; r++) {
      if (r === k) continue
      const factor = rows[r]![k]! / rows[k]![k]!
      for (let c = k; c <= size; c++) rows[r]![c]! -= factor * rows[k]![c]!
    }
  }
  return rows.map((row, k) => row[size]! / row[k]!)
}
