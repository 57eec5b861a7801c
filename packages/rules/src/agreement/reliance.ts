import { z } from 'zod'

type Relied = { meets: boolean; reliesOn: readonly { meets: boolean }[] }

/** How a supplier relies on another for a condition. */
export const Reliance = z.enum(['together', 'sub-contract', 'guarantee']).meta({ id: 'Reliance' })
export type Reliance = z.infer<typeof Reliance>

/**
 * Whether a supplier meets a condition itself, or by one that it relies on: they submit together, or are bound by a
 * sub-contract or a guarantee.
 *
 * @see Procurement Act 2023 s.22(8), (9); rules P-23, C-12, C-17
 */
export function meetsCondition({ meets, reliesOn }: Relied): boolean {
  return meets || reliesOn.some((other) => other.meets)
}

/** Whether who is relied on is an associated person, whose exclusion grounds are asked: a guarantor is not. @see Procurement Act 2023 s.26(4); rules P-23, C-17 */
export function isAssociatedPerson(how: Reliance): boolean {
  return how !== 'guarantee'
}
