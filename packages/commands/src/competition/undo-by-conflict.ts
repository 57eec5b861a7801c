import { now } from '@carelot/db/clock'
import type { RecommendationRow } from '@carelot/db/competition/award/recommendation'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { updateConsensusSetAside } from '@carelot/db/competition/evaluation/consensus'
import type { Tx } from '@carelot/db/database'
import type { Context } from '../context.ts'
import { reopenEvaluated, reopenRecommendations } from './award/reopen-recommendations.ts'
import { leaveSeats } from './evaluation/leave-seats.ts'

type Conflict = {
  competition: CompetitionRow
  personId: string
  lotIds: readonly string[]
  /** Whether it was not declared before: then those who decide have not answered it yet. */
  isNews: boolean
}
const reason = 'A conflict of interest was declared'

/**
 * Undoes what somebody did for these lots, or for all, who now declares a conflict with their bidders: while bids are
 * evaluated their seats and what they moderated, while the award is decided every recommendation that they made or cleared
 * and nobody has been told of. It is kept, and others do it anew. What they scored or moderated stands once quality is locked:
 * what was recommended on it is put before those who decide again.
 *
 * @see rule P-49
 */
export async function undoByConflict(ctx: Context, tx: Tx, conflict: Conflict): Promise<void> {
  const { competition, personId, lotIds, isNews } = conflict
  const { id: competitionId, stage, brief } = competition
  const named = lotIds.length > 0 ? lotIds : brief.lots.map(({ lotId }) => lotId)
  if (stage === 'evaluating') {
    const left = await leaveSeats(ctx, tx, { competition, personId, lotIds: named, reason })
    await updateConsensusSetAside(tx, { competitionId, personId, lotIds: left, at: await now(tx) })
  }
  if (stage !== 'deciding') return
  const rests = (made: RecommendationRow) =>
    made.recommendedBy === personId || made.steps.some((step) => step.personId === personId)
  await reopenRecommendations(ctx, tx, { competition, personId, lotIds: named, reason, rests })
  if (isNews) await reopenEvaluated(ctx, tx, { competition, personId, lotIds: named })
}
