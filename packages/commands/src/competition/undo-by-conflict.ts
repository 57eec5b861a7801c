import { now } from '@carelot/db/clock'
import type { RecommendationRow } from '@carelot/db/competition/award/recommendation'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { updateConsensusSetAside } from '@carelot/db/competition/evaluation/consensus'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import type { Context } from '../context.ts'
import { reopenEvaluated, reopenRecommendations } from './award/reopen-recommendations.ts'
import { leaveSeats } from './evaluation/leave-seats.ts'
import { setAsideDecisions } from './price/set-aside-decisions.ts'

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
 * evaluated their seats and what they moderated, while the award is decided what they decided of ties and prices and every
 * recommendation that rests on it or that they made or cleared, of which nobody has been told. It is kept, and others do it
 * anew. What they scored or moderated stands once quality is locked: what was recommended on it is put before those who decide
 * again. What was told is undone by a correction alone, which asks about conflicts again. Whoever calls plans the reminders anew.
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
  const untold = (await listCompetitionLots(tx, competitionId)).flatMap(({ awardRound, lotId }) =>
    awardRound === null ? lotId : [],
  )
  const undone = untold.filter((lotId) => named.includes(lotId))
  const changed = await setAsideDecisions(ctx, tx, { competition, personId, lotIds: undone })
  const rests = (made: RecommendationRow) =>
    made.recommendedBy === personId ||
    made.steps.some((step) => step.personId === personId) ||
    changed.includes(made.lotId)
  await reopenRecommendations(ctx, tx, { competition, personId, lotIds: undone, reason, rests })
  if (isNews) await reopenEvaluated(ctx, tx, { competition, personId, lotIds: named, untold })
}
