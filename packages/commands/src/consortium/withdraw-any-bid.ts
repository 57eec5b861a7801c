import { findConsortiumLed, lockConsortium } from '@carelot/db/consortium/consortium'
import type { Withdrawal } from '@carelot/rules/competition/bid'
import { mayMoveConsortium } from '@carelot/rules/consortium/stages'
import type { z } from 'zod'
import { type WithdrawBid, withdrawBid } from '../competition/withdraw-bid.ts'
import type { Context } from '../context.ts'
import { unbindMembers } from './unbind-members.ts'

/**
 * Withdraws the caller's bid, whoever stands behind it: with a joint one its consortium is open again, as when its lead opens
 * it. A system that withdraws need not know which it was, and nobody is left submitted without a bid.
 *
 * @see C-06
 */
export function withdrawAnyBid(ctx: Context, input: WithdrawBid): Promise<z.input<typeof Withdrawal>> {
  return withdrawBid(ctx, input, async (tx, { competitionId, bidderId }) => {
    const id = await findConsortiumLed(tx, { competitionId, leadId: ctx.caller.organisationId })
    const row = id && (await lockConsortium(tx, id))
    if (row && mayMoveConsortium(row.stage, 'reopen')) await unbindMembers(ctx, tx, { row, bidderId })
  })
}
