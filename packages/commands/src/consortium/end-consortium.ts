import { now } from '@carelot/db/clock'
import { lapseChanges } from '@carelot/db/consortium/change'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import { deleteRemindersOfEvidence } from '@carelot/db/consortium/evidence'
import { destroyPrices } from '@carelot/db/consortium/price'
import type { Tx } from '@carelot/db/database'
import { deleteReminders } from '@carelot/db/event/reminder'
import { standingOf } from '@carelot/rules/consortium/readiness'
import { type Recorder, record } from '../record.ts'

type Ending = { row: ConsortiumRow; stage: 'withdrawn' | 'dissolved'; reason?: string }

/**
 * Ends a consortium. Every authority that a member gave ends with it, and nothing reminds of it any more; what was agreed
 * and signed is kept, as the evidence that it was. Everybody who has joined or may still answer is told.
 */
export async function endConsortium(recorder: Recorder, tx: Tx, { row, stage, reason }: Ending): Promise<void> {
  await updateConsortium(tx, row.id, { stage })
  await lapseChanges(tx, row.id, await now(tx))
  await deleteReminders(tx, row.id)
  await deleteRemindersOfEvidence(tx, row.id)
  await destroyPrices(tx, row.id)
  await record(recorder, tx, {
    type: `consortium.${stage}`,
    subject: row.id,
    audience: standingOf(row),
    data: { ...(reason && { reason }), authoritiesEnded: row.terms?.signatures.length ?? 0 },
  })
}
