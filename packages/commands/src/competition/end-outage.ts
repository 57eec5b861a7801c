import { now } from '@carelot/db/clock'
import { findOutage, updateOutageEnded } from '@carelot/db/competition/outage'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { faultsOfOutage } from '@carelot/rules/competition/outage'
import { CompetitionId, OutageId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForMove } from './lock-for-move.ts'
import { tenderPeriodOf } from './tender-period.ts'

export const EndOutage = z
  .strictObject({ competitionId: CompetitionId, outageId: OutageId, endedAt: Instant })
  .meta({ id: 'EndOutage' })
export type EndOutage = z.infer<typeof EndOutage>

/** Puts on record, once, when an outage ended that went on when it was recorded (P-51). */
export function endOutage(ctx: Context, input: EndOutage): Promise<EndOutage> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const { competitionId, outageId, endedAt } = input
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'end outage' })
    const outage = await findOutage(tx, competitionId, outageId)
    if (!outage) throw new CarelotError({ code: 'not-found' })
    if (outage.endedAt) throw new CarelotError({ code: 'competition.outage-over' })
    const times = { beganAt: outage.beganAt, endedAt }
    refuseWith(problemOfFaults(faultsOfOutage(times, tenderPeriodOf(competition), await now(tx))))
    await updateOutageEnded(tx, outageId, endedAt)
    await record(ctx, tx, {
      type: 'competition.outage-ended',
      subject: competitionId,
      audience: [competition.councilId],
      data: { outageId, beganAt: outage.beganAt, endedAt },
    })
    return { competitionId, outageId, endedAt }
  })
}
