import { now } from '@carelot/db/clock'
import { findDiligence } from '@carelot/db/consortium/diligence'
import { insertGround } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { faultsOfGround, type Ground, NewGround } from '@carelot/rules/consortium/exclusion'
import { ConsortiumId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { hideDetail } from './hidden-detail.ts'
import { refuseUnjoined } from './member-move.ts'
import { lockForConsortiumMove } from './own-consortium.ts'

export const RaiseGround = NewGround.extend({ consortiumId: ConsortiumId }).meta({ id: 'RaiseConsortiumGround' })
export type RaiseGround = z.infer<typeof RaiseGround>

/**
 * A person of the lead raises a ground of exclusion about a member, which is told and may respond, by the days that it is told first.
 * Nobody is out by it (P-24, P-46).
 */
export function raiseGround(ctx: Context, input: RaiseGround) {
  const by = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, organisationId, ground } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'raise ground', byLead: true })
    refuseUnjoined(row, organisationId)
    if (organisationId === row.leadId) throw new CarelotError({ code: 'consortium.ground-own' })
    const { grounds } = await findDiligence(tx, consortiumId)
    const isSame = (each: Ground) => each.organisationId === organisationId && each.ground === ground
    const open = grounds.find((each) => isSame(each) && each.outcome === 'considering')
    if (open) throw new CarelotError({ code: 'consortium.ground-open', detail: open.id })
    const at = await now(tx)
    refuseWith(problemOfFaults(faultsOfGround(input, londonDateOf(at))))
    const id = newId('cgr')
    await insertGround(tx, { ...input, reason: hideDetail(ctx.vault, id, input.reason), id, by, at })
    await record(ctx, tx, {
      type: 'consortium.ground-raised',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { groundId: id, organisationId, ground, respondBy: input.respondBy },
    })
    return { id }
  })
}
