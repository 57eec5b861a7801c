import { listJudgements } from '@carelot/db/agreement/judgement'
import type { ChangeRow } from '@carelot/db/consortium/change'
import type { Tx } from '@carelot/db/database'
import { refuseForced } from '@carelot/rules/consortium/change-permit'
import { londonDateOf } from '@carelot/rules/london-time'
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
  { content, declaredAt }: Pick<ChangeRow, 'content' | 'declaredAt'>,
): Promise<Problem | undefined> {
  if (content.judgementId === null) return undefined
  const made = await listJudgements(tx, agreementId)
  const cited = made.findIndex(({ id }) => id === content.judgementId)
  const since = cited === -1 ? [] : made.slice(cited)
  const onGround = since.filter(
    ({ ground, supplierId }) => ground === since[0]?.ground && supplierId === since[0]?.supplierId,
  )
  return refuseForced(onGround, content, londonDateOf(declaredAt))
}
