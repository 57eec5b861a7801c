import { findAuthorityOf, updateAuthorityRevoked } from '@carelot/db/competition/authority'
import { lockBidder } from '@carelot/db/competition/bid'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { SubmissionAuthority } from '@carelot/rules/competition/submission-authority'
import { CompetitionId, SubmissionAuthorityId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { invitedOf } from './party.ts'

export const RevokeAuthority = z
  .strictObject({ competitionId: CompetitionId, authorityId: SubmissionAuthorityId })
  .meta({ id: 'RevokeAuthority' })
export type RevokeAuthority = z.infer<typeof RevokeAuthority>

/**
 * A signatory takes an authority back: from then on its system submits and withdraws nothing. What was received stands.
 * At any stage, since it opens nothing; behind the bidder's lock, so that it and a submission have one order.
 */
export function revokeAuthority(ctx: Context, input: RevokeAuthority): Promise<SubmissionAuthority> {
  refuseWith(refuseWithoutRole(ctx.caller, 'signatory'))
  return command(ctx, input, async (tx) => {
    const { competitionId, authorityId } = input
    const of = { competitionId, providerId: ctx.caller.organisationId }
    const { bidderId } = await invitedOf(ctx, tx, competitionId)
    await lockBidder(tx, bidderId)
    const authority = await findAuthorityOf(tx, authorityId, of)
    if (!authority) throw new CarelotError({ code: 'not-found' })
    if (!authority.revokedAt) {
      await updateAuthorityRevoked(tx, authorityId)
      await record(ctx, tx, {
        type: 'bid.submission-authority-revoked',
        subject: competitionId,
        audience: [of.providerId],
        data: { authorityId, systemId: authority.systemId },
      })
    }
    return SubmissionAuthority.parse(await findAuthorityOf(tx, authorityId, of))
  })
}
