import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { findDeclaration, listConflicted } from '@carelot/db/competition/declaration'
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
  .strictObject({
    competitionId: CompetitionId,
    outageId: OutageId,
    period: Duration,
    externalReference: z.string().min(1).max(255).optional(),
  })
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
    const declared = await declaredBy(tx, { competitionId, personId })
    refuseWith(refuseFurtherPeriod({ personId, roles: ctx.caller.roles }, competition.brief.panel, declared))
    const outage = await findOutage(tx, competitionId, outageId)
    if (!outage) throw new CarelotError({ code: 'not-found' })
    if (outage.extendedAt) throw new CarelotError({ code: 'competition.outage-used' })
    if (!outage.endedAt) throw new CarelotError({ code: 'competition.outage-going-on' })
    const { workingDays } = await surroundingsOf(ctx, tx, competition)
    const approvedAt = await now(tx)
    const deadline = valueOrRefuse(furtherDeadline(period, approvedAt, workingDays))
    const approvers = await approve(ctx, tx, { input, personId, approvedAt })
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
async function declaredBy(tx: Tx, of: { competitionId: string; personId: string }) {
  return {
    beforeIssue: await findDeclaration(tx, { ...of, phase: 'before-issue' }),
    opening: await findDeclaration(tx, { ...of, phase: 'opening' }),
  }
}

/**
 * Signs and keeps this approval; gives the persons who have approved by a statement that this deployment signed, and have
 * declared no conflict since (P-49).
 */
async function approve(
  { vault }: Context,
  tx: Tx,
  { input, personId, approvedAt }: { input: ApproveFurtherPeriod; personId: string; approvedAt: string },
): Promise<string[]> {
  const { externalReference = null, competitionId, outageId, period } = input
  const signed = { competitionId, outageId, period, personId, approvedAt }
  const statement = await vault.sign('further-period', signed)
  if (!(await insertOutageApproval(tx, { ...signed, statement, externalReference })))
    throw new CarelotError({ code: 'competition.already-approved' })
  const conflicted = await listConflicted(tx, competitionId, 'opening')
  const approvals = await listOutageApprovals(tx, [outageId])
  const claims = await Promise.all(approvals.map((approval) => vault.verify('further-period', approval.statement)))
  const valid = claims.filter(
    (claim) =>
      claim?.outageId === outageId &&
      claim.competitionId === competitionId &&
      !conflicted.includes(String(claim.personId)),
  )
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
