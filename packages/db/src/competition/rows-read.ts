import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/**
 * Whether a person has read what members of a consortium of this competition ask for, while it was priced in one of these modes.
 * Consortia come after competitions, and so their table is read here by name alone.
 */
export async function hasReadRows(
  tx: Tx,
  of: { competitionId: string; personId: string; modes: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql`select 1 from record
    where subject in (select id from consortium where competition_id = ${of.competitionId})
    and type = 'consortium.price-rows-read' and data->>'personId' = ${of.personId}
    and data->>'mode' = any(${[...of.modes]}) limit 1`.execute(tx)
  return rows.length > 0
}
