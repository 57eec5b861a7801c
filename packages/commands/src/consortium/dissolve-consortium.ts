import { findConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumId } from '@carelot/rules/id'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import { remindOfSigning } from '../competition/award/remind-of-signing.ts'
import type { Context } from '../context.ts'
import { endConsortium } from './end-consortium.ts'
import { holdAwards } from './hold-for-change.ts'
import { lockForConsortiumMove, memberWhoReads, readConsortium } from './own-consortium.ts'

export const DissolveConsortium = z
  .strictObject({ consortiumId: ConsortiumId, reason: written(2000) })
  .meta({ id: 'DissolveConsortium' })
export type DissolveConsortium = z.infer<typeof DissolveConsortium>

/**
 * The lead dissolves a consortium whose bid is decided: what its members are bound to by contract stays as it is (C-06).
 * Contracts that waited for a sub-contract wait no more (P-39).
 */
export function dissolveConsortium(ctx: Context, input: DissolveConsortium): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, reason } = input
  return command(ctx, input, async (tx) => {
    const { row: found } = memberWhoReads(await findConsortium(tx, consortiumId), ctx.caller)
    const competition = await holdAwards(tx, found)
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'dissolve', byLead: true })
    await endConsortium(ctx, tx, { row, stage: 'dissolved', reason })
    await remindOfSigning(tx, competition)
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}
