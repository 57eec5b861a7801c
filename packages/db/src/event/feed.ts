import type { EventType } from '@carelot/rules/event/event'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

export type RecordRow = {
  id: string
  type: EventType
  subject: string
  actor: object
  at: Instant
  machineAt: Instant
  audience: string[]
  data: object
}
/** As it lies in the database: whether this deployment wrote it, its binding tells. */
export type StoredRecord = RecordRow & { binding: string }
export type NumberedRecord = RecordRow & { position: number }

/** The channel on which the relay tells readers that the feed has grown. */
export const feedChannel = 'carelot_feed'

/**
 * Committed records without a place in the feed, oldest first, and the transaction below which none can appear any more.
 * To be read in one snapshot: a commit that was seen before another began comes first.
 */
export async function listUnnumbered(tx: Tx, limit: number): Promise<{ records: StoredRecord[]; horizon: string }> {
  const { rows } = await sql<StoredRecord>`
    select id, type, subject, actor, at, machine_at as "machineAt", audience, data, binding from record
    where xid >= coalesce((select low from numbering_span), '0')
      and xid < coalesce((select high from numbering_span), '18446744073709551615')
      and not exists (select 1 from feed where feed.record_id = record.id)
    order by seq limit ${limit}`.execute(tx)
  const { rows: horizons } = await sql<{
    horizon: string
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(tx)
  return { records: rows, horizon: horizons[0]?.horizon ?? '0' }
}

export async function updateHorizon(tx: Tx, horizon: string): Promise<void> {
  await sql`update numbering_cursor set horizon = ${horizon}::xid8,
    cluster = (select system_identifier from pg_control_system())`.execute(tx)
}

export type BatchRow = { number: number; lastPosition: number; previousHash: string; hash: string; statement: string }

export function findLastBatch(tx: Tx): Promise<BatchRow | undefined> {
  return tx
    .selectFrom('batch')
    .select(['number', 'last_position as lastPosition', 'previous_hash as previousHash', 'hash', 'statement'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Gives the records their places, in this order, and opens them to their audiences. */
export async function insertBatch(tx: Tx, batch: BatchRow, records: readonly NumberedRecord[]): Promise<void> {
  await tx
    .insertInto('batch')
    .values({
      number: batch.number,
      last_position: batch.lastPosition,
      previous_hash: batch.previousHash,
      hash: batch.hash,
      statement: batch.statement,
    })
    .execute()
  await sql`
    insert into feed (position, record_id, batch)
    select position, id, ${batch.number} from unnest(${records.map(({ position }) => position)}::bigint[], ${records.map(({ id }) => id)}::text[]) as numbered (position, id)`.execute(
    tx,
  )
  const entries = records.flatMap(({ position, audience }) =>
    audience.map((organisation) => ({ position, organisation })),
  )
  await sql`
    insert into audience_entry (organisation_id, position)
    select organisation, position from unnest(${entries.map(({ organisation }) => organisation)}::text[], ${entries.map(({ position }) => position)}::bigint[]) as entry (organisation, position)
    on conflict do nothing`.execute(tx)
  await sql`select pg_notify(${feedChannel}, '')`.execute(tx)
}

/** What an organisation may see, behind a position, in the feed's order. */
export async function listEvents(
  db: Db,
  organisationId: string,
  page: { after: number; limit: number },
): Promise<NumberedRecord[]> {
  const { rows } = await sql<NumberedRecord>`
    select f.position, r.id, r.type, r.subject, r.actor, r.at, r.machine_at as "machineAt", r.audience, r.data
    from audience_entry a join feed f on f.position = a.position join record r on r.id = f.record_id
    where a.organisation_id = ${organisationId} and a.position > ${page.after}
    order by a.position limit ${page.limit}`.execute(db)
  return rows
}

type Unwoken = { type: EventType; subject: string; data: Record<string, unknown> }

/** Numbered records of these types that have not woken their process yet. */
export async function listUnwoken(db: Db, types: readonly string[]): Promise<Unwoken[]> {
  const { rows } = await sql<Unwoken>`
    select r.type, r.subject, r.data from feed f join record r on r.id = f.record_id
    where f.position > (select position from waking_cursor) and r.type = any(${[...types]}) order by f.position`.execute(
    db,
  )
  return rows
}

export async function findFeedEnd(db: Db): Promise<number> {
  const { rows } = await sql<{ position: number | null }>`select max(position) as position from feed`.execute(db)
  return rows[0]?.position ?? 0
}

export async function updateWokenPosition(db: Db, position: number): Promise<void> {
  await sql`update waking_cursor set position = ${position} where position < ${position}`.execute(db)
}
