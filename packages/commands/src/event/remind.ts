import { takeDueReminders } from '@carelot/db/event/reminder'
import { inTransaction } from '@carelot/db/transaction'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'

/** Turns due reminders into events, each once. Gives how many. */
export function remind({ db }: Pick<Deployment, 'db'>): Promise<number> {
  return inTransaction(db, async (tx) => {
    const reminders = await takeDueReminders(tx, 100)
    for (const { subject, kind, dueAt, audience } of reminders)
      await record({ actor: { process: 'relay' } }, tx, {
        type: 'reminder.due',
        subject,
        audience,
        data: { kind, dueAt },
      })
    return reminders.length
  })
}
