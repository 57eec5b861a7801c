import { sql } from 'kysely'
import type { Tx } from '../database.ts'

type NewReminder = {
  id: string
  subject: string
  kind: string
  dueAt: string
  audience: string[]
}

export async function insertReminders(tx: Tx, reminders: readonly NewReminder[]): Promise<void> {
  if (reminders.length === 0) return
  await tx
    .insertInto('reminder')
    .values(reminders.map(({ dueAt, ...rest }) => ({ ...rest, due_at: dueAt, taken_at: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes what is due, each once, also when several relays look at the same time. */
export async function takeDueReminders(tx: Tx, limit: number): Promise<NewReminder[]> {
  const { rows } = await sql<NewReminder>`
    with due as materialized (
      select id from reminder where taken_at is null and due_at <= carelot_now()
      order by due_at limit ${limit} for update skip locked
    )
    update reminder set taken_at = carelot_now() from due where reminder.id = due.id
    returning reminder.id, subject, kind, due_at as "dueAt", audience`.execute(tx)
  return rows
}

/** Reminders of a subject that are no longer meant, such as those of a deadline that was moved: all, or of these kinds. */
export async function deleteReminders(tx: Tx, subject: string, kinds?: readonly string[]): Promise<void> {
  let due = tx.deleteFrom('reminder').where('subject', '=', subject).where('taken_at', 'is', null)
  if (kinds) due = due.where('kind', 'in', kinds)
  await due.execute()
}
