import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { enterFence } from '@carelot/db/competition/fence'
import { listBiddersOf } from '@carelot/db/competition/invitation'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { lockUnsigned } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import type { ConsortiumMoveName } from '@carelot/rules/consortium/stages'
import { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { type ChangeStanding, changeStandingOf } from './change-standing.ts'
import { lockForMemberMove } from './member-move.ts'
import { memberWhoReads } from './own-consortium.ts'

export type Held = ChangeStanding & { competition: CompetitionRow }

/**
 * Holds what a change of members races against, always in this order: the fence, behind which recommendations and letters
 * wait, then the contracts that may be signed. Whoever comes after holds the consortium.
 */
export async function holdAwards(tx: Tx, of: { competitionId: string; leadId: string }): Promise<CompetitionRow> {
  await enterFence(tx, of.competitionId)
  await lockUnsigned(tx, { competitionId: of.competitionId, supplierId: of.leadId })
  const competition = await findCompetition(tx, of.competitionId)
  if (!competition) throw new Error('the competition of a consortium is not there')
  return competition
}

/** A consortium held for a change by one that has joined it, with all that it races against. */
export async function holdForChange(
  ctx: Context,
  tx: Tx,
  { consortiumId, move }: { consortiumId: string; move: ConsortiumMoveName },
) {
  const { row: found } = memberWhoReads(await findConsortium(tx, consortiumId), ctx.caller)
  const competition = await holdAwards(tx, found)
  const { row, own } = await lockForMemberMove(ctx, tx, { consortiumId, move })
  return { ...(await changeStandingOf(tx, row)), competition, own }
}

/** The bidder that a consortium's lead bids as. */
export async function bidderOf(tx: Tx, { competitionId, leadId }: { competitionId: string; leadId: string }) {
  const bidder = (await listBiddersOf(tx, competitionId, leadId)).find(({ role }) => role === 'lead')
  if (!bidder) throw new CarelotError({ code: 'not-found' })
  return bidder.bidderId
}
