import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** The law's clock. In its own statement: read together with a row it may be older than the lock that was waited for. */
export async function now(tx: Tx | Db): Promise<Instant> {
  const { rows } = await sql<{ now: Instant }>`select carelot_now() as now`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no time')
  return row.now
}

const liveBody = 'select clock_timestamp()'

/** Refuses a live database whose clock has been replaced. */
export async function assertLiveClock(db: Db): Promise<void> {
  const { rows } = await sql<{
    body: string
  }>`select btrim(prosrc) as body from pg_proc where proname = 'carelot_now'`.execute(db)
  if (rows.length !== 1 || rows[0]?.body !== liveBody)
    throw new Error('carelot_now() of this live database is not clock_timestamp(): its clock has been replaced')
}
