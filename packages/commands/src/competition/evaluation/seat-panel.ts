import type { CompetitionRow } from '@carelot/db/competition/competition'
import { insertSeats } from '@carelot/db/competition/evaluation/seat'
import type { Tx } from '@carelot/db/database'
import { type EvaluatedBid, firstSeats } from '@carelot/rules/competition/evaluation/seat'

/** Seats the panel's evaluators at every question of every lot that has bids. */
export function seatPanel(tx: Tx, { id, brief }: CompetitionRow, bids: readonly EvaluatedBid[]): Promise<void> {
  const lotIds = [...new Set(bids.flatMap((bid) => bid.lotIds))].sort()
  const questions = brief.questions.map(({ key }) => key)
  return insertSeats(tx, id, firstSeats(lotIds, { questions, evaluators: brief.panel.evaluators }))
}
