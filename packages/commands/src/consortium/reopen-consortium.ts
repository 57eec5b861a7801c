import { findLastBid, lockBidder } from '@carelot/db/competition/bid'
import { enterFence } from '@carelot/db/competition/fence'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import { invitedOf } from '../competition/party.ts'
import { recordIfLate } from '../competition/record-if-late.ts'
import { takeBidBack } from '../competition/withdraw-bid.ts'
import type { Context } from '../context.ts'
import { leadWhoReads, lockForConsortiumMove, readConsortium } from './own-consortium.ts'
import { unbindMembers } from './unbind-members.ts'

export const ReopenConsortium = z
  .strictObject({ consortiumId: ConsortiumId, reason: written(2000) })
  .meta({ id: 'ReopenConsortium' })
export type ReopenConsortium = z.infer<typeof ReopenConsortium>

/**
 * Until the deadline the lead opens its consortium again for whatever has to change, and takes the joint bid back in the same
 * transaction: no bid stands on what its members are about to change (C-07).
 */
export async function reopenConsortium(ctx: Context, input: ReopenConsortium): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, reason } = input
  const { row: found } = leadWhoReads(await findConsortium(ctx.db, consortiumId), ctx.caller)
  const { competitionId } = found
  const { bidderId } = await invitedOf(ctx, ctx.db, competitionId)
  const reopened = command(ctx, input, async (tx) => {
    // The fence comes first and then the bidder, as for the bid: whoever submits holds both before it asks for the consortium.
    await enterFence(tx, competitionId)
    await lockBidder(tx, bidderId)
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'reopen', byLead: true })
    const last = await findLastBid(tx, competitionId, bidderId)
    if (last?.withdrawnAt === null) await takeBidBack(ctx, tx, { competitionId, bidderId })
    await unbindMembers(ctx, tx, { row, bidderId, reason })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
  return reopened.catch(async (error: unknown) => {
    if (error instanceof CarelotError) await recordIfLate(ctx, { competitionId, attempted: 'withdraw' }, error)
    throw error
  })
}
