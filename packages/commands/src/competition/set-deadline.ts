import { now } from '@carelot/db/clock'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import { remindersOfTenderPeriod } from '@carelot/rules/competition/reminder'
import type { Instant } from '@carelot/rules/instant'
import type { Context } from '../context.ts'
import { remindOf } from './remind-of.ts'

/** Sets the deadline of a tender period that runs from here on: its version counts up, it is signed, its reminders replace others. */
export async function setDeadline(
  ctx: Pick<Context, 'vault'>,
  tx: Tx,
  { competition, deadline, ...first }: { competition: CompetitionRow; deadline: Instant; publishedAt?: Instant },
): Promise<{ deadlineVersion: number }> {
  const { id, councilId } = competition
  const deadlineVersion = competition.deadlineVersion + 1
  const deadlineStatement = await ctx.vault.sign('deadline', { competitionId: id, deadline, deadlineVersion })
  await updateCompetition(tx, id, {
    stage: 'tendering',
    deadline,
    deadlineVersion,
    deadlineStatement,
    closedAt: null,
    ...first,
  })
  const reminders = remindersOfTenderPeriod(deadline, await now(tx))
  const inPlaceOf = ['deadline-in-two-days', 'opening-due'] as const
  await remindOf(tx, { competitionId: id, audience: [councilId] }, { inPlaceOf, reminders })
  return { deadlineVersion }
}
