import { z } from 'zod'
import type { Fault } from '../problem.ts'
import { Sha256 } from '../sha-256.ts'
import { written } from '../written.ts'
import { JointPricing } from './pricing.ts'
import { LotSplit } from './split.ts'
import { sectionsOfTerms } from './terms-sections.ts'

/** A paper that belongs to the terms, by what it holds and not by where it lies. */
const Annex = z.strictObject({
  title: written(200),
  sha256: Sha256,
  mediaType: z.string().regex(/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/),
})

/**
 * What the members of a consortium agree on: a section per topic, which drafts may leave out, and annexes by their hashes.
 * Every change of it is another version.
 *
 * @see rules C-03, C-04, C-16, C-18
 */
export const ConsortiumTerms = z
  .strictObject({
    text: written(100_000).optional().meta({ description: 'What stands before the sections' }),
    lots: z.array(LotSplit).max(100),
    pricing: JointPricing.default({ mode: 'open-to-lead' }),
    ...sectionsOfTerms,
    annexes: z.array(Annex).max(50).optional(),
  })
  .meta({ id: 'ConsortiumTerms' })
export type ConsortiumTerms = z.infer<typeof ConsortiumTerms>

/** Days within which the lead pays a valid and undisputed invoice of a member, from its receipt, at most: its own payment is waited for no longer. @see Procurement Act 2023 s.73; rule P-35 */
const mostDaysToPay = 30

/** What no terms may say. @see P-35 */
export function faultsOfSections({ payment, annexes = [] }: Pick<ConsortiumTerms, 'payment' | 'annexes'>): Fault[] {
  const late = payment !== undefined && payment.withinDays > mostDaysToPay
  return [
    ...(late
      ? [
          {
            pointer: '/terms/payment/withinDays',
            code: 'consortium.payment-late' as const,
            detail: `${payment.withinDays} days, at most ${mostDaysToPay} allowed`,
          },
        ]
      : []),
    ...annexes.flatMap(({ sha256 }, index): Fault[] => {
      if (annexes.findIndex((annex) => annex.sha256 === sha256) === index) return []
      const detail = 'This annex is there already'
      return [{ pointer: `/terms/annexes/${index}`, code: 'consortium.annex-twice', detail }]
    }),
  ]
}
