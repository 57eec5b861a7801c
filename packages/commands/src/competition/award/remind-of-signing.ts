import { now } from '@carelot/db/clock'
import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { listSigners, listSigningInstants } from '@carelot/db/contract/signers'
import type { Tx } from '@carelot/db/database'
import { deleteReminders, insertReminders } from '@carelot/db/event/reminder'
import { remindersOfSigning } from '@carelot/rules/competition/reminder'
import type { LookUp } from '../../event/remind.ts'
import { newId } from '../../id.ts'

/**
 * Reminds the council, and each supplier of its own, of when the contracts that wait may be signed: of none that is void, under
 * a legal hold, of a bid at risk, or that waits for a sub-contract or the form that the award asks for.
 */
export async function remindOfSigning(
  tx: Tx,
  { id, councilId }: Pick<CompetitionRow, 'id' | 'councilId'>,
): Promise<void> {
  const reminders = remindersOfSigning(await listSigningInstants(tx, id), await now(tx))
  await deleteReminders(tx, id, ['contracts-may-be-signed'])
  await insertReminders(
    tx,
    reminders.map(({ suppliers, ...reminder }) => {
      return { id: newId('rem'), subject: id, audience: [councilId, ...suppliers], ...reminder }
    }),
  )
}

/** Whom a due reminder to sign is for, as contracts and suppliers stand now; undefined for a reminder of anything else. */
export const remindedOfSigning: LookUp = async (tx, { subject, kind, dueAt }) => {
  if (kind !== 'contracts-may-be-signed') return undefined
  const competition = await findCompetition(tx, subject)
  const signers = await listSigners(tx, subject, dueAt)
  return competition && signers.length > 0 ? [{ audience: [competition.councilId, ...signers], data: {} }] : []
}
