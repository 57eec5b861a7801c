import { sql } from 'kysely'
import { isForHoldersIn } from '../competition/holding.ts'
import type { Tx } from '../database.ts'

/**
 * A lot for which another of those who hold it as one with this supplier leads a consortium that has not ended. Whoever holds it alone as
 * well may form for that place.
 */
export async function findFormedTogether(
  tx: Tx,
  { competitionId, leadId, lotIds }: { competitionId: string; leadId: string; lotIds: readonly string[] },
): Promise<string | undefined> {
  const isPlace = sql`a.agreement_id = c.agreement_id and a.stage <> 'removed'`
  const { rows } = await sql<{ lotId: string }>`
    select together.lot_id as "lotId" from consortium n join competition c on c.id = n.competition_id
    join lateral (select a.lot_id from appointment a where ${isPlace} and a.lot_id = any(n.lot_ids) and a.lot_id = any(${[...lotIds]})
      and a.members @> array[${leadId}, n.lead_id]) together on true
    where n.competition_id = ${competitionId} and ${isForHoldersIn('c')} and n.lead_id <> ${leadId} and n.stage not in ('withdrawn', 'dissolved')
      and not exists (select from appointment a where ${isPlace} and a.lot_id = together.lot_id
        and cardinality(a.members) = 1 and a.members <@ array[${leadId}, n.lead_id]) limit 1`.execute(tx)
  return rows[0]?.lotId
}
