import type { Tx } from '@carelot/db/database'
import { deleteReminders, insertReminders } from '@carelot/db/event/reminder'
import type { Reminder } from '@carelot/rules/competition/reminder'
import { newId } from '../id.ts'

type Of = { competitionId: string; audience: string[] }

/** Puts these reminders of a competition in the place of any that were not due yet. */
export async function remindOf(tx: Tx, { competitionId, audience }: Of, reminders: readonly Reminder[]): Promise<void> {
  await deleteReminders(tx, competitionId)
  await insertReminders(
    tx,
    reminders.map((reminder) => ({ id: newId('rem'), subject: competitionId, audience, ...reminder })),
  )
}
