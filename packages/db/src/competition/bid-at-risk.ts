import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../database.ts'

/** Says since when a bidder's bid has been short of what it needs, or that it is not; whether that is news. */
export async function updateBidAtRisk(tx: Tx, bidderId: string, since: Instant | null): Promise<boolean> {
  const changed = await tx
    .updateTable('bidder')
    .set({ at_risk_since: since })
    .where('id', '=', bidderId)
    .where('at_risk_since', since === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The bids of a competition that are at risk, every version of them. */
export async function listBidsAtRisk(db: Db | Tx, competitionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bid')
    .innerJoin('bidder', 'bidder.id', 'bid.bidder_id')
    .select('bid.id')
    .where('bid.competition_id', '=', competitionId)
    .where('bidder.at_risk_since', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes one of its members from a bidder; its lead stays. */
export async function deletePartner(
  tx: Tx,
  { bidderId, organisationId }: { bidderId: string; organisationId: string },
): Promise<void> {
  await tx
    .deleteFrom('bidder_member')
    .where('bidder_id', '=', bidderId)
    .where('organisation_id', '=', organisationId)
    .where('role', '<>', 'lead')
    .execute()
}
