import { isExcluded } from '@carelot/db/agreement/judgement'
import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listStandingBidsOf } from '@carelot/db/competition/shared-member'
import { listAwardedConsortia } from '@carelot/db/consortium/awarded'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { findVehicleConsent } from '@carelot/db/consortium/vehicle-consent'
import type { Db } from '@carelot/db/database'
import { findOrganisationBy } from '@carelot/db/organisation/organisation'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import type { AwardedConsortium } from '@carelot/rules/consortium/awarded'
import { lacksOneEntity } from '@carelot/rules/consortium/vehicle'
import type { Instant } from '@carelot/rules/instant'
import { serialisedIdentifier } from '@carelot/rules/organisation/identifier'
import { refuseWith } from '@carelot/rules/problem'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { papersDueAtAward } from './standing-papers.ts'

/**
 * The consortia that have an award, for the council: who contracts, in which bids that stands itself, whether it is excluded, by when it is
 * to be one entity, and what each firm signs since, and has signed.
 *
 * @see rules C-01, C-15, P-25, P-46
 */
export async function readAwarded(
  ctx: Context,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<AwardedConsortium[]> {
  const competition = await ownCompetition(ctx, ctx.db, competitionId)
  refuseWith(refuseBeforeOpening(competition))
  const at = await now(ctx.db)
  const awarded: AwardedConsortium[] = []
  for (const row of await listAwardedConsortia(ctx.db, competitionId, page))
    awarded.push(await awardedOf(ctx.db, { row, competition, at }))
  return awarded
}

type Awarded = { row: ConsortiumRow; competition: CompetitionRow; at: Instant }

async function awardedOf(db: Db, { row, competition, at }: Awarded): Promise<AwardedConsortium> {
  const { id, competitionId, name, leadId, model, vehicle } = row
  const firm = vehicle && (await findOrganisationBy(db, serialisedIdentifier(vehicle.identifier)))
  const vehicleInBids = firm ? await listStandingBidsOf(db, { competitionId, organisationId: firm }) : []
  const consent = firm ? await findVehicleConsent(db, { consortiumId: id, organisationId: firm }) : undefined
  const vehicleConsent = consent?.statement ?? null
  const { agreementId } = competition
  const isVehicleExcluded = firm ? await isExcluded(db, { agreementId, supplierId: firm }) : false
  const papers = papersDueAtAward(row, at).map(({ organisationId, kind, form, state, signature }) => ({
    ...{ organisationId, kind, form, state },
    documentId: signature?.documentId ?? null,
    documentHash: signature?.documentHash ?? null,
    statement: signature?.statement ?? null,
    signedAt: signature?.signedAt ?? null,
  }))
  const legalFormBy = lacksOneEntity(row) ? (competition.brief.legalFormAtAward?.by ?? null) : null
  return { id, name, leadId, model, vehicle, vehicleConsent, legalFormBy, vehicleInBids, isVehicleExcluded, papers }
}
