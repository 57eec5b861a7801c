import type { EventType } from '@carelot/rules/event/event'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { StoredRecord } from './feed.ts'

/** The channel on which a commit tells the relay that a process is to be woken. */
export const wakeChannel = 'carelot_wake'

type NewRecord = {
  id: string
  type: string
  subject: string
  actor: object
  audience: string[]
  data: object
  /** Ties all of this together under a secret of the servers. */
  binding: string
  wakes: boolean
}

/** In this order. Only records that wake a process notify: a `NOTIFY` in every bid halves the commits. */
export async function insertRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map(({ wakes: _, actor, data, ...row }) => {
    return { ...row, actor: JSON.stringify(actor), data: JSON.stringify(data) }
  })
  await tx.insertInto('record').values(rows).execute()
  if (records.some(({ wakes }) => wakes)) await sql`select pg_notify(${wakeChannel}, '')`.execute(tx)
}

/** What the latest record of this type says of its subject. */
export async function findRecordData(db: Db | Tx, type: string, subject: string): Promise<object | undefined> {
  const row = await db
    .selectFrom('record')
    .select('data')
    .where('subject', '=', subject)
    .where('type', '=', type)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.data
}

const stored = sql`id, type, subject, actor, at, machine_at as "machineAt", audience, data, binding`

/** Records of these types about a subject, oldest first, numbered or not. */
export async function listRecordsAbout(
  db: Db | Tx,
  subject: string,
  types: readonly EventType[],
): Promise<StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    select ${stored} from record where subject = ${subject} and type = any(${[...types]}) order by seq`.execute(db)
  return rows
}

/** Records of bids that were received for a competition, or taken back, oldest first. */
export async function listRecordsOfBids(tx: Tx, competitionId: string): Promise<StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    select ${stored} from record
    where type in ('bid.submitted', 'bid.withdrawn') and data->>'competitionId' = ${competitionId} order by seq`.execute(
    tx,
  )
  return rows
}

/** The record that last said what the published brief of a competition is. */
export async function findRecordOfBrief(db: Db | Tx, competitionId: string): Promise<StoredRecord | undefined> {
  const { rows } = await sql<StoredRecord>`
    select ${stored} from record
    where type in ('competition.published', 'competition.addendum-issued', 'competition.panel-changed')
      and subject = ${competitionId} order by seq desc limit 1`.execute(db)
  return rows[0]
}
