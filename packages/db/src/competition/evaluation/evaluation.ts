import type { Evaluation } from '@carelot/rules/competition/evaluation/moderation'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'
import { utc } from '../../utc.ts'

/** How far the evaluation of a competition is, in one query however large it is. What was scored is not in it. */
export async function findEvaluation(db: Db | Tx, competitionId: string): Promise<Evaluation> {
  const { rows } = await sql<Evaluation>`
    select
      (select coalesce(json_agg(json_build_object('bidId', bid_id, 'lotIds', lot_ids) order by bid_id), '[]') from (
        select bid_id, array_agg(lot_id order by lot_id) as lot_ids from bid_lot where competition_id = ${competitionId} group by bid_id
      ) as opened) as bids,
      (select coalesce(json_agg(json_build_object('lotId', lot_id, 'question', question, 'personId', person_id) order by lot_id, question, person_id), '[]')
        from evaluator_seat where competition_id = ${competitionId} and left_at is null) as seats,
      array(select distinct seat.person_id from evaluator_seat seat join person on person.id = seat.person_id
        where seat.competition_id = ${competitionId} and seat.left_at is null and not 'evaluator' = any(person.roles)) as "withoutRole",
      (select coalesce(json_agg(json_build_object('bidId', bid_id, 'question', question, 'personId', person_id)), '[]')
        from score where competition_id = ${competitionId} and given_at is not null and set_aside_at is null) as scores,
      (select coalesce(json_agg(json_build_object('bidId', bid_id, 'question', question, 'version', version,
          'moderatedAt', ${utc('moderated_at')}, 'evaluators', evaluators, 'isSetAside', set_aside_at is not null)), '[]')
        from (select distinct on (bid_id, question) * from consensus where competition_id = ${competitionId}
          order by bid_id, question, version desc) as last) as consensus`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}

/** Whether a person has a seat at some lot of this bid. */
export async function isSeatedFor(
  db: Db | Tx,
  { competitionId, bidId, personId }: { competitionId: string; bidId: string; personId: string },
): Promise<boolean> {
  const seat = await db
    .selectFrom('bid_lot')
    .innerJoin('evaluator_seat as seat', (join) =>
      join.onRef('seat.competition_id', '=', 'bid_lot.competition_id').onRef('seat.lot_id', '=', 'bid_lot.lot_id'),
    )
    .select('seat.lot_id')
    .where('bid_lot.competition_id', '=', competitionId)
    .where('bid_lot.bid_id', '=', bidId)
    .where('seat.person_id', '=', personId)
    .where('seat.left_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return seat !== undefined
}
