import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { findDeclaration } from '@carelot/db/competition/declaration'
import {
  findOutage,
  insertOutageApproval,
  listOutageApprovals,
  updateOutageExtended,
} from '@carelot/db/competition/outage'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { furtherDeadline } from '@carelot/rules/competition/deadline'
import { approvalsToExtend, refuseFurtherPeriod } from '@carelot/rules/competition/outage'
import { CompetitionId, OutageId } from '@carelot/rules/id'
import { Duration } from '@carelot/rules/london-time'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { surroundingsOf } from './brief-surroundings.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { lockForMove } from './lock-for-move.ts'
import { setDeadline } from './set-deadline.ts'

export const ApproveFurtherPeriod = z
  .strictObject({ competitionId: CompetitionId, outageId: OutageId, period: Duration })
  .meta({ id: 'ApproveFurtherPeriod' })
export type ApproveFurtherPeriod = z.infer<typeof ApproveFurtherPeriod>

type Approved = {
  competitionId: string
  outageId: string
  personId: string
  approvedAt: string
  deadline: string | null
}

/**
 * One of two persons agrees that all bidders get the same further period for an outage; with the second, tenders that
 * have closed and lie unopened are open again from now, for that long (P-51). The one exception to a closed fence.
 */
export function approveFurtherPeriod(ctx: Context, input: ApproveFurtherPeriod): Promise<Approved> {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  return command(ctx, input, async (tx) => {
    const { competitionId, outageId, period } = input
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'give further period' })
    const declarations = await declarationsOf(tx, { competitionId, personId })
    refuseWith(refuseFurtherPeriod({ personId, roles: ctx.caller.roles }, competition.brief.panel, declarations))
    const outage = await findOutage(tx, competitionId, outageId)
    if (!outage) throw new CarelotError({ code: 'not-found' })
    if (outage.extendedAt) throw new CarelotError({ code: 'competition.outage-used' })
    const { workingDays } = await surroundingsOf(ctx, tx, competition)
    const approvedAt = await now(tx)
    const deadline = valueOrRefuse(furtherDeadline(period, approvedAt, workingDays))
    const approvers = await approve(ctx, tx, { ...input, personId, approvedAt })
    await record(ctx, tx, {
      type: 'competition.further-period-approved',
      subject: competitionId,
      audience: [competition.councilId],
      data: { outageId, period },
    })
    const given = approvers.length >= approvalsToExtend
    if (given) await give(ctx, tx, { competition, outageId, deadline })
    return { competitionId, outageId, personId, approvedAt, deadline: given ? deadline : null }
  })
}

/** What this person has declared, before issue and for the opening. */
async function declarationsOf(
  tx: Tx,
  of: { competitionId: string; personId: string },
): Promise<{ conflict: boolean }[]> {
  const beforeIssue = await findDeclaration(tx, { ...of, phase: 'before-issue' })
  const opening = await findDeclaration(tx, { ...of, phase: 'opening' })
  return [beforeIssue, opening].filter((declaration) => declaration !== undefined)
}

/** Signs and keeps this approval; gives the persons who have approved by a statement that this deployment signed. */
async function approve(
  { vault }: Context,
  tx: Tx,
  {
    competitionId,
    outageId,
    period,
    personId,
    approvedAt,
  }: ApproveFurtherPeriod & { personId: string; approvedAt: string },
): Promise<string[]> {
  const signed = { competitionId, outageId, period }
  const statement = await vault.sign('further-period', { ...signed, personId, approvedAt })
  if (!(await insertOutageApproval(tx, { outageId, personId, period, statement, approvedAt })))
    throw new CarelotError({ code: 'competition.already-approved' })
  const approvals = await listOutageApprovals(tx, [outageId])
  const claims = await Promise.all(approvals.map((approval) => vault.verify('further-period', approval.statement)))
  const valid = claims.filter((claim) => claim?.outageId === outageId && claim.competitionId === competitionId)
  const other = valid.find((claim) => claim?.period !== period)
  if (other)
    throw new CarelotError({ code: 'competition.further-period-differs', detail: `The first is for ${other.period}` })
  return [...new Set(valid.map((claim) => String(claim?.personId)))]
}

async function give(
  ctx: Context,
  tx: Tx,
  { competition, outageId, deadline }: { competition: CompetitionRow; outageId: string; deadline: string },
): Promise<void> {
  const { deadlineVersion } = await setDeadline(ctx, tx, { competition, deadline })
  await updateOutageExtended(tx, outageId)
  await record(ctx, tx, {
    type: 'competition.further-period-given',
    subject: competition.id,
    audience: await everyoneInvited(tx, competition),
    data: { outageId, from: competition.deadline, deadline, deadlineVersion },
  })
}
