import { now } from '@carelot/db/clock'
import { updateBidOutOfRisk } from '@carelot/db/competition/bid-at-risk'
import { deletePartners } from '@carelot/db/competition/invitation'
import { lapseChanges } from '@carelot/db/consortium/change'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { takeFromCouncil } from './give-to-council.ts'

type Unbound = { row: ConsortiumRow; bidderId: string; reason?: string }

/** Opens a consortium again whose bid was taken back in this transaction: no member stays bound to it, and all are told. */
export async function unbindMembers(ctx: Context, tx: Tx, { row, bidderId, reason }: Unbound): Promise<void> {
  const { id: consortiumId, competitionId } = row
  await deletePartners(tx, bidderId)
  const copies = row.papers.flatMap(({ documentId }) => documentId ?? [])
  await takeFromCouncil(tx, competitionId, copies)
  await lapseChanges(tx, consortiumId, await now(tx))
  await updateBidOutOfRisk(tx, bidderId)
  await updateConsortium(tx, consortiumId, { stage: 'inviting' })
  await record(ctx, tx, {
    type: 'consortium.reopened',
    subject: consortiumId,
    audience: joinedOf(row),
    data: { competitionId, ...(reason && { reason }) },
  })
}
