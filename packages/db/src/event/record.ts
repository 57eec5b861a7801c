import { sql } from 'kysely'
import type { Tx } from '../database.ts'

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
