import { now } from '@carelot/db/clock'
import { updateBidAtRisk } from '@carelot/db/competition/bid-at-risk'
import { deletePartners } from '@carelot/db/competition/invitation'
import { type ChangeRow, listChanges } from '@carelot/db/consortium/change'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { isOpen } from '@carelot/rules/consortium/change-permit'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { takeFromCouncil } from './give-to-council.ts'
import { lapseChanges } from './lapse-changes.ts'
import { memberLeaves } from './member-leaves.ts'

type Unbound = { row: ConsortiumRow; bidderId: string; reason?: string }

/**
 * Opens a consortium again whose bid was taken back in this transaction: no member stays bound to it, those that had said that they
 * leave are gone, what was at risk by that is not any more, and all are told (C-07).
 */
export async function unbindMembers(ctx: Context, tx: Tx, { row, bidderId, reason }: Unbound): Promise<void> {
  const { id: consortiumId, competitionId } = row
  await deletePartners(tx, bidderId)
  const copies = row.papers.flatMap(({ documentId }) => documentId ?? [])
  await takeFromCouncil(tx, row, copies)
  const at = await now(tx)
  const changes = await listChanges(tx, consortiumId)
  const gone = departures(changes)
  const audience = joinedOf(row).filter((member) => !gone.some(({ organisationId }) => organisationId === member))
  await lapseChanges(ctx, tx, { row, because: 'consortium.reopened' })
  for (const leaving of gone) await memberLeaves(ctx, tx, { row, at, ...leaving })
  if (await updateBidAtRisk(tx, bidderId, null)) {
    const change = changes.find(isOfBid)
    const data = { competitionId, ...(change && { changeId: change.id }) }
    await record(ctx, tx, { type: 'consortium.bid-out-of-risk', subject: consortiumId, audience, data })
  }
  await updateConsortium(tx, consortiumId, { stage: 'inviting' })
  await record(ctx, tx, {
    type: 'consortium.reopened',
    subject: consortiumId,
    audience,
    data: { competitionId, ...(reason && { reason }) },
  })
}

const isOfBid = ({ stage, phase }: ChangeRow) => isOpen({ stage, phase }, 'after-bid')

/** Members that have said that they leave, whether or not anybody covers their work by now, and who said so for them. */
function departures(changes: readonly ChangeRow[]) {
  return changes.filter(isOfBid).flatMap((change) => {
    const { leaving, reason } = change.content
    const said = consentToLeave(change, changes)
    return leaving !== null && said ? [{ organisationId: leaving, personId: said.personId, reason }] : []
  })
}

/** By the change itself, or by one in whose place it is. A member that a judgement takes away has said nothing. */
function consentToLeave(
  { content, answers }: ChangeRow,
  changes: readonly ChangeRow[],
): ChangeRow['answers'][number] | undefined {
  const said = answers.find(({ organisationId, answer }) => organisationId === content.leaving && answer === 'consent')
  const before = changes.find(({ id }) => id === content.insteadOf)
  return said ?? (before && consentToLeave(before, changes))
}
