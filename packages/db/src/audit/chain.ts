import type { EventType } from '@carelot/rules/event/event'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { NumberedRecord } from '../event/feed.ts'

export type ChainBatch = {
  number: number
  lastPosition: number
  previousHash: string
  hash: string
  statement: string
}

/** Batches in their order, those after `after` first. */
export function listBatches(db: Db, after: number, limit: number): Promise<ChainBatch[]> {
  return db
    .selectFrom('batch')
    .select(['number', 'last_position as lastPosition', 'previous_hash as previousHash', 'hash', 'statement'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
}

/** One batch. */
export async function findBatch(db: Db, number: number): Promise<ChainBatch | undefined> {
  const [batch] = await listBatches(db, number - 1, 1)
  return batch?.number === number ? batch : undefined
}

export type ChainPlace = { position: number; batch: number; recordId: string; record: NumberedRecord | null }

/** Places of the feed in order, from behind a position up to another, each with its record, or null where that is gone. */
export async function listPlaces(
  db: Db,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<ChainPlace[]> {
  const { rows } = await sql<NumberedRecord & { batch: number; recordId: string; id: string | null }>`
    select f.position, f.batch, f.record_id as "recordId", r.id, r.type, r.subject, r.actor, r.at,
      r.machine_at as "machineAt", r.audience, r.data
    from feed f left join record r on r.id = f.record_id
    where f.position > ${after} and f.position <= ${upTo} order by f.position limit ${limit}`.execute(db)
  return rows.map(({ batch, recordId, ...record }) => ({
    position: record.position,
    batch,
    recordId,
    record: record.id === null ? null : record,
  }))
}

/**
 * A record that has no place though everything of its time was numbered long ago, or that is of a transaction which has not
 * begun: put in by hand, or taken out of the feed.
 */
export async function findUnnumberedBehindHorizon(db: Db): Promise<string | undefined> {
  const { rows } = await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = '60s'`.execute(tx)
    return sql<{ id: string }>`
      select id from record join numbering_span on xid < low or xid >= high
      where not exists (select 1 from feed where feed.record_id = record.id) limit 1`.execute(tx)
  })
  return rows[0]?.id
}

/** The batch in which the first record of this type about this subject was numbered. */
export async function findBatchOf(
  db: Db,
  { subject, type }: { subject: string; type: EventType },
): Promise<number | undefined> {
  const { rows } = await sql<{ batch: number }>`
    select f.batch from record r join feed f on f.record_id = r.id
    where r.subject = ${subject} and r.type = ${type} order by f.position limit 1`.execute(db)
  return rows[0]?.batch
}
