import type { EvaluatedBid, Seat } from '@carelot/rules/competition/evaluation/seat'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'

/** Which lots each opened bid is for. */
export async function insertBidLots(tx: Tx, competitionId: string, bids: readonly EvaluatedBid[]): Promise<void> {
  const rows = bids.flatMap(({ bidId, lotIds }) => lotIds.map((lotId) => ({ bidId, lotId })))
  await sql`
    insert into bid_lot (competition_id, bid_id, lot_id)
    select ${competitionId}, * from unnest(${rows.map(({ bidId }) => bidId)}::text[], ${rows.map(({ lotId }) => lotId)}::text[])
  `.execute(tx)
}

export async function listBidLots(db: Db | Tx, competitionId: string): Promise<EvaluatedBid[]> {
  const { rows } = await sql<EvaluatedBid>`
    select bid_id as "bidId", array_agg(lot_id order by lot_id) as "lotIds"
    from bid_lot where competition_id = ${competitionId} group by bid_id order by bid_id`.execute(db)
  return rows
}

/** The lots that one opened bid is for. */
export async function listLotsOfBid(db: Db | Tx, bidId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bid_lot')
    .select('lot_id as lotId')
    .where('bid_id', '=', bidId)
    .orderBy('lot_id')
    .execute()
  return rows.map(({ lotId }) => lotId)
}

/** Seats somebody, who may be seated already. */
export async function insertSeats(tx: Tx, competitionId: string, seats: readonly Seat[]): Promise<void> {
  await sql`
    insert into evaluator_seat (competition_id, lot_id, question, person_id)
    select ${competitionId}, * from unnest(
      ${seats.map(({ lotId }) => lotId)}::text[], ${seats.map(({ question }) => question)}::text[], ${seats.map(({ personId }) => personId)}::text[])
    on conflict do nothing`.execute(tx)
}

/** Whether somebody has left a seat at one of these lots. */
export async function hasLeftSeat(
  tx: Tx,
  { competitionId, personId, lotIds }: Pick<Leaving, 'competitionId' | 'personId' | 'lotIds'>,
): Promise<boolean> {
  const { rows } = await sql`select 1 from evaluator_seat where competition_id = ${competitionId}
    and person_id = ${personId} and lot_id = any(${[...lotIds]}) and left_at is not null limit 1`.execute(tx)
  return rows.length > 0
}

/** Whether somebody evaluates, or has given a score, in this competition. */
export async function hasEvaluated(tx: Tx, competitionId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from evaluator_seat where competition_id = ${competitionId} and person_id = ${personId} and left_at is null
    union all
    select 1 from score where competition_id = ${competitionId} and person_id = ${personId} and given_at is not null
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Whether somebody has written a consensus on an answer, or locked quality, in this competition. */
export async function hasMadeConsensus(tx: Tx, competitionId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from consensus where competition_id = ${competitionId} and person_id = ${personId}
    union all
    select 1 from quality_lock where competition_id = ${competitionId} and person_id = ${personId}
    limit 1`.execute(tx)
  return rows.length > 0
}

/** The seats that are taken. */
export function listSeats(db: Db | Tx, competitionId: string): Promise<Seat[]> {
  return db
    .selectFrom('evaluator_seat')
    .select(['lot_id as lotId', 'question', 'person_id as personId'])
    .where('competition_id', '=', competitionId)
    .where('left_at', 'is', null)
    .orderBy('lot_id')
    .orderBy('question')
    .orderBy('person_id')
    .execute()
}

type Leaving = { competitionId: string; personId: string; lotIds: readonly string[]; reason: string; at: Instant }

/** Whoever leaves the panel of these lots: their seats there, and their scores of the bids for them, count no more. */
export async function updateSeatsLeft(
  tx: Tx,
  { competitionId, personId, lotIds, reason, at }: Leaving,
): Promise<number> {
  const left = await tx
    .updateTable('evaluator_seat')
    .set({ left_at: at, left_reason: reason })
    .where('competition_id', '=', competitionId)
    .where('person_id', '=', personId)
    .where('lot_id', 'in', lotIds)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  await sql`
    update score set set_aside_at = ${at}
    where competition_id = ${competitionId} and person_id = ${personId} and set_aside_at is null
      and bid_id in (select bid_id from bid_lot where competition_id = ${competitionId} and lot_id = any(${[...lotIds]}))
  `.execute(tx)
  return Number(left.numUpdatedRows)
}

/** Whether somebody came to be the moderator, or left that office, after publication. */
export async function hasModerated(tx: Tx, competitionId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from record where subject = ${competitionId} and type = 'competition.panel-changed'
      and data ->> 'office' = 'moderator' and ${personId} in (data ->> 'personId', data ->> 'replaces') limit 1`.execute(
    tx,
  )
  return rows.length > 0
}
