import { now } from '@carelot/db/clock'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { asFaultsOf, faultsOfChangedPlan } from '@carelot/rules/competition/changed-plan'
import { extendedDeadline } from '@carelot/rules/competition/deadline'
import { CompetitionId } from '@carelot/rules/id'
import { LondonDateTime } from '@carelot/rules/london-time'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { surroundingsOf } from './brief-surroundings.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { frameworkOf } from './framework.ts'
import { lockForMove } from './lock-for-move.ts'
import { setDeadline } from './set-deadline.ts'

export const ExtendDeadline = z
  .strictObject({
    competitionId: CompetitionId,
    version: z.int().positive(),
    deadline: LondonDateTime,
    reason: written(2000),
  })
  .meta({ id: 'ExtendDeadline' })
export type ExtendDeadline = z.infer<typeof ExtendDeadline>

export type Deadline = { competitionId: string; version: number; deadline: string; deadlineVersion: number }

/**
 * Moves a deadline that has not passed to a later one, for everyone alike. Planned dates that it would overtake are moved
 * first, by addendum.
 */
export function extendDeadline(ctx: Context, input: ExtendDeadline): Promise<Deadline> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const { competitionId, version, reason } = input
    const competition = await lockForMove(ctx, tx, { competitionId, version, move: 'extend' })
    const { workingDays } = await surroundingsOf(ctx, tx, competition)
    const from = competition.deadline ?? ''
    const deadline = valueOrRefuse(extendedDeadline({ from, to: input.deadline, workingDays }, await now(tx)))
    const { terms } = await frameworkOf(tx, competition)
    const faults = faultsOfChangedPlan(competition.brief, { deadline, terms })
    refuseWith(problemOfFaults(asFaultsOf(faults, { at: '/deadline', fields: [] })))
    const { deadlineVersion } = await setDeadline(ctx, tx, { competition, deadline })
    await record(ctx, tx, {
      type: 'competition.extended',
      subject: competitionId,
      audience: await everyoneInvited(tx, competition),
      data: { from, deadline, deadlineVersion, reason },
    })
    return { competitionId, version: version + 1, deadline, deadlineVersion }
  })
}
