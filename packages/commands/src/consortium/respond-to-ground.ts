import { now } from '@carelot/db/clock'
import { updateResponse } from '@carelot/db/consortium/member-check'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { ConsortiumGroundId, ConsortiumId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { groundOf } from './ground.ts'
import { hideDetail } from './hidden-detail.ts'
import { lockForMemberMove } from './member-move.ts'

export const RespondToGround = z
  .strictObject({
    consortiumId: ConsortiumId,
    groundId: ConsortiumGroundId,
    response: written(10_000),
  })
  .meta({ id: 'RespondToConsortiumGround' })
export type RespondToGround = z.infer<typeof RespondToGround>

/** The member says what it has to say, with what it has done to clean itself, before anybody decides (P-25, P-46). */
export function respondToGround(ctx: Context, input: RespondToGround) {
  const by = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, groundId, response } = input
  return command(ctx, input, async (tx) => {
    const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move: 'respond to ground' })
    const ground = await groundOf(tx, consortiumId, groundId)
    const { organisationId } = ground
    if (organisationId !== own.organisationId) throw new CarelotError({ code: 'not-found' })
    if (ground.outcome !== 'considering') throw new CarelotError({ code: 'consortium.ground-decided' })
    const at = await now(tx)
    if (londonDateOf(at) > ground.respondBy)
      throw new CarelotError({ code: 'consortium.respond-late', detail: `It was due by ${ground.respondBy}` })
    await updateResponse(tx, { id: groundId, response: hideDetail(ctx.vault, groundId, response), by, at })
    await record(ctx, tx, {
      type: 'consortium.ground-responded',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { groundId, organisationId },
    })
    return { id: groundId }
  })
}
