import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { type ConsortiumRow, consortiumColumns } from './consortium.ts'

/** Consortia whose bid has a contract, signed or to be signed, in a competition, whatever has become of them since, from behind `after`. */
export async function listAwardedConsortia(db: Db, competitionId: string, page: { after: string; limit: number }) {
  const { rows } = await sql<ConsortiumRow>`
    select ${consortiumColumns} from consortium c where c.competition_id = ${competitionId} and c.id > ${page.after}
      and exists (select 1 from contract k join bid_manifest n on n.bid_id = k.bid_id
        where k.competition_id = c.competition_id and n.content ->> 'consortiumId' = c.id and k.stage <> 'void')
    order by c.id limit ${page.limit}`.execute(db)
  return rows
}
