import { now } from '@carelot/db/clock'
import { listRecommendations, updateReopened } from '@carelot/db/competition/award/recommendation'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { updateConsensusSetAside } from '@carelot/db/competition/evaluation/consensus'
import { listCompetitionLots } from '@carelot/db/competition/lot'
import type { Tx } from '@carelot/db/database'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { remindOfDecision } from './award/remind-of-decision.ts'
import { leaveSeats } from './evaluation/leave-seats.ts'
import { setAsideDecisions } from './price/set-aside-decisions.ts'

type Conflict = { competition: CompetitionRow; personId: string; lotIds: readonly string[] }
const reason = 'A conflict of interest was declared'

/**
 * Undoes what somebody did for these lots, or for all, who now declares a conflict with their bidders: while bids are
 * evaluated their seats and what they moderated, while the award is decided what they decided of ties and prices and every
 * recommendation that rests on it or that they made or cleared, of which nobody has been told. It is kept, and others do it
 * anew. What was told is undone by a correction alone, which asks about conflicts again.
 *
 * @see rule P-49
 */
export async function undoByConflict(ctx: Context, tx: Tx, { competition, personId, lotIds }: Conflict): Promise<void> {
  const { id: competitionId, stage, brief } = competition
  const named = lotIds.length > 0 ? lotIds : brief.lots.map(({ lotId }) => lotId)
  if (stage === 'evaluating') {
    const left = await leaveSeats(ctx, tx, { competition, personId, lotIds: named, reason })
    await updateConsensusSetAside(tx, { competitionId, personId, lotIds: left, at: await now(tx) })
  }
  if (stage === 'deciding') await reopenDecisions(ctx, tx, { competition, personId, lotIds: named })
}

async function reopenDecisions(ctx: Context, tx: Tx, { competition, personId, lotIds }: Conflict): Promise<void> {
  const { id: competitionId, councilId } = competition
  const untold = (await listCompetitionLots(tx, competitionId))
    .filter(({ awardRound, lotId }) => awardRound === null && lotIds.includes(lotId))
    .map(({ lotId }) => lotId)
  const changed = await setAsideDecisions(ctx, tx, { competition, personId, lotIds: untold })
  const reopened = (await listRecommendations(tx, competitionId))
    .filter(({ reopenedAt, lotId }) => reopenedAt === null && untold.includes(lotId))
    .filter(
      (made) =>
        made.recommendedBy === personId ||
        made.steps.some((step) => step.personId === personId) ||
        changed.includes(made.lotId),
    )
    .map(({ lotId }) => lotId)
  await updateReopened(tx, { competitionId, lotIds: reopened, reason, at: await now(tx) })
  await remindOfDecision(tx, competitionId)
  if (reopened.length === 0) return
  await record(ctx, tx, {
    type: 'competition.recommendation-reopened',
    subject: competitionId,
    audience: [councilId],
    data: { lotIds: reopened, personId, reason },
  })
}
