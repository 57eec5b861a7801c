import { now } from '@carelot/db/clock'
import { listStandingBidsOf } from '@carelot/db/competition/bid-version'
import { type ConsortiumRow, listAwardedConsortia } from '@carelot/db/consortium/consortium'
import type { Db } from '@carelot/db/database'
import { findOrganisationBy } from '@carelot/db/organisation/organisation'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import type { AwardedConsortium } from '@carelot/rules/consortium/awarded'
import type { Instant } from '@carelot/rules/instant'
import { serialisedIdentifier } from '@carelot/rules/organisation/identifier'
import { refuseWith } from '@carelot/rules/problem'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { papersDueAtAward } from './standing-papers.ts'

/**
 * The consortia that have an award, for the council: who contracts, in which bids that stands itself, and what
 * each firm signs since, and has signed.
 *
 * @see rules C-01, C-15, P-25
 */
export async function readAwarded(
  ctx: Context,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<AwardedConsortium[]> {
  refuseWith(refuseBeforeOpening(await ownCompetition(ctx, ctx.db, competitionId)))
  const at = await now(ctx.db)
  const rows = await listAwardedConsortia(ctx.db, competitionId, page)
  return Promise.all(rows.map((row) => awardedOf(ctx.db, row, at)))
}

async function awardedOf(db: Db, row: ConsortiumRow, at: Instant): Promise<AwardedConsortium> {
  const { id, competitionId, name, leadId, model, vehicle } = row
  const firm = vehicle && (await findOrganisationBy(db, serialisedIdentifier(vehicle.identifier)))
  const vehicleInBids = firm ? await listStandingBidsOf(db, { competitionId, organisationId: firm }) : []
  const papers = papersDueAtAward(row, at).map(({ organisationId, kind, form, state, signature }) => ({
    ...{ organisationId, kind, form, state },
    documentId: signature?.documentId ?? null,
    documentHash: signature?.documentHash ?? null,
    statement: signature?.statement ?? null,
    signedAt: signature?.signedAt ?? null,
  }))
  return { id, name, leadId, model, vehicle, vehicleInBids, papers }
}
