import { type Fraction, fraction, times } from './fraction.ts'

/** A number, or a share of one: 6000 of 10,000 of an hour, say. */
export type Factor = number | readonly [number, number]
/** A product as somebody would check it, and what it comes to. */
export type Product = { formula: string; exact: Fraction }

/** Both are made of the same factors, so that what is written is what was computed. @see P-57 */
export function productOf(factors: readonly Factor[]): Product {
  const pairs = factors.map((factor) => (typeof factor === 'number' ? ([factor, 1] as const) : factor))
  return {
    formula: pairs.map(([top, bottom]) => (bottom === 1 ? String(top) : `${top}/${bottom}`)).join(' × '),
    exact: pairs.map(([top, bottom]) => fraction(top, bottom)).reduce(times, fraction(1)),
  }
}
