import { now } from '@carelot/db/clock'
import { updateBidOutOfRisk } from '@carelot/db/competition/bid-at-risk'
import { deletePartners } from '@carelot/db/competition/invitation'
import { type ChangeRow, lapseChanges, listChanges } from '@carelot/db/consortium/change'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { isLeavingSettled } from '@carelot/rules/consortium/change-consent'
import { isOpen } from '@carelot/rules/consortium/change-permit'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { takeFromCouncil } from './give-to-council.ts'
import { memberLeaves } from './member-leaves.ts'

type Unbound = { row: ConsortiumRow; bidderId: string; reason?: string }

/** One by which a member that has said so goes, whether or not anybody covers its work. */
const isDeparture = ({ stage, phase, content, leavingSettled, answers }: ChangeRow) =>
  isOpen({ stage, phase }, 'after-bid') && isLeavingSettled({ ...content, leavingSettled }, answers)

/** Opens a consortium again whose bid was taken back in this transaction: no member stays bound to it, those that had said that they leave are gone, and all are told (C-07). */
export async function unbindMembers(ctx: Context, tx: Tx, { row, bidderId, reason }: Unbound): Promise<void> {
  const { id: consortiumId, competitionId } = row
  await deletePartners(tx, bidderId)
  const copies = row.papers.flatMap(({ documentId }) => documentId ?? [])
  await takeFromCouncil(tx, competitionId, copies)
  const at = await now(tx)
  const leaving = (await listChanges(tx, consortiumId)).filter(isDeparture)
  await lapseChanges(tx, consortiumId, at)
  for (const { content, answers } of leaving) {
    const { leaving: organisationId, reason } = content
    const personId = answers.find((each) => each.organisationId === organisationId)?.personId
    if (organisationId && personId) await memberLeaves(ctx, tx, { row, organisationId, personId, reason, at })
  }
  await updateBidOutOfRisk(tx, bidderId)
  await updateConsortium(tx, consortiumId, { stage: 'inviting' })
  await record(ctx, tx, {
    type: 'consortium.reopened',
    subject: consortiumId,
    audience: joinedOf(row),
    data: { competitionId, ...(reason && { reason }) },
  })
}
