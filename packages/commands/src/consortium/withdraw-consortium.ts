import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumId } from '@carelot/rules/id'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { endConsortium } from './end-consortium.ts'
import { lockForConsortiumMove, readConsortium } from './own-consortium.ts'

export const WithdrawConsortium = z
  .strictObject({ consortiumId: ConsortiumId, reason: written(2000) })
  .meta({ id: 'WithdrawConsortium' })
export type WithdrawConsortium = z.infer<typeof WithdrawConsortium>

/** The lead gives a consortium up that has not bid: everybody whose answer it has or waits for is told why, and it may form another (C-06). */
export function withdrawConsortium(ctx: Context, input: WithdrawConsortium): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, reason } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'withdraw', byLead: true })
    await endConsortium(ctx, tx, { row, stage: 'withdrawn', reason })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
