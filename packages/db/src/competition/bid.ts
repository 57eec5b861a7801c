import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { lapsedLots } from './lapsed-lots.ts'

/** What a bid meets behind the fence, read in one statement of its own after the clock. */
export type Tender = {
  stage: CompetitionStage
  deadline: Instant | null
  addendum: number
  nextVersion: number
  lapsedLots: string[]
  /** Whether the bidder has more members than its lead, or its bid that stands was made by a consortium. */
  isJoint: boolean
}

/** Holds the bidder, so that its versions are counted one after another, and not the competition. */
export async function lockBidder(tx: Tx, bidderId: string): Promise<void> {
  await tx.selectFrom('bidder').select('id').where('id', '=', bidderId).forUpdate().execute()
}

const lastBidOf = (competitionId: string, bidderId: string) => sql`
  select id, withdrawn_at from bid where competition_id = ${competitionId} and bidder_id = ${bidderId} order by version desc limit 1`

export async function findTender(tx: Db | Tx, competitionId: string, bidderId: string): Promise<Tender> {
  const { rows } = await sql<Tender>`
    select stage, deadline,
      (select coalesce(max(number), 0) from addendum where competition_id = ${competitionId}) as addendum,
      (select coalesce(max(version), 0) + 1 from bid where competition_id = ${competitionId} and bidder_id = ${bidderId}) as "nextVersion",
      ${lapsedLots(sql`${competitionId}`)} as "lapsedLots",
      (exists(select 1 from bidder_member where bidder_id = ${bidderId} and role <> 'lead')
        or exists(select 1 from bid_manifest n join (${lastBidOf(competitionId, bidderId)}) last on last.id = n.bid_id
          where last.withdrawn_at is null)) as "isJoint"
    from competition where id = ${competitionId}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error(`competition ${competitionId} has gone`)
  return row
}

type NewBid = {
  id: string
  competitionId: string
  bidderId: string
  version: number
  quality: string
  price: string
  saltedHash: string
  documents: string[]
  submittedBy: object
  statement: string
  externalReference: string | null
  addendum: number
  receivedAt: Instant
  hiddenLots: string
}

export async function insertBid(tx: Tx, bid: NewBid): Promise<void> {
  await tx
    .insertInto('bid')
    .values({
      id: bid.id,
      competition_id: bid.competitionId,
      bidder_id: bid.bidderId,
      version: bid.version,
      quality: bid.quality,
      price: bid.price,
      salted_hash: bid.saltedHash,
      documents: bid.documents,
      submitted_by: JSON.stringify(bid.submittedBy),
      statement: bid.statement,
      external_reference: bid.externalReference,
      addendum: bid.addendum,
      received_at: bid.receivedAt,
      hidden_lots: bid.hiddenLots,
    })
    .execute()
}

/** The last version of every bidder, where it was not withdrawn: what is opened, ordered by salted hash, which says nothing of who or when. */
export async function listStandingBids(db: Db | Tx, competitionId: string) {
  const { rows } = await sql<{ id: string; bidderId: string; saltedHash: string }>`
    select id, bidder_id as "bidderId", salted_hash as "saltedHash"
    from (select distinct on (bidder_id) id, bidder_id, salted_hash, withdrawn_at from bid where competition_id = ${competitionId} order by bidder_id, version desc) as latest
    where withdrawn_at is null
    order by salted_hash`.execute(db)
  return rows
}

/** The sealed quality envelopes of standing bids, so many at a time from behind a hash: they are large. */
export async function listSealedQuality(tx: Tx, competitionId: string, page: { after: string; limit: number }) {
  const { rows } = await sql<{ id: string; saltedHash: string; quality: string }>`
    select id, salted_hash as "saltedHash", quality from bid
    where competition_id = ${competitionId} and withdrawn_at is null and salted_hash > ${page.after}
      and version = (select max(version) from bid as latest where latest.competition_id = bid.competition_id and latest.bidder_id = bid.bidder_id)
    order by salted_hash limit ${page.limit}`.execute(tx)
  return rows
}

export async function countStandingBids(db: Db | Tx, competitionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from (select distinct on (bidder_id) withdrawn_at from bid where competition_id = ${competitionId} order by bidder_id, version desc) as latest
    where withdrawn_at is null`.execute(db)
  return rows[0]?.count ?? 0
}

export type BidRow = {
  id: string
  bidderId: string
  version: number
  saltedHash: string
  receivedAt: Instant
  statement: string
  withdrawnAt: Instant | null
  withdrawal: string | null
}

/** The last version of every bidder, withdrawn or not, with what was signed of it. */
export async function listLastBids(db: Db | Tx, competitionId: string): Promise<BidRow[]> {
  const { rows } = await sql<BidRow>`
    select distinct on (bidder_id) id, bidder_id as "bidderId", version, salted_hash as "saltedHash",
      received_at as "receivedAt", statement, withdrawn_at as "withdrawnAt", withdrawal
    from bid where competition_id = ${competitionId} order by bidder_id, version desc`.execute(db)
  return rows
}

/** Every bid that was received, of whatever version. */
export async function listBidIds(tx: Tx, competitionId: string): Promise<string[]> {
  const rows = await tx.selectFrom('bid').select('id').where('competition_id', '=', competitionId).execute()
  return rows.map(({ id }) => id)
}

/** The last version of a bidder, withdrawn or not. */
export function findLastBid(
  tx: Tx,
  competitionId: string,
  bidderId: string,
): Promise<{ id: string; version: number; withdrawnAt: Instant | null } | undefined> {
  return tx
    .selectFrom('bid')
    .select(['id', 'version', 'withdrawn_at as withdrawnAt'])
    .where('competition_id', '=', competitionId)
    .where('bidder_id', '=', bidderId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function updateBidWithdrawn(
  tx: Tx,
  id: string,
  withdrawal: { at: Instant; statement: string },
): Promise<void> {
  await tx
    .updateTable('bid')
    .set({ withdrawn_at: withdrawal.at, withdrawal: withdrawal.statement, hidden_lots: null })
    .where('id', '=', id)
    .execute()
}

/** Destroys what is hidden of the lots of all bids. */
export async function deleteHiddenLots(tx: Tx, competitionId: string): Promise<void> {
  await tx.updateTable('bid').set({ hidden_lots: null }).where('competition_id', '=', competitionId).execute()
}

/** Both envelopes of every bid that stands, as they were sealed. To be asked after the opening alone. */
export async function listEnvelopes(db: Db | Tx, competitionId: string) {
  const { rows } = await sql<{ id: string; bidderId: string; saltedHash: string; quality: string; price: string }>`
    select id, bidder_id as "bidderId", salted_hash as "saltedHash", quality, price
    from (select distinct on (bidder_id) * from bid where competition_id = ${competitionId} order by bidder_id, version desc) as latest
    where withdrawn_at is null order by id`.execute(db)
  return rows
}
