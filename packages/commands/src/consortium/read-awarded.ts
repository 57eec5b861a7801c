import { now } from '@carelot/db/clock'
import { type ConsortiumRow, listAwardedConsortia } from '@carelot/db/consortium/consortium'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import type { AwardedConsortium } from '@carelot/rules/consortium/awarded'
import type { Instant } from '@carelot/rules/instant'
import { refuseWith } from '@carelot/rules/problem'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { papersDueAtAward } from './standing-papers.ts'

/** The consortia that have an award, for the council: who contracts, and what each firm signs since, and has signed. @see rules C-01, C-15 */
export async function readAwarded(
  ctx: Context,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<AwardedConsortium[]> {
  refuseWith(refuseBeforeOpening(await ownCompetition(ctx, ctx.db, competitionId)))
  const at = await now(ctx.db)
  return (await listAwardedConsortia(ctx.db, competitionId, page)).map((row) => awardedOf(row, at))
}

function awardedOf(row: ConsortiumRow, at: Instant): AwardedConsortium {
  const { id, name, leadId, model, vehicle } = row
  const papers = papersDueAtAward(row, at).map(({ organisationId, kind, form, state, signature }) => ({
    ...{ organisationId, kind, form, state },
    documentId: signature?.documentId ?? null,
    documentHash: signature?.documentHash ?? null,
    statement: signature?.statement ?? null,
    signedAt: signature?.signedAt ?? null,
  }))
  return { id, name, leadId, model, vehicle, papers }
}
