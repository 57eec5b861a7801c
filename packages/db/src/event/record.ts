import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/** The channel on which a commit tells the relay that a process is to be woken. */
export const wakeChannel = 'carelot_wake'

type NewRecord = {
  id: string
  type: string
  subject: string
  actor: object
  audience: string[]
  data: object
  wakes: boolean
}

/** Only records that wake a process notify: a `NOTIFY` in every bid halves the commits. */
export async function insertRecord(tx: Tx, { wakes, actor, data, ...row }: NewRecord): Promise<void> {
  await tx
    .insertInto('record')
    .values({ ...row, actor: JSON.stringify(actor), data: JSON.stringify(data) })
    .execute()
  if (wakes) await sql`select pg_notify(${wakeChannel}, '')`.execute(tx)
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
