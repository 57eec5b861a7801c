import { z } from 'zod'
import { LotSplit } from './split.ts'

/** What the members of a consortium agree on. Every change of it is another version. @see rules C-03, C-04, C-16 */
export const ConsortiumTerms = z
  .strictObject({
    text: z
      .string()
      .trim()
      .min(1)
      .max(100_000)
      .meta({ description: 'Roles, decisions, liability, payment, exit (C-03)' }),
    lots: z.array(LotSplit).max(100),
  })
  .meta({ id: 'ConsortiumTerms' })
export type ConsortiumTerms = z.infer<typeof ConsortiumTerms>
