import { now } from '@carelot/db/clock'
import { deleteOutageApproval, findOutage } from '@carelot/db/competition/outage'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { CompetitionId, OutageId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForMove } from './lock-for-move.ts'

export const WithdrawPeriodApproval = z
  .strictObject({ competitionId: CompetitionId, outageId: OutageId })
  .meta({ id: 'WithdrawPeriodApproval' })
export type WithdrawPeriodApproval = z.infer<typeof WithdrawPeriodApproval>

type Withdrawn = { competitionId: string; outageId: string; personId: string; withdrawnAt: string }

/**
 * Whoever approved a further period takes that back, until a second person has approved too; the record keeps both. They
 * may then approve another (P-51).
 */
export function withdrawPeriodApproval(ctx: Context, input: WithdrawPeriodApproval): Promise<Withdrawn> {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  return command(ctx, input, async (tx) => {
    const { competitionId, outageId } = input
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'withdraw period approval' })
    const outage = await findOutage(tx, competitionId, outageId)
    if (!outage) throw new CarelotError({ code: 'not-found' })
    if (outage.extendedAt) throw new CarelotError({ code: 'competition.outage-used' })
    if (!(await deleteOutageApproval(tx, { outageId, personId })))
      throw new CarelotError({ code: 'competition.not-approved' })
    await record(ctx, tx, {
      type: 'competition.further-period-approval-withdrawn',
      subject: competitionId,
      audience: [competition.councilId],
      data: { outageId, personId },
    })
    return { competitionId, outageId, personId, withdrawnAt: await now(tx) }
  })
}
