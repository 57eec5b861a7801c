import { now } from '@carelot/db/clock'
import { updateChased } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { insertReminders } from '@carelot/db/event/reminder'
import { remindersOfExpiry } from '@carelot/rules/consortium/expiry'
import {
  type ConsortiumReminder,
  reminderOfDirection,
  remindersOfAnswer,
  remindersOfDeadline,
  remindersOfForm,
} from '@carelot/rules/consortium/reminder'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Deployment } from '../context.ts'
import { newId } from '../id.ts'

/** Plans the reminders of the deadline that stands. Those of an earlier one, when they are due, find that it was moved. */
export async function planReminders(tx: Tx, { id, deadline }: { id: string; deadline: Instant | null }): Promise<void> {
  await updateChased(tx, id, deadline)
  if (deadline !== null) await insertAhead(tx, id, remindersOfDeadline(deadline))
}

/** Plans the reminders of invitations to be answered by these instants. One row is for all of one instant. */
export function planAnswers(tx: Tx, id: string, answerBy: readonly Instant[]): Promise<void> {
  return insertAhead(tx, id, [...new Set(answerBy)].flatMap(remindersOfAnswer))
}

/** Plans the reminder of the day by which a sub-contract is to be concluded. One row is for all of one day. */
export function planSubContract(tx: Tx, id: string, dueOn: LocalDate): Promise<void> {
  return insertAhead(tx, id, [reminderOfDirection(dueOn)])
}

/** Plans the reminders of the day by which the legal form is to be taken that is required at the award. */
export async function planForm(tx: Tx, id: string, by: LocalDate): Promise<void> {
  await insertAbout(tx, id, remindersOfForm(by, await now(tx)))
}

/** Plans the reminders of the day on which a paper ends. When they are due, one that was signed anew is nobody's to be reminded of. */
export async function planEndOfPaper(
  { expiryReminderDays: days }: Pick<Deployment, 'expiryReminderDays'>,
  tx: Tx,
  { subject, expiresOn, at }: { subject: string; expiresOn: LocalDate | null; at: Instant },
): Promise<void> {
  if (expiresOn === null) return
  await insertAbout(tx, subject, remindersOfExpiry({ of: 'paper', expiresOn }, at, days))
}

async function insertAhead(tx: Tx, subject: string, reminders: readonly ConsortiumReminder[]): Promise<void> {
  const at = await now(tx)
  const ahead = reminders.filter(({ dueAt }) => Date.parse(dueAt) > Date.parse(at))
  await insertAbout(tx, subject, ahead)
}

/** Whom they are for is looked up when they are due. */
function insertAbout(tx: Tx, subject: string, reminders: readonly { kind: string; dueAt: Instant }[]): Promise<void> {
  return insertReminders(
    tx,
    reminders.map((reminder) => ({ id: newId('rem'), subject, audience: [], ...reminder })),
  )
}
