import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { standingBids } from './bid-version.ts'

/** Who stands behind a bid of several, as a signed statement says: `content` is that of the capability which wrote it. */
type ManifestVersionRow = { version: number; content: unknown; statement: string }
export type ManifestRow = ManifestVersionRow & { bidId: string; superseded: ManifestVersionRow[] }

type NewManifest = {
  bidId: string
  competitionId: string
  bidderId: string
  version: number
  content: object
  statement: string
}

export async function insertManifest(tx: Tx, made: NewManifest): Promise<void> {
  await tx
    .insertInto('bid_manifest')
    .values({
      bid_id: made.bidId,
      competition_id: made.competitionId,
      bidder_id: made.bidderId,
      version: made.version,
      content: JSON.stringify(made.content),
      statement: made.statement,
    })
    .execute()
}

/** The version of a bid's manifest that stands. */
export function findManifest(db: Db | Tx, bidId: string) {
  return db
    .selectFrom('bid_manifest')
    .select(['version', 'content'])
    .where('bid_id', '=', bidId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Firms behind the joint bids that stand, beside those that would contract and reserve members, who have no part in them yet. To be asked after opening alone. */
export async function listFirmsBehindBids(
  db: Db | Tx,
  competitionId: string,
): Promise<{ bidId: string; organisationId: string; role: string }[]> {
  const { rows } = await sql<{ bidId: string; organisationId: string; role: string }>`
    select n.bid_id as "bidId", p ->> 'organisationId' as "organisationId", p ->> 'role' as role
    from (select distinct on (bid_id) * from bid_manifest where competition_id = ${competitionId} order by bid_id, version desc) n
    join ${standingBids(competitionId)} b on b.id = n.bid_id,
      jsonb_array_elements(n.content -> 'parties') p
    where p ->> 'role' <> 'reserve' and not exists (
      select 1 from bidder_member m where m.bidder_id = n.bidder_id and m.organisation_id = p ->> 'organisationId')
    order by 1, 2`.execute(db)
  return rows
}

/** The manifests of the bids that stand, from behind `after`, each with the versions before it. To be shown after opening alone. */
export async function listManifests(
  db: Db | Tx,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<ManifestRow[]> {
  const { rows } = await sql<ManifestRow>`
    select distinct on (n.bid_id) n.bid_id as "bidId", n.version, n.content, n.statement, (
      select coalesce(json_agg(json_build_object('version', e.version, 'content', e.content, 'statement', e.statement) order by e.version), '[]')
      from bid_manifest e where e.bid_id = n.bid_id and e.version < n.version) as superseded
    from bid_manifest n join ${standingBids(competitionId)} b on b.id = n.bid_id
    where n.bid_id > ${page.after} order by n.bid_id, n.version desc limit ${page.limit}`.execute(db)
  return rows
}
