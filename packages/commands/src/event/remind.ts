import { takeDueReminders } from '@carelot/db/event/reminder'
import { inTransaction } from '@carelot/db/transaction'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'

const atOnce = 100

/** Turns due reminders into events, each once, so many at a time. Gives whether there may be more. */
export function remind({ db, vault }: Pick<Deployment, 'db' | 'vault'>): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const reminders = await takeDueReminders(tx, atOnce)
    for (const { subject, kind, dueAt, audience, personId } of reminders)
      await record({ vault, actor: { process: 'relay' } }, tx, {
        type: 'reminder.due',
        subject,
        audience,
        data: { kind, dueAt, ...(personId && { personId }) },
      })
    return reminders.length === atOnce
  })
}
