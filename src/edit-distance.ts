/**
 * The number of single-letter slips (one missing, one too many, one wrong, two swapped) between two words, or `limit + 1` if there are
 * more than `limit`. This is the optimal string alignment distance, computed in a band: its cost is the length times the limit.
 */
export function editDistance(left: string, right: string, limit: number): number {
  const over = limit + 1
  if (Math.abs(left.length - right.length) > limit) return over
  if (left === right) return 0
  let before: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = Array.from({ length: right.length + 1 }, () => over)
    current[0] = row
    let least = over
    const to = Math.min(right.length, row + limit)
    for (let column = Math.max(1, row - limit); column <= to; column++) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(
        (last[column] ?? over) + 1,
        (current[column - 1] ?? over) + 1,
        (last[column - 1] ?? over) + (same ? 0 : 1),
      )
      if (left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? over) + 1)
      }
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > limit && (row === 1 || Math.min(...last) > limit)) return over
    before = last
    last = current
  }
  return Math.min(last[right.length] ?? over, over)
}
