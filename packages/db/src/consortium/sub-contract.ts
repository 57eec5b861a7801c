import type { SubContractDirection } from '@carelot/rules/consortium/sub-contract'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import { sql } from 'kysely'
import { standingBids } from '../competition/bid-version.ts'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'

export type SubContractTables = {
  sub_contract_direction: {
    id: string
    competition_id: string
    consortium_id: string
    organisation_id: string
    reason: string
    due_on: LocalDate
    directed_by: string
    directed_at: Instant
    document_hash: string | null
    concluded_by: string | null
    concluded_at: Instant | null
    withdrawn_reason: string | null
    withdrawn_by: string | null
    withdrawn_at: Instant | null
  }
}

export type DirectionRow = SubContractDirection

const columns = sql`
  d.id, d.consortium_id as "consortiumId", d.organisation_id as "organisationId", d.reason, d.due_on as "dueOn",
  d.directed_by as "directedBy", ${utc('d.directed_at')} as "directedAt",
  case when d.concluded_at is not null then json_build_object('documentHash', d.document_hash, 'by', d.concluded_by,
    'at', ${utc('d.concluded_at')}) end as concluded,
  case when d.withdrawn_at is not null then json_build_object('reason', d.withdrawn_reason, 'by', d.withdrawn_by,
    'at', ${utc('d.withdrawn_at')}) end as withdrawn`

/** The directions of a consortium `c`, in the order in which they were made. */
export const directionsColumn = sql`
  (select coalesce(json_agg(each order by each.id), '[]') from (
    select ${columns} from sub_contract_direction d where d.consortium_id = c.id) each)`

export async function listDirections(db: Db | Tx, consortiumId: string): Promise<DirectionRow[]> {
  const { rows } = await sql<DirectionRow>`select ${columns} from sub_contract_direction d
    where d.consortium_id = ${consortiumId} order by d.id`.execute(db)
  return rows
}

/** Those of a competition, from behind `after`. To be asked after opening alone. */
export async function listDirectionsOf(
  db: Db | Tx,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<DirectionRow[]> {
  const { rows } = await sql<DirectionRow>`select ${columns} from sub_contract_direction d
    where d.competition_id = ${competitionId} and d.id > ${page.after} order by d.id limit ${page.limit}`.execute(db)
  return rows
}

type Found = { consortiumId: string; competitionId: string; leadId: string }

/** The consortium that made a bid which stands, if one did, as it says who stands behind it. To be asked after opening alone. */
export async function findConsortiumOfBid(
  db: Db | Tx,
  { competitionId, bidId }: { competitionId: string; bidId: string },
): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select c.id as "consortiumId", c.competition_id as "competitionId", c.lead_id as "leadId"
    from bid_manifest n join consortium c on c.id = n.content->>'consortiumId' and c.competition_id = n.competition_id
      join ${standingBids(competitionId)} b on b.id = n.bid_id
    where n.bid_id = ${bidId} order by n.version desc limit 1`.execute(db)
  return rows[0]
}

/** Whose such a direction is, if it is of this competition. */
export async function findDirectionOf(db: Db | Tx, { competitionId, id }: { competitionId: string; id: string }) {
  const { rows } = await sql<Found>`
    select c.id as "consortiumId", c.competition_id as "competitionId", c.lead_id as "leadId"
    from sub_contract_direction d join consortium c on c.id = d.consortium_id
    where d.id = ${id} and d.competition_id = ${competitionId}`.execute(db)
  return rows[0]
}

type NewDirection = Omit<DirectionRow, 'concluded' | 'withdrawn'> & { competitionId: string }

export async function insertDirection(tx: Tx, made: NewDirection): Promise<void> {
  await tx
    .insertInto('sub_contract_direction')
    .values({
      id: made.id,
      competition_id: made.competitionId,
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      reason: made.reason,
      due_on: made.dueOn,
      directed_by: made.directedBy,
      directed_at: made.directedAt,
      document_hash: null,
      concluded_by: null,
      concluded_at: null,
      withdrawn_reason: null,
      withdrawn_by: null,
      withdrawn_at: null,
    })
    .execute()
}

export async function updateConcluded(
  tx: Tx,
  { id, documentHash, by, at }: { id: string; documentHash: string; by: string; at: Instant },
): Promise<void> {
  await tx
    .updateTable('sub_contract_direction')
    .set({ document_hash: documentHash, concluded_by: by, concluded_at: at })
    .where('id', '=', id)
    .execute()
}

export async function updateWithdrawn(
  tx: Tx,
  { ids, reason, by, at }: { ids: readonly string[]; reason: string; by: string | null; at: Instant },
): Promise<void> {
  await tx
    .updateTable('sub_contract_direction')
    .set({ withdrawn_reason: reason, withdrawn_by: by, withdrawn_at: at })
    .where('id', 'in', ids)
    .execute()
}
