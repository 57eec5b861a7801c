import { now } from '@carelot/db/clock'
import { listRepresentations } from '@carelot/db/competition/award/representation'
import { deleteHiddenLots } from '@carelot/db/competition/bid'
import { deleteDrafts } from '@carelot/db/competition/bid-draft'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import { deleteWrappedKeys } from '@carelot/db/competition/opening'
import { listEnquiries } from '@carelot/db/competition/price/enquiry'
import type { Tx } from '@carelot/db/database'
import { deleteBidDocumentKeys } from '@carelot/db/document/document'
import { deleteReminders } from '@carelot/db/event/reminder'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { refuseUndecided } from '@carelot/rules/competition/award/representation'
import { CompetitionId } from '@carelot/rules/id'
import { refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockWithContracts } from './award/lock-with-contracts.ts'
import { voidContracts } from './award/void-contracts.ts'
import { everyoneInvited } from './everyone-invited.ts'

export const CancelCompetition = z
  .strictObject({ competitionId: CompetitionId, version: z.int().positive(), reason: written(2000) })
  .meta({ id: 'CancelCompetition' })
export type CancelCompetition = z.infer<typeof CancelCompetition>

type Cancelled = { competitionId: string; version: number; stage: 'cancelled' }

/**
 * Ends a competition whose letters are not out, or of which a part was corrected since and no contract is in force: an award
 * that was told is first corrected or withdrawn. What is still sealed can never be read by anybody again; contracts that wait
 * to be signed are void.
 */
export function cancelCompetition(ctx: Context, input: CancelCompetition): Promise<Cancelled> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const { competitionId, version, reason } = input
    const competition = await lockWithContracts(ctx, tx, { competitionId, version, move: 'cancel' })
    refuseWith(refuseUndecided(await listRepresentations(tx, competitionId)))
    const lotIds = competition.brief.lots.map(({ lotId }) => lotId)
    await voidContracts(ctx, tx, { competitionId, lotIds, reason, at: await now(tx) })
    await endByCancelling(ctx, tx, { competition, reason })
    return { competitionId, version: version + 1, stage: 'cancelled' }
  })
}

/** Destroys keys and drafts, and tells everyone invited. */
export async function endByCancelling(
  ctx: Context,
  tx: Tx,
  { competition, reason }: { competition: CompetitionRow; reason: string },
): Promise<void> {
  const { id } = competition
  await deleteWrappedKeys(tx, id)
  await deleteDrafts(tx, id)
  await deleteHiddenLots(tx, id)
  await deleteBidDocumentKeys(tx, id)
  for (const of of [id, ...(await listEnquiries(tx, id)).map((enquiry) => enquiry.id)]) await deleteReminders(tx, of)
  await updateCompetition(tx, id, { stage: 'cancelled', outcome: 'cancelled' })
  await record(ctx, tx, {
    type: 'competition.cancelled',
    subject: id,
    audience: await everyoneInvited(tx, competition),
    data: { reason },
  })
}
