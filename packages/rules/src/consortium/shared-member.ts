import { z } from 'zod'
import { BidId, CompetitionId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'

/** What the authority decides of a firm that stands in two bids for one lot. */
export const SharedMemberDecision = z
  .object({
    decision: z.enum(['bids-stand', 'to-be-judged']).meta({
      description: 'Whether both bids stand as they are, or a judgement on an exclusion is to be recorded (P-46)',
    }),
    reason: z.string(),
    personId: PersonId,
    decidedAt: Instant,
  })
  .meta({ id: 'SharedMemberDecision' })

/** A firm in several bids for one lot: which, what it has declared in its certificates, and what was decided. @see C-09 */
export const SharedMember = z
  .object({
    competitionId: CompetitionId,
    lotId: LotId,
    organisationId: OrganisationId,
    bids: z.array(
      z.object({
        bidId: BidId,
        role: z.string(),
        declared: z
          .boolean()
          .nullable()
          .meta({ description: 'Null where the bid is of no consortium, and has no certificate' }),
      }),
    ),
    decision: SharedMemberDecision.nullable(),
  })
  .meta({ id: 'SharedMember' })
export type SharedMember = z.input<typeof SharedMember>
