import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

export type Cancellation = { reason: string; at: Instant }

/** When and why a competition was cancelled, as the record tells it. */
export async function findCancellation(db: Db | Tx, competitionId: string): Promise<Cancellation | undefined> {
  const { rows } = await sql<Cancellation>`
    select data->>'reason' as reason, at from record
    where subject = ${competitionId} and type = 'competition.cancelled'`.execute(db)
  return rows[0]
}
