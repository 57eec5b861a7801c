import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listDeclarationsOf, listDeclared } from '@carelot/db/competition/declaration'
import {
  findOutage,
  insertOutageApproval,
  listOutageApprovals,
  listWithdrawnApprovals,
  updateOutageExtended,
} from '@carelot/db/competition/outage'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { faultsOfAwardDate } from '@carelot/rules/agreement/call-off'
import { valueOrRefuse } from '@carelot/rules/answer'
import { asFaultsOf } from '@carelot/rules/competition/changed-plan'
import { furtherDeadline } from '@carelot/rules/competition/deadline'
import type { DeclarationPhase } from '@carelot/rules/competition/declaration'
import { approvalsToExtend, refuseFurtherPeriod } from '@carelot/rules/competition/outage'
import { CompetitionId, OutageId } from '@carelot/rules/id'
import { Duration, londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { surroundingsOf } from './brief-surroundings.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { frameworkOf } from './framework.ts'
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
    const { terms } = await frameworkOf(tx, competition)
    // Planned dates may slip after an outage; nothing can be awarded once the framework has ended.
    refuseWith(
      problemOfFaults(
        asFaultsOf(faultsOfAwardDate({ deadline: londonDateOf(deadline) }, terms), { at: '/period', fields: [] }),
      ),
    )
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
  const declared = await listDeclarationsOf(tx, of)
  const madeFor = (wanted: DeclarationPhase) => declared.find(({ phase }) => phase === wanted)
  return { beforeIssue: madeFor('before-issue'), opening: madeFor('opening') }
}

/** Signs and keeps this approval; gives the persons whose approval stands, all for the same further period. */
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
  const standing = await standingApprovals(vault, tx, { competitionId, outageId })
  const other = standing.find((approval) => approval.period !== period)
  if (other)
    throw new CarelotError({ code: 'competition.further-period-differs', detail: `The first is for ${other.period}` })
  return [...new Set(standing.map((approval) => approval.personId))]
}

const Claims = z.object({
  competitionId: z.string(),
  outageId: z.string(),
  period: z.string(),
  personId: z.string(),
  approvedAt: z.string(),
})

/**
 * Approvals by statements that this deployment signed, of persons who have declared no conflict since (P-49). One that the
 * record says was withdrawn counts for nothing, though its row be put back.
 */
async function standingApprovals(
  vault: Context['vault'],
  tx: Tx,
  of: { competitionId: string; outageId: string },
): Promise<z.infer<typeof Claims>[]> {
  const conflicted = (await listDeclared(tx, of.competitionId)).flatMap(({ personId, conflict }) =>
    conflict ? [personId] : [],
  )
  const withdrawn = await listWithdrawnApprovals(tx, of)
  const rows = await listOutageApprovals(tx, [of.outageId])
  const signed = await Promise.all(rows.map(({ statement }) => vault.verify('further-period', statement)))
  return signed
    .flatMap((claims) => Claims.safeParse(claims).data ?? [])
    .filter(({ competitionId, outageId }) => competitionId === of.competitionId && outageId === of.outageId)
    .filter(({ personId }) => !conflicted.includes(personId))
    .filter(
      ({ personId, approvedAt }) =>
        !withdrawn.some(({ by, at }) => by === personId && Date.parse(approvedAt) < Date.parse(at)),
    )
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
