import type { Tx } from '@carelot/db/database'
import { takeDueReminders } from '@carelot/db/event/reminder'
import { inTransaction } from '@carelot/db/transaction'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'

const atOnce = 100

/** One event of a reminder: for whom, and what it says beside its kind and when it was due. */
export type Reminded = {
  audience: readonly string[]
  data: Record<string, string | readonly string[] | Readonly<Record<string, string>>>
}
/** Looks up for whom a reminder is, where that depends on how things stand when it is due; undefined leaves it as planned. */
export type LookUp = (
  tx: Tx,
  reminder: { subject: string; kind: string; dueAt: string },
) => Promise<readonly Reminded[] | undefined>

const asPlanned: LookUp = async () => undefined

/** Turns due reminders into events, each once, so many at a time. Gives whether there may be more. */
export function remind({ db, vault }: Pick<Deployment, 'db' | 'vault'>, lookUp: LookUp = asPlanned): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const reminders = await takeDueReminders(tx, atOnce)
    for (const reminder of reminders) {
      const { subject, kind, dueAt, audience } = reminder
      const planned = { audience, data: {} }
      for (const told of (await lookUp(tx, reminder)) ?? [planned])
        await record({ vault, actor: { process: 'relay' } }, tx, {
          type: 'reminder.due',
          subject,
          audience: told.audience,
          data: { kind, dueAt, ...told.data },
        })
    }
    return reminders.length === atOnce
  })
}
