import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listBidLots, updateSeatsLeft } from '@carelot/db/competition/evaluation/seat'
import type { Tx } from '@carelot/db/database'
import { lotsSharingPanel } from '@carelot/rules/competition/evaluation/seat'
import { type Recorder, record } from '../../record.ts'

type Leaving = { competition: CompetitionRow; personId: string; lotIds: readonly string[]; reason: string }

/**
 * Takes an evaluator from the panel of these lots, or of all, and of every lot that bids tie to them. What they scored
 * there is kept, and counts no more.
 *
 * @see rule P-49
 */
export async function leaveSeats(
  recorder: Recorder,
  tx: Tx,
  { competition, personId, lotIds, reason }: Leaving,
): Promise<string[]> {
  const named = lotIds.length > 0 ? lotIds : competition.brief.lots.map(({ lotId }) => lotId)
  const left = lotsSharingPanel(named, await listBidLots(tx, competition.id))
  const at = await now(tx)
  const seats = await updateSeatsLeft(tx, { competitionId: competition.id, personId, lotIds: left, reason, at })
  if (seats > 0)
    await record(recorder, tx, {
      type: 'competition.evaluator-left',
      subject: competition.id,
      audience: [competition.councilId],
      data: { personId, lotIds: left, reason },
    })
  return left
}
