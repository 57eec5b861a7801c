import type { ConflictedPart } from '@carelot/rules/competition/award/evaluation-conflict'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'
import { standingDeclarations } from '../declaration.ts'

type Conflict = { personId: string; lotIds: readonly string[] }

/**
 * Scores and consensus that count and are of somebody with a conflict at a lot of the bid, by every lot that the bid is
 * for, since they count in all of them: by the conflicts that stand, or by one alone.
 */
export async function listConflictedParts(
  db: Db | Tx,
  competitionId: string,
  conflict?: Conflict,
): Promise<ConflictedPart[]> {
  const conflicts = conflict
    ? sql`(select ${conflict.personId}::text as person_id, ${[...conflict.lotIds]}::text[] as lot_ids)`
    : sql`(select person_id, lot_ids from ${standingDeclarations(competitionId)} declared where conflict)`
  const { rows } = await sql<ConflictedPart>`
    with part as (
      select bid_id, person_id, 'scored' as part from score
        where competition_id = ${competitionId} and given_at is not null and set_aside_at is null
      union
      select bid_id, person_id, 'moderated' from (select distinct on (bid_id, question) * from consensus
        where competition_id = ${competitionId} order by bid_id, question, version desc) last
        where set_aside_at is null
    )
    select distinct counted.lot_id as "lotId", part.person_id as "personId", part.part
    from part join ${conflicts} conflict using (person_id)
      join bid_lot named on named.bid_id = part.bid_id
        and (cardinality(conflict.lot_ids) = 0 or named.lot_id = any(conflict.lot_ids))
      join bid_lot counted on counted.bid_id = part.bid_id
    order by "lotId", "personId", part`.execute(db)
  return rows
}
