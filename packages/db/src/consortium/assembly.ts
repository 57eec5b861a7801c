import type { ShownTotal } from '@carelot/rules/consortium/derivable'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import { standingBids } from '../competition/bid-version.ts'
import type { Db, Tx } from '../database.ts'

type NewAssembly = {
  id: string
  consortiumId: string
  /** The lead, which can read it from then on. */
  shownTo: string
  basisHash: string
  saltedHash: string
  hidesRows: boolean
  totals: ShownTotal[]
  assembledAt: Instant
}

export async function insertAssembly(tx: Tx, made: NewAssembly): Promise<void> {
  await tx
    .insertInto('consortium_assembly')
    .values({
      id: made.id,
      consortium_id: made.consortiumId,
      shown_to: made.shownTo,
      basis_hash: made.basisHash,
      salted_hash: made.saltedHash,
      hides_rows: made.hidesRows,
      totals: JSON.stringify(made.totals),
      assembled_at: made.assembledAt,
    })
    .execute()
}

/** The assembled rates that stand, with who approved them. */
export function findAssembly(db: Db | Tx, consortiumId: string) {
  return db
    .selectFrom('consortium_assembly')
    .select([
      'id',
      'basis_hash as basisHash',
      'salted_hash as saltedHash',
      'assembled_at as assembledAt',
      'approved_by as personId',
      'approved_at as approvedAt',
      'statement',
    ])
    .where('consortium_id', '=', consortiumId)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
}

type Approved = { id: string; personId: string; statement: string; approvedAt: Instant }

export async function updateApproved(tx: Tx, { id, personId, statement, approvedAt }: Approved): Promise<void> {
  await tx
    .updateTable('consortium_assembly')
    .set({ approved_by: personId, statement, approved_at: approvedAt })
    .where('id', '=', id)
    .execute()
}

export type BidPart = { organisationId: string; saltedHash: string; sealed: string | null }

export async function insertBidParts(tx: Tx, bidId: string, parts: readonly BidPart[]): Promise<void> {
  if (parts.length === 0) return
  await tx
    .insertInto('consortium_bid_part')
    .values(
      parts.map(({ organisationId, saltedHash, sealed }) => ({
        bid_id: bidId,
        organisation_id: organisationId,
        salted_hash: saltedHash,
        sealed,
      })),
    )
    .execute()
}

/**
 * The parts of a bid of this competition, if it stands: one that was taken back or replaced is opened to nobody. To be asked after opening
 * alone.
 */
export async function listBidParts(
  db: Db | Tx,
  { competitionId, bidId }: { competitionId: string; bidId: string },
): Promise<BidPart[]> {
  const { rows } = await sql<BidPart>`
    select part.organisation_id as "organisationId", part.salted_hash as "saltedHash", part.sealed
    from consortium_bid_part part join ${standingBids(competitionId)} b on b.id = part.bid_id
    where part.bid_id = ${bidId} order by part.organisation_id`.execute(db)
  return rows
}
