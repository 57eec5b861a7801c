import { now } from '@carelot/db/clock'
import { findLastBid, findTender, lockBidder, updateBidWithdrawn } from '@carelot/db/competition/bid'
import { enterFence } from '@carelot/db/competition/fence'
import type { Tx } from '@carelot/db/database'
import type { Withdrawal } from '@carelot/rules/competition/bid'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { authorityToSubmit } from './authorise-submission.ts'
import { invitedOf } from './party.ts'
import { recordIfLate } from './record-if-late.ts'

export const WithdrawBid = z.strictObject({ competitionId: CompetitionId }).meta({ id: 'WithdrawBid' })
export type WithdrawBid = z.infer<typeof WithdrawBid>

type Taken = { competitionId: string; bidderId: string }
/** What else becomes of a bid of several that is taken back, in the same transaction. */
type AlsoTaken = (tx: Tx, taken: Taken) => Promise<void>

/**
 * Takes back the last version of a bid, until the deadline. No earlier version comes to stand in its place; a later one
 * that is submitted does.
 */
export async function withdrawBid(
  ctx: Context,
  input: WithdrawBid,
  also?: AlsoTaken,
): Promise<z.input<typeof Withdrawal>> {
  const { competitionId } = input
  const { bidderId } = await invitedOf(ctx, ctx.db, competitionId)
  try {
    return await command(ctx, input, async (tx) => {
      const withdrawal = await takeBidBack(ctx, tx, { competitionId, bidderId })
      await also?.(tx, { competitionId, bidderId })
      return withdrawal
    })
  } catch (error) {
    if (error instanceof CarelotError) await recordIfLate(ctx, { competitionId, attempted: 'withdraw' }, error)
    throw error
  }
}

/** The same within a transaction that does more. */
export async function takeBidBack(ctx: Context, tx: Tx, of: Taken) {
  const { competitionId, bidderId } = of
  await enterFence(tx, competitionId)
  await lockBidder(tx, bidderId)
  const withdrawnAt = await now(tx)
  refuseWith(refuseSubmission(await findTender(tx, competitionId, bidderId), withdrawnAt))
  const { authorityId } = await authorityToSubmit(ctx, tx, competitionId)
  const last = await findLastBid(tx, competitionId, bidderId)
  if (!last || last.withdrawnAt !== null) throw new CarelotError({ code: 'bid.none' })
  const claims = { id: last.id, competitionId, bidderId, version: last.version, withdrawnAt }
  const statement = await ctx.vault.sign('withdrawal', claims)
  await updateBidWithdrawn(tx, last.id, { at: withdrawnAt, statement })
  await record(ctx, tx, {
    type: 'bid.withdrawn',
    subject: last.id,
    audience: [ctx.caller.organisationId],
    data: { competitionId, version: last.version, ...(authorityId && { authorityId }) },
  })
  return { ...claims, statement }
}
