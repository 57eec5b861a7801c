import { now } from '@carelot/db/clock'
import { listRoundsThatStand } from '@carelot/db/competition/award/round'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listSuppliersToSign } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { remindersOfSigning } from '@carelot/rules/competition/reminder'
import { remindOf } from '../remind-of.ts'

/** Reminds both sides of when the contracts that wait may be signed, and nobody of those that are void. */
export async function remindOfSigning(
  tx: Tx,
  { id, councilId }: Pick<CompetitionRow, 'id' | 'councilId'>,
): Promise<void> {
  const reminders = remindersOfSigning(await listRoundsThatStand(tx, id), await now(tx))
  const audience = [councilId, ...(await listSuppliersToSign(tx, id))]
  await remindOf(tx, { competitionId: id, audience }, { inPlaceOf: ['contracts-may-be-signed'], reminders })
}
