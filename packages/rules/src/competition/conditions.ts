import { z } from 'zod'
import { InsuranceCover } from '../organisation/registration.ts'
import { written } from '../written.ts'

const Reason = written(2000).meta({ description: 'Why it is proportionate (P-22)' })

/**
 * What a supplier must meet to take part in the letting of a framework, each with why that is proportionate. What is of
 * equal worth is accepted, and a member may rely on one that it bids with (P-23).
 *
 * @see Procurement Act 2023 ss.22, 46; rules P-22, P-23
 */
export const ConditionOfParticipation = z
  .discriminatedUnion('about', [
    z.strictObject({
      about: z.literal('accounts'),
      years: z.int().min(1).max(3),
      audited: z.enum(['where the law asks for it', 'from everybody']),
      reason: Reason,
    }),
    z.strictObject({
      about: z.literal('insurance'),
      cover: InsuranceCover,
      minimumPence: z.int().min(1),
      inPlace: z.enum(['before the award', 'at the award', 'when the service starts']),
      reason: Reason,
    }),
    z.strictObject({
      about: z.literal('experience'),
      of: written(2000),
      contractWith: written(200).optional().meta({
        description: 'A particular authority that the experience must have been gained with',
      }),
      reason: Reason,
    }),
    z.strictObject({
      about: z.literal('standard'),
      standard: written(500),
      equivalents: z.boolean().default(true).meta({ description: 'Whether what is equivalent is accepted' }),
      reason: Reason,
    }),
    z.strictObject({
      about: z.literal('other'),
      condition: written(2000),
      reason: Reason,
    }),
  ])
  .meta({ id: 'ConditionOfParticipation' })
export type ConditionOfParticipation = z.infer<typeof ConditionOfParticipation>
