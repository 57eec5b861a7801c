import { now } from '@carelot/db/clock'
import { listDeclarationsOf } from '@carelot/db/competition/declaration'
import { insertApproval } from '@carelot/db/competition/opening'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseOpener } from '@carelot/rules/competition/panel'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForMove } from './lock-for-move.ts'

export const ApproveOpening = z
  .strictObject({ competitionId: CompetitionId, externalReference: z.string().min(1).max(255).optional() })
  .meta({ id: 'ApproveOpening' })
export type ApproveOpening = z.infer<typeof ApproveOpening>

/** One person of the panel agrees that tenders be opened. The approval is signed and names the deadline that it is for. */
export function approveOpening(
  ctx: Context,
  input: ApproveOpening,
): Promise<{ competitionId: string; personId: string; approvedAt: string }> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'opener'))
  return command(ctx, input, async (tx) => {
    const competition = await lockForMove(ctx, tx, { competitionId: input.competitionId, move: 'approve opening' })
    const declarations = await listDeclarationsOf(tx, { competitionId: competition.id, personId })
    refuseWith(refuseOpener(competition.brief.panel, personId, declarations))
    const approvedAt = await now(tx)
    const claims = {
      competitionId: competition.id,
      deadline: competition.deadline,
      deadlineVersion: competition.deadlineVersion,
      personId,
      approvedAt,
    }
    const statement = await ctx.vault.sign('opening-approval', claims)
    const first = await insertApproval(tx, {
      ...claims,
      statement,
      externalReference: input.externalReference ?? null,
    })
    if (!first) throw new CarelotError({ code: 'competition.already-approved' })
    await record(ctx, tx, {
      type: 'competition.opening-approved',
      subject: competition.id,
      audience: [competition.councilId],
      data: { personId },
    })
    return { competitionId: competition.id, personId, approvedAt }
  })
}
