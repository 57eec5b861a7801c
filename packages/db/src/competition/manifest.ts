import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/** Who stands behind a bid of several, as a signed statement says: `content` is that of the capability which wrote it. */
export type ManifestRow = { bidId: string; content: unknown; statement: string }

type NewManifest = { bidId: string; competitionId: string; bidderId: string; content: object; statement: string }

export async function insertManifest(tx: Tx, made: NewManifest): Promise<void> {
  await tx
    .insertInto('bid_manifest')
    .values({
      bid_id: made.bidId,
      competition_id: made.competitionId,
      bidder_id: made.bidderId,
      content: JSON.stringify(made.content),
      statement: made.statement,
    })
    .execute()
}

/** The manifests of the bids that stand, from behind `after`. To be shown after opening alone. */
export async function listManifests(
  db: Db | Tx,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<ManifestRow[]> {
  const { rows } = await sql<ManifestRow>`
    select n.bid_id as "bidId", n.content, n.statement from bid_manifest n join (
      select distinct on (bidder_id) id, withdrawn_at from bid
      where competition_id = ${competitionId} order by bidder_id, version desc
    ) b on b.id = n.bid_id and b.withdrawn_at is null
    where n.bid_id > ${page.after} order by n.bid_id limit ${page.limit}`.execute(db)
  return rows
}
