import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/**
 * The fence around a competition's tender period. Bids enter it shared; whoever closes, extends or cancels takes it
 * alone. An advisory lock, because its queue is fair: behind row locks a herd of bids starves the closer for seconds.
 * Clock and row are read after it, each in its own statement.
 */
export async function enterFence(tx: Tx, competitionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${competitionId}, 5))`.execute(tx)
}

export async function takeFence(tx: Tx, competitionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${competitionId}, 5))`.execute(tx)
}
