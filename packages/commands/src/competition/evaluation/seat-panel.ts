import type { CompetitionRow } from '@carelot/db/competition/competition'
import { insertSeats } from '@carelot/db/competition/evaluation/seat'
import type { Tx } from '@carelot/db/database'
import { type EvaluatedBid, firstSeats } from '@carelot/rules/competition/evaluation/seat'
import type { Recorder } from '../../record.ts'
import { interestOf } from '../interest.ts'
import { leaveSeats } from './leave-seats.ts'

/**
 * Seats the panel's evaluators at every question of every lot that has bids, and takes from their seats those who have
 * declared a conflict since tenders closed, so that somebody else is seated (P-49).
 */
export async function seatPanel(
  recorder: Recorder,
  tx: Tx,
  { competition, bids }: { competition: CompetitionRow; bids: readonly EvaluatedBid[] },
): Promise<void> {
  const { id: competitionId, brief } = competition
  const { evaluators } = brief.panel
  const lotIds = [...new Set(bids.flatMap((bid) => bid.lotIds))].sort()
  const questions = brief.questions.map(({ key }) => key)
  await insertSeats(tx, competitionId, firstSeats(lotIds, { questions, evaluators }))
  const reason = 'A conflict of interest was declared before the opening'
  for (const personId of evaluators) {
    const interest = await interestOf(tx, { competitionId, personId, phase: 'opening' })
    if (interest?.conflict)
      await leaveSeats(recorder, tx, { competition, personId, lotIds: interest.lotIds ?? [], reason })
  }
}
