import type { BidVersion } from '@carelot/rules/competition/bid'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '../database.ts'

export type BidVersionRow = z.input<typeof BidVersion>
type Page = { after: string; limit: number }

const columns = sql`
  b.id, b.competition_id as "competitionId", b.bidder_id as "bidderId", b.version, b.salted_hash as "saltedHash",
  b.statement, b.addendum, b.received_at as "receivedAt", b.withdrawn_at as "withdrawnAt", b.withdrawal,
  b.external_reference as "externalReference",
  (
    select jsonb_agg(jsonb_build_object('organisationId', o.id, 'name', o.name, 'role', m.role) order by m.role, o.id)
    from bidder_member m join organisation o on o.id = m.organisation_id where m.bidder_id = b.bidder_id
  ) as members`

/** The standing bid of each bidder, as a relation: its last version, where that was not withdrawn. */
export const standingBids = (competitionId: string) => sql`(
  select * from (
    select distinct on (bidder_id) * from bid where competition_id = ${competitionId} order by bidder_id, version desc
  ) as latest where withdrawn_at is null
)`

/** The versions of one bidder, oldest first, from behind the version `after`, without what is sealed. */
export async function listBidVersions(
  db: Db | Tx,
  of: { competitionId: string; bidderId: string },
  { after, limit }: Page,
): Promise<BidVersionRow[]> {
  const { rows } = await sql<BidVersionRow>`
    select ${columns} from bid b
    where b.competition_id = ${of.competitionId} and b.bidder_id = ${of.bidderId} and b.version > ${Number(after)}
    order by b.version limit ${limit}`.execute(db)
  return rows
}

/** The bids that stand, in the order of the closing list, from behind the salted hash `after`. To be asked after opening alone. */
export async function listOpenedBids(db: Db | Tx, competitionId: string, page: Page): Promise<BidVersionRow[]> {
  const { rows } = await sql<BidVersionRow>`
    select ${columns} from ${standingBids(competitionId)} b
    where b.salted_hash > ${page.after} order by b.salted_hash limit ${page.limit}`.execute(db)
  return rows
}

/** One version of a bidder's own. */
export async function findBidVersion(
  db: Db | Tx,
  of: { competitionId: string; bidderId: string; bidId: string },
): Promise<BidVersionRow | undefined> {
  const { rows } = await sql<BidVersionRow>`
    select ${columns} from bid b
    where b.id = ${of.bidId} and b.competition_id = ${of.competitionId} and b.bidder_id = ${of.bidderId}`.execute(db)
  return rows[0]
}

/** One bid that stands, with its quality envelope. To be asked after opening alone. */
export async function findOpenedBid(
  db: Db | Tx,
  of: { competitionId: string; bidId: string },
): Promise<{ bid: BidVersionRow; envelope: string } | undefined> {
  const { rows } = await sql<BidVersionRow & { envelope: string }>`
    select ${columns}, b.quality as envelope from ${standingBids(of.competitionId)} b where b.id = ${of.bidId}`.execute(
    db,
  )
  const [row] = rows
  if (!row) return undefined
  const { envelope, ...bid } = row
  return { bid, envelope }
}

/** The standing bid that names this document, with its competition. To be shown after opening alone. */
export async function findBidNaming(
  db: Db | Tx,
  documentId: string,
): Promise<{ bidId: string; competitionId: string; councilId: string; openedAt: string | null } | undefined> {
  const { rows } = await sql<{ bidId: string; competitionId: string; councilId: string; openedAt: string | null }>`
    select b.id as "bidId", c.id as "competitionId", c.council_id as "councilId", c.opened_at as "openedAt"
    from document d join competition c on c.id = d.competition_id join bid b on b.competition_id = c.id
    where d.id = ${documentId} and d.purpose = 'bid' and ${documentId} = any(b.documents) and b.withdrawn_at is null
      and b.version = (select max(version) from bid as latest where latest.competition_id = b.competition_id and latest.bidder_id = b.bidder_id)`.execute(
    db,
  )
  return rows[0]
}
