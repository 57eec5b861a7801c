import { now } from '@carelot/db/clock'
import { findTender } from '@carelot/db/competition/bid'
import { Bid } from '@carelot/rules/competition/bid'
import { faultsOfBid, faultsOfLotsHeldTogether } from '@carelot/rules/competition/bid-faults'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import { CompetitionId } from '@carelot/rules/id'
import { type Fault, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { askedOf } from './asked-bid.ts'
import { bidDocuments, faultsOfDocuments } from './bid-documents.ts'
import { invitedOf } from './party.ts'

export const ValidateBid = Bid.extend({ competitionId: CompetitionId }).meta({ id: 'ValidateBid' })
export type ValidateBid = z.infer<typeof ValidateBid>

/** Every fault of rule that a bid has, as `submitBid` would find them; whose signature it bears is asked there, where one submits. Keeps nothing. */
export async function validateBid(ctx: Context, input: ValidateBid): Promise<{ valid: boolean; errors: Fault[] }> {
  const { competitionId, ...bid } = input
  const invited = await invitedOf(ctx, ctx.db, competitionId)
  refuseWith(refuseSubmission(await findTender(ctx.db, competitionId, invited.bidderId), await now(ctx.db)))
  const errors = [
    ...faultsOfBid(bid, askedOf(invited)),
    ...faultsOfDocuments(bid, await bidDocuments(ctx, input)),
    ...faultsOfLotsHeldTogether(bid, invited),
  ]
  return { valid: errors.length === 0, errors }
}
