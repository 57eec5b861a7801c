import { lockBidder } from '@carelot/db/competition/bid'
import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { enterFence } from '@carelot/db/competition/fence'
import { listBiddersOf } from '@carelot/db/competition/invitation'
import { findBidStanding } from '@carelot/db/consortium/bid-standing'
import { type ConsortiumRow, findConsortium, lockConsortium } from '@carelot/db/consortium/consortium'
import { lockUnsigned } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import type { DeclarationPhase } from '@carelot/rules/competition/declaration'
import { isOver } from '@carelot/rules/consortium/outcome'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { type ConsortiumMoveName, mayMoveConsortium } from '@carelot/rules/consortium/stages'
import { CarelotError } from '@carelot/rules/problem'
import { assertOffice } from '../competition/assert-office.ts'
import type { Context } from '../context.ts'
import { type ChangeStanding, changeStandingOf } from './change-standing.ts'
import { lockForMemberMove } from './member-move.ts'
import { memberWhoReads } from './own-consortium.ts'

export type Held = ChangeStanding & {
  competition: CompetitionRow
  /** Whether something of the bid is yet to be decided or signed, beside a contract that may be in force. */
  isToSign: boolean
  /** The lots that this is of. */
  lotIdsToSign: string[]
}

/** How a consortium that is held stands for a change of its members. */
export async function heldOf(tx: Tx, row: ConsortiumRow, competition: CompetitionRow): Promise<Held> {
  const { bid, lotIdsToSign } = await findBidStanding(tx, row)
  const isToSign = row.stage !== 'inviting' && (bid.contractsToSign > 0 || (bid.lotsUndecided > 0 && !isOver(bid)))
  return { ...(await changeStandingOf(tx, row)), competition, isToSign, lotIdsToSign }
}

/**
 * Holds what a change of members races against, always in this order: the fence, behind which recommendations and letters
 * wait, then the bidder, as whoever bids or takes a bid back does, then the contracts that may be signed. Whoever comes after
 * holds the consortium.
 */
export async function holdAwards(tx: Tx, of: { competitionId: string; leadId: string }): Promise<CompetitionRow> {
  await enterFence(tx, of.competitionId)
  const led = await findLed(tx, of)
  if (led) await lockBidder(tx, led.bidderId)
  await lockUnsigned(tx, { competitionId: of.competitionId, supplierId: of.leadId })
  const competition = await findCompetition(tx, of.competitionId)
  if (!competition) throw new Error('the competition of a consortium is not there')
  return competition
}

type OfConsortium = { consortiumId: string; competitionId: string; leadId: string }
type AsAuthority = { personId: string; move: ConsortiumMoveName; phase: DeclarationPhase }

/** The consortium, held with its contracts, by who recommends awards in its lots and has no conflict with them. */
export async function holdAsAuthority(tx: Tx, found: OfConsortium | undefined, { personId, move, phase }: AsAuthority) {
  if (!found) throw new CarelotError({ code: 'not-found' })
  const competition = await holdAwards(tx, found)
  const row = await lockConsortium(tx, found.consortiumId)
  if (!row) throw new CarelotError({ code: 'not-found' })
  await assertOffice(tx, competition, { personId, office: 'recommender', lotIds: row.lotIds, phase })
  if (!mayMoveConsortium(row.stage, move))
    throw new CarelotError({ code: 'consortium.wrong-stage', detail: `The consortium is ${row.stage}` })
  return { row, competition }
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
  return { ...(await heldOf(tx, row, competition)), own }
}

/** Whom a change is told to: all who have joined, and once tenders are open the authority, if it is for it to know. */
export function audienceOf({ row, competition }: Pick<Held, 'row' | 'competition'>, isKnown: boolean): string[] {
  return [...joinedOf(row), ...(isKnown && competition.openedAt !== null ? [competition.councilId] : [])]
}

/** The bidder that a consortium's lead bids as. */
export async function bidderOf(tx: Tx, of: { competitionId: string; leadId: string }) {
  const bidder = await findLed(tx, of)
  if (!bidder) throw new CarelotError({ code: 'not-found' })
  return bidder.bidderId
}

/** In a letting a consortium is formed before its lead is invited and is a bidder. */
async function findLed(tx: Tx, { competitionId, leadId }: { competitionId: string; leadId: string }) {
  return (await listBiddersOf(tx, competitionId, leadId)).find(({ role }) => role === 'lead')
}
