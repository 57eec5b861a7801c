import { lockAgreement } from '@carelot/db/agreement/agreement'
import { listJudgements } from '@carelot/db/agreement/judgement'
import { findCompetition } from '@carelot/db/competition/competition'
import { type ChangeRow, listChanges } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { isSigningBegun } from '@carelot/db/contract/parties'
import type { Db, Tx } from '@carelot/db/database'
import { hasAgreed } from '@carelot/rules/consortium/change-consent'
import { changesBidders } from '@carelot/rules/consortium/change-facts'
import { openStages, refuseForced } from '@carelot/rules/consortium/change-permit'
import { londonDateOf } from '@carelot/rules/london-time'
import type { Problem, ProblemCode } from '@carelot/rules/problem'

/**
 * Refuses to begin a change against a member's will whose judgement is not one, or stands no more. A change of another kind goes by
 * consents. Who judges waits until the change is there, and so finds it where a judgement is taken back.
 *
 * @see rules P-24, P-46
 */
export async function refuseToBeginUnforced(
  tx: Tx,
  agreementId: string,
  change: Pick<ChangeRow, 'content' | 'declaredAt'>,
): Promise<Problem | undefined> {
  if (change.content.judgementId !== null) await lockAgreement(tx, agreementId)
  return refuseUnforced(tx, agreementId, change)
}

async function refuseUnforced(
  db: Db | Tx,
  agreementId: string,
  { content, declaredAt }: Pick<ChangeRow, 'content' | 'declaredAt'>,
): Promise<Problem | undefined> {
  if (content.judgementId === null) return undefined
  const made = await listJudgements(db, agreementId)
  const cited = made.findIndex(({ id }) => id === content.judgementId)
  const since = cited === -1 ? [] : made.slice(cited)
  const onGround = since.filter(
    ({ ground, supplierId }) => ground === since[0]?.ground && supplierId === since[0]?.supplierId,
  )
  return refuseForced(onGround, content, londonDateOf(declaredAt))
}

/**
 * The same when all have consented, when it is put to the authority, and when that approves it. What its member has agreed to itself goes by
 * that, whatever becomes of the judgement that was cited in its place.
 *
 * @see rules C-07, P-24
 */
export async function refuseNoMoreForced(
  db: Db | Tx,
  agreementId: string,
  change: ChangeRow,
): Promise<Problem | undefined> {
  if (hasAgreed({ ...change.content, ...change }, change.answers)) return undefined
  return refuseUnforced(db, agreementId, change)
}

/**
 * The open change of a consortium that goes by a judgement and can come to nothing any more, with why: that stands no more, or a side has
 * signed a contract with those who would be its parties no more. Not one whose member leaves anyway.
 *
 * @see rules C-07, P-24
 */
export async function findUnforced(
  db: Db | Tx,
  row: ConsortiumRow,
): Promise<{ change: ChangeRow; because: ProblemCode } | undefined> {
  const change = (await listChanges(db, row.id)).find(({ stage }) => openStages.includes(stage))
  if (!change || change.content.judgementId === null) return undefined
  if (hasAgreed({ ...change.content, ...change }, change.answers)) return undefined
  const competition = await findCompetition(db, row.competitionId)
  const unforced = competition && (await refuseUnforced(db, competition.agreementId, change))
  if (unforced) return { change, because: unforced.code }
  if (change.phase === 'before-bid' || !changesBidders(change.content, row)) return undefined
  const isBegun = await isSigningBegun(db, { competitionId: row.competitionId, supplierId: row.leadId })
  return isBegun ? { change, because: 'contract.signing-begun' } : undefined
}
