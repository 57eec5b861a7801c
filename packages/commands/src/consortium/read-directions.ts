import { findConsortium } from '@carelot/db/consortium/consortium'
import { type DirectionRow, listDirections, listDirectionsOf } from '@carelot/db/consortium/sub-contract'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { refuseWith } from '@carelot/rules/problem'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { joinedWhoReads } from './own-consortium.ts'

/** The sub-contracts that the council has directed in a competition, for it alone. */
export async function readDirections(
  ctx: Context,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<DirectionRow[]> {
  refuseWith(refuseBeforeOpening(await ownCompetition(ctx, ctx.db, competitionId)))
  return listDirectionsOf(ctx.db, competitionId, page)
}

/** Those of a consortium, for whoever has joined it. */
export async function readOwnDirections(ctx: Context, consortiumId: string): Promise<DirectionRow[]> {
  joinedWhoReads(await findConsortium(ctx.db, consortiumId), ctx.caller)
  return listDirections(ctx.db, consortiumId)
}
