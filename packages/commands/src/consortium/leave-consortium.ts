import { now } from '@carelot/db/clock'
import { findConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { lapseChanges } from './lapse-changes.ts'
import { memberLeaves } from './member-leaves.ts'
import { asSeenBy, lockForConsortiumMove, ownMember } from './own-consortium.ts'

export const LeaveConsortium = z
  .strictObject({ consortiumId: ConsortiumId, reason: written(2000) })
  .meta({ id: 'LeaveConsortium' })
export type LeaveConsortium = z.infer<typeof LeaveConsortium>

/**
 * A member leaves, freely, as long as there is no bid: its authority ends, and terms that give it work are shared anew
 * before there can be one; what was priced with such a member goes (C-07).
 */
export function leaveConsortium(ctx: Context, input: LeaveConsortium): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, reason } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'leave', byLead: false })
    if (own.role === 'lead') throw new CarelotError({ code: 'consortium.lead-stays' })
    if (own.stage !== 'joined') throw new CarelotError({ code: 'consortium.not-joined' })
    const { organisationId } = own
    const at = await now(tx)
    await lapseChanges(ctx, tx, { row, because: 'consortium.member-left' })
    await memberLeaves(ctx, tx, { row, organisationId, personId, reason, at })
    await updateConsortium(tx, consortiumId)
    // Its departure is confirmed to it; from then on it reads nothing more here.
    const after = ownMember(await findConsortium(tx, consortiumId), ctx.caller)
    return asSeenBy(after.row, after.own)
  })
}
