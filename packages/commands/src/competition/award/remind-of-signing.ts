import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listSigningInstants } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { deleteReminders, insertReminders } from '@carelot/db/event/reminder'
import { remindersOfSigning } from '@carelot/rules/competition/reminder'
import { newId } from '../../id.ts'

/**
 * Reminds the council, and each supplier of its own, of when the contracts that wait may be signed: of none that is void, under
 * a legal hold, or of a bid at risk.
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
