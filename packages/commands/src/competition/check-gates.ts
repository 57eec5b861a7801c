import { now } from '@carelot/db/clock'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { type GateCounts, invite } from './invite.ts'
import { lockBesideFence } from './lock-for-move.ts'

export const CheckGates = z.strictObject({ competitionId: CompetitionId }).meta({ id: 'CheckGates' })
export type CheckGates = z.infer<typeof CheckGates>

/**
 * Asks the gates again during the tender period: a supplier that has cured what kept it out is invited, with whatever
 * time is left; nobody's invitation is taken back (P-46). The process waits for nothing of this, so it needs no fence.
 */
export function checkGates(ctx: Context, input: CheckGates): Promise<GateCounts & { id: string }> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const competition = await lockBesideFence(ctx, tx, { ...input, move: 'check gates' })
    const { deadline } = competition
    if (deadline !== null && Date.parse(await now(tx)) >= Date.parse(deadline))
      throw new CarelotError({ code: 'competition.closed', detail: `The deadline was ${deadline}` })
    return { id: competition.id, ...(await invite(ctx, tx, { competition })) }
  })
}
