import { now } from '@carelot/db/clock'
import { updateWithdrawn } from '@carelot/db/consortium/requirement'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { ConsortiumId, ConsortiumRequirementId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove } from './own-consortium.ts'

export const WithdrawRequirement = z
  .strictObject({ consortiumId: ConsortiumId, requirementId: ConsortiumRequirementId })
  .meta({ id: 'WithdrawConsortiumRequirement' })
export type WithdrawRequirement = z.infer<typeof WithdrawRequirement>

/** The lead asks for it no more. What was shown for it stays. */
export function withdrawRequirement(ctx: Context, input: WithdrawRequirement): Promise<{ requirementId: string }> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory', 'bid-writer'))
  const { consortiumId, requirementId } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'withdraw requirement', byLead: true })
    if (!(await updateWithdrawn(tx, { consortiumId, id: requirementId, at: await now(tx) })))
      throw new CarelotError({ code: 'not-found' })
    await record(ctx, tx, {
      type: 'consortium.requirement-withdrawn',
      subject: consortiumId,
      audience: joinedOf(row),
      data: { requirementId },
    })
    return { requirementId }
  })
}
