import { listJudgements } from '@carelot/db/agreement/judgement'
import type { Tx } from '@carelot/db/database'
import { standingJudgements } from '@carelot/rules/agreement/judgement'
import type { NewChange } from '@carelot/rules/consortium/change'
import { refuseForced } from '@carelot/rules/consortium/change-permit'
import type { Problem } from '@carelot/rules/problem'

/**
 * Refuses a change against a member's will whose judgement is not one, or stands no more: when it is begun, when it is put to the
 * authority, and when that approves it. A change of another kind goes by consents.
 *
 * @see rules P-24, P-46
 */
export async function refuseUnforced(
  tx: Tx,
  agreementId: string,
  { judgementId, leaving }: NewChange,
): Promise<Problem | undefined> {
  if (judgementId === null) return undefined
  const ofLeaving = (await listJudgements(tx, agreementId)).filter(({ supplierId }) => supplierId === leaving)
  const standing = standingJudgements(ofLeaving).find(({ id }) => id === judgementId)
  return refuseForced(standing, leaving)
}
