/**
 * A whole total in whole shares, as near to these weights as can be: each gets what it is due rounded down, and what is left
 * goes one by one to the largest remainders, the first of equal ones. The shares add up to the total exactly.
 *
 * Weights are whole numbers and not negative; with none above zero the shares are equal.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const due = weights.map((weight) => ({
    top: BigInt(total) * BigInt(all > 0 ? weight : 1),
    bottom: BigInt(all > 0 ? all : weights.length),
  }))
  const shares = due.map(({ top, bottom }) => Number(top / bottom))
  let left = total - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = due
    .map(({ top, bottom }, index) => ({ index, remainder: top % bottom }))
    .toSorted((one, other) =>
      other.remainder > one.remainder ? 1 : other.remainder < one.remainder ? -1 : one.index - other.index,
    )
  for (const { index } of byRemainder) {
    if (left === 0) break
    shares[index] = (shares[index] ?? 0) + 1
    left--
  }
  return shares
}
