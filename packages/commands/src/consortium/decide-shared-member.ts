import { now } from '@carelot/db/clock'
import { listSharedMemberDecisions, listStandingFirms } from '@carelot/db/competition/shared-member'
import { insertSharedMemberDecision } from '@carelot/db/consortium/shared-member'
import type { Db, Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { roleFor } from '@carelot/rules/competition/panel'
import { SharedMemberDecision, sharedMembersOf } from '@carelot/rules/competition/shared-member'
import type { SharedMember } from '@carelot/rules/consortium/shared-member'
import { CompetitionId, LotId, OrganisationId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import { assertOffice } from '../competition/assert-office.ts'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

export const DecideSharedMember = z
  .strictObject({
    competitionId: CompetitionId,
    lotId: LotId,
    organisationId: OrganisationId,
    decision: SharedMemberDecision.shape.decision,
    reason: written(10_000),
  })
  .meta({ id: 'DecideSharedMember' })
export type DecideSharedMember = z.infer<typeof DecideSharedMember>

/** The firms that stand in several bids for one lot, for the council once tenders are open. */
export async function readSharedMembers(ctx: Context, competitionId: string): Promise<SharedMember[]> {
  refuseWith(refuseBeforeOpening(await ownCompetition(ctx, ctx.db, competitionId)))
  return sharedMembers(ctx.db, competitionId)
}

async function sharedMembers(db: Db | Tx, competitionId: string): Promise<SharedMember[]> {
  const standing = await listStandingFirms(db, competitionId)
  const decisions = await listSharedMemberDecisions(db, competitionId)
  return sharedMembersOf(standing).map(({ lotId, organisationId, bids }) => {
    const isOf = (each: { lotId: string; organisationId: string }) =>
      each.lotId === lotId && each.organisationId === organisationId
    const declaredIn = (bidId: string) => standing.find((each) => isOf(each) && each.bidId === bidId)?.declared ?? null
    return {
      ...{ competitionId, lotId, organisationId },
      bids: bids.map((bid) => ({ ...bid, declared: declaredIn(bid.bidId) })),
      decision: decisions.find(isOf) ?? null,
    }
  })
}

/**
 * The authority decides, with a reason, what becomes of the bids of a firm that stands in two for one lot: neither is barred
 * by that, and whoever is to be excluded is judged like anybody (C-09, P-46).
 */
export function decideSharedMember(ctx: Context, input: DecideSharedMember): Promise<SharedMember> {
  const personId = valueOrRefuse(personInRole(ctx.caller, roleFor.recommender))
  const { competitionId, lotId, organisationId, decision, reason } = input
  return command(ctx, input, async (tx) => {
    const competition = await ownCompetition(ctx, tx, competitionId)
    refuseWith(refuseBeforeOpening(competition))
    await assertOffice(tx, competition, { personId, office: 'recommender', lotIds: [lotId], phase: 'opening' })
    const isOf = (each: SharedMember) => each.lotId === lotId && each.organisationId === organisationId
    if (!(await sharedMembers(tx, competitionId)).some(isOf))
      throw new CarelotError({ code: 'consortium.member-not-shared' })
    const decided = { competitionId, lotId, organisationId, decision, reason, personId, decidedAt: await now(tx) }
    if (!(await insertSharedMemberDecision(tx, decided))) throw new CarelotError({ code: 'consortium.sharing-decided' })
    await record(ctx, tx, {
      type: 'consortium.shared-member-decided',
      subject: competitionId,
      audience: [competition.councilId, organisationId],
      data: { competitionId, lotId, organisationId, decision, reason },
    })
    const shared = (await sharedMembers(tx, competitionId)).find(isOf)
    if (!shared) throw new Error('the decision is not there')
    return shared
  })
}
