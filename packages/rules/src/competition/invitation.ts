import { z } from 'zod'
import { BidderId, CompetitionId, LotId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { LotCoverage } from '../lot/coverage.ts'
import { GateCode } from './gates.ts'

/**
 * The gates' answer about one supplier at one lot: invited, for all of the lot or the part that it won, when `gate` is
 * null; else the gate that it did not pass, and why.
 *
 * @see rules C-13, P-41
 */
export const Invitation = z
  .object({
    competitionId: CompetitionId,
    supplierId: OrganisationId,
    members: z.array(OrganisationId).meta({
      description:
        'Who hold the lot as one, the supplier that acts for them first: it alone, unless they won it together',
    }),
    lotId: LotId,
    gate: GateCode.nullable(),
    detail: z.string().nullable(),
    coverage: LotCoverage.nullable(),
    judgedAt: Instant,
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

/** A supplier's own answer, lot by lot, with those of lots that it holds with others who act for it. `bidderId` is null when it was invited to none. */
export const OwnInvitation = z
  .object({ competitionId: CompetitionId, bidderId: BidderId.nullable(), lots: z.array(Invitation) })
  .meta({ id: 'OwnInvitation' })
export type OwnInvitation = z.infer<typeof OwnInvitation>
