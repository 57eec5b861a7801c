import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../database.ts'

/** Whether this is the first that says so: since when a bidder's bid has been short of what it needs. */
export async function updateBidAtRisk(tx: Tx, bidderId: string, since: Instant): Promise<boolean> {
  const changed = await tx
    .updateTable('bidder')
    .set({ at_risk_since: since })
    .where('id', '=', bidderId)
    .where('at_risk_since', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Says that it is not any more. */
export async function updateBidOutOfRisk(tx: Tx, bidderId: string): Promise<void> {
  await tx.updateTable('bidder').set({ at_risk_since: null }).where('id', '=', bidderId).execute()
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
