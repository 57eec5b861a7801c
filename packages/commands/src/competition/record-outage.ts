import { now } from '@carelot/db/clock'
import { insertOutage } from '@carelot/db/competition/outage'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { faultsOfNewOutage } from '@carelot/rules/competition/outage'
import { CompetitionId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { lockForMove } from './lock-for-move.ts'
import { tenderPeriodOf } from './tender-period.ts'

export const RecordOutage = z
  .strictObject({
    competitionId: CompetitionId,
    beganAt: Instant,
    endedAt: Instant.nullable().default(null).meta({ description: 'Left out while it goes on' }),
    detail: written(4000),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'RecordOutage' })
export type RecordOutage = z.infer<typeof RecordOutage>

/** Puts on record, before opening, that the platform could not take bids, or cannot yet (P-51). */
export function recordOutage(ctx: Context, input: RecordOutage): Promise<{ id: string }> {
  const recordedBy = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const { competitionId, beganAt, endedAt, detail } = input
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'record outage' })
    refuseWith(problemOfFaults(faultsOfNewOutage(input, tenderPeriodOf(competition), await now(tx))))
    const id = newId('out')
    const externalReference = input.externalReference ?? null
    await insertOutage(tx, { id, competitionId, beganAt, endedAt, detail, recordedBy, externalReference })
    await record(ctx, tx, {
      type: 'competition.outage-recorded',
      subject: competitionId,
      audience: [competition.councilId],
      data: { outageId: id, beganAt, endedAt },
    })
    return { id }
  })
}
