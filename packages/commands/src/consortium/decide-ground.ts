import { now } from '@carelot/db/clock'
import { insertGroundDecision } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { faultsOfDecision } from '@carelot/rules/consortium/exclusion'
import { ConsortiumGroundId, ConsortiumId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { groundOf } from './ground.ts'
import { hideDetail } from './hidden-detail.ts'
import { lockForConsortiumMove } from './own-consortium.ts'

export const DecideGround = z
  .strictObject({
    consortiumId: ConsortiumId,
    groundId: ConsortiumGroundId,
    outcome: z.enum(['not-excluded', 'excluded']),
    reason: written(4000),
  })
  .meta({ id: 'DecideConsortiumGround' })
export type DecideGround = z.infer<typeof DecideGround>

/**
 * A person of the lead decides, with reasons, once the member has had its chance. One that is out stays a member until it is
 * replaced: the bid waits until the lead has done so, or decides again and keeps it with reasons (P-24, P-46). A firm that has come
 * to lead since does not decide about itself.
 */
export function decideGround(ctx: Context, input: DecideGround) {
  const by = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, groundId, outcome, reason } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'decide ground', byLead: true })
    const ground = await groundOf(tx, consortiumId, groundId)
    if (ground.organisationId === row.leadId) throw new CarelotError({ code: 'consortium.ground-own' })
    const at = await now(tx)
    refuseWith(problemOfFaults(faultsOfDecision(ground, { outcome, today: londonDateOf(at) })))
    await insertGroundDecision(tx, { groundId, outcome, reason: hideDetail(ctx.vault, groundId, reason), by, at })
    const { organisationId } = ground
    await record(ctx, tx, {
      type: 'consortium.ground-decided',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { groundId, organisationId, ground: ground.ground, outcome },
    })
    return { id: groundId }
  })
}
