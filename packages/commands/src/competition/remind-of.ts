import type { Tx } from '@carelot/db/database'
import { deleteReminders, insertReminders } from '@carelot/db/event/reminder'
import type { Reminder, ReminderKind } from '@carelot/rules/competition/reminder'
import { newId } from '../id.ts'

type Of = { competitionId: string; audience: string[] }
type Wanted = { inPlaceOf: readonly ReminderKind[]; reminders: readonly Reminder[] }

/** Puts these reminders of a competition in the place of those of some kinds that were not due yet. */
export async function remindOf(
  tx: Tx,
  { competitionId, audience }: Of,
  { inPlaceOf, reminders }: Wanted,
): Promise<void> {
  await deleteReminders(tx, competitionId, inPlaceOf)
  await insertReminders(
    tx,
    reminders.map((reminder) => ({ id: newId('rem'), subject: competitionId, audience, ...reminder })),
  )
}
