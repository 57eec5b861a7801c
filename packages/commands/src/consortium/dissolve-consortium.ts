import { findBidStanding } from '@carelot/db/consortium/bid-standing'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { isOver } from '@carelot/rules/consortium/outcome'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { endConsortium } from './end-consortium.ts'
import { holdAwards } from './hold-for-change.ts'
import { lockForConsortiumMove, memberWhoReads, readConsortium } from './own-consortium.ts'

export const DissolveConsortium = z
  .strictObject({ consortiumId: ConsortiumId, reason: written(2000) })
  .meta({ id: 'DissolveConsortium' })
export type DissolveConsortium = z.infer<typeof DissolveConsortium>

/**
 * The lead dissolves a consortium of whose bid nothing more can come: what its members are bound to by contract stays as it is. While its
 * competition goes on an award that is corrected may yet bind them, and they have to be able to leave (C-06, C-08).
 */
export function dissolveConsortium(ctx: Context, input: DissolveConsortium): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, reason } = input
  return command(ctx, input, async (tx) => {
    const { row: found } = memberWhoReads(await findConsortium(tx, consortiumId), ctx.caller)
    await holdAwards(tx, found)
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'dissolve', byLead: true })
    const { bid } = await findBidStanding(tx, row)
    if (bid.bidStands && !isOver(bid))
      throw new CarelotError({ code: 'consortium.bid-stands', detail: `The competition is ${bid.competitionStage}` })
    await endConsortium(ctx, tx, { row, stage: 'dissolved', reason })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
