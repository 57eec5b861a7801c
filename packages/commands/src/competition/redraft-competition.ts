import { updateCompetition } from '@carelot/db/competition/competition'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { faultsOfScreening } from '@carelot/rules/competition/assessment-faults'
import { Brief } from '@carelot/rules/competition/brief'
import { CompetitionId } from '@carelot/rules/id'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForMove } from './lock-for-move.ts'

export const RedraftCompetition = z
  .strictObject({
    competitionId: CompetitionId,
    version: z.int().positive(),
    brief: Brief.optional(),
    externalReference: z.string().min(1).max(255).nullable().optional(),
  })
  .meta({ id: 'RedraftCompetition' })
export type RedraftCompetition = z.infer<typeof RedraftCompetition>

/** Puts another brief in the place of a draft's. What was published is changed by addendum alone. */
export function redraftCompetition(ctx: Context, input: RedraftCompetition): Promise<{ id: string; version: number }> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const { competitionId, version, brief, externalReference } = input
    const competition = await lockForMove(ctx, tx, { competitionId, version, move: 'redraft' })
    if (brief) refuseWith(problemOfFaults(faultsOfScreening(brief, competition.brief, personId)))
    await updateCompetition(tx, competitionId, {
      ...(brief && { brief }),
      ...(externalReference !== undefined && { externalReference }),
    })
    await record(ctx, tx, {
      type: 'competition.redrafted',
      subject: competitionId,
      audience: [competition.councilId],
      data: { version: version + 1 },
    })
    return { id: competitionId, version: version + 1 }
  })
}
