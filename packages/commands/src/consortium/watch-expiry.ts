import { listEvidenceOf } from '@carelot/db/consortium/evidence'
import type { Tx } from '@carelot/db/database'
import { deleteReminders, insertReminders } from '@carelot/db/event/reminder'
import type { EvidenceParticulars } from '@carelot/rules/consortium/evidence'
import { remindersOfExpiry, watchedOf } from '@carelot/rules/consortium/expiry'
import type { Instant } from '@carelot/rules/instant'
import type { Deployment } from '../context.ts'
import { newId } from '../id.ts'

type Of = {
  consortiumId: string
  organisationId: string
  leadId: string
  particulars: EvidenceParticulars
  at: Instant
}

const sameItem = (one: EvidenceParticulars, other: EvidenceParticulars) =>
  one.item === other.item &&
  (one.item !== 'other' || (other.item === 'other' && one.requirementId === other.requirementId))

/** Puts the reminders of what a member shows for an item in order: of what nothing renews there are some, of the rest none. */
export async function watchExpiry(
  { expiryReminderDays: days }: Pick<Deployment, 'expiryReminderDays'>,
  tx: Tx,
  { consortiumId, organisationId, leadId, particulars, at }: Of,
): Promise<void> {
  const shown = await listEvidenceOf(tx, { consortiumId, organisationId })
  const ofItem = shown.filter((evidence) => sameItem(evidence.particulars, particulars))
  for (const { id } of ofItem) await deleteReminders(tx, id)
  const audience = [...new Set([leadId, organisationId])]
  const reminders = watchedOf(ofItem).flatMap(({ id: subject, expiresOn }) =>
    remindersOfExpiry({ of: 'evidence', expiresOn }, at, days).map((reminder) => ({ subject, ...reminder })),
  )
  await insertReminders(
    tx,
    reminders.map((reminder) => ({ id: newId('rem'), audience, ...reminder })),
  )
}
