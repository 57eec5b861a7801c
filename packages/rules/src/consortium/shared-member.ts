import { z } from 'zod'
import { SharedMemberDecision } from '../competition/shared-member.ts'
import { BidId, CompetitionId, LotId, OrganisationId } from '../id.ts'

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
