/** An exact amount: pence as a fraction of whole numbers. Nothing is rounded until the published rule says so. */
export type Fraction = { numerator: bigint; denominator: bigint }

export function fraction(numerator: number | bigint, denominator: number | bigint = 1n): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { numerator: one.numerator * other.numerator, denominator: one.denominator * other.denominator }
}

export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(
    (sum, each) => ({
      numerator: sum.numerator * each.denominator + each.numerator * sum.denominator,
      denominator: sum.denominator * each.denominator,
    }),
    fraction(0),
  )
}

/** The nearest whole number; a half goes up. The fraction is not negative. @see rules S-41, P-57 */
export function halfUp({ numerator, denominator }: Fraction): number {
  return Number((2n * numerator + denominator) / (2n * denominator))
}

/** A fraction in lowest terms, as people check it: 7998/5, or 1600 where it is whole. */
export function written({ numerator, denominator }: Fraction): string {
  let [divisor, rest] = [numerator, denominator]
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest]
  const [top, bottom] = [numerator / divisor, denominator / divisor]
  return bottom === 1n ? String(top) : `${top}/${bottom}`
}
