import { now } from '@carelot/db/clock'
import {
  listRecommendations,
  type RecommendationRow,
  updateReopened,
} from '@carelot/db/competition/award/recommendation'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConflictedParts } from '@carelot/db/competition/evaluation/conflicted-part'
import type { Tx } from '@carelot/db/database'
import { reasonOfReopening } from '@carelot/rules/competition/award/evaluation-conflict'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'

type Conflict = { competition: CompetitionRow; personId: string; lotIds: readonly string[] }
type Reopening = Conflict & { reason: string; rests?: (made: RecommendationRow) => boolean }

/** What is recommended for these lots, of which nobody has been told, and rests on what this person did, is decided anew. */
export async function reopenRecommendations(ctx: Context, tx: Tx, reopening: Reopening): Promise<void> {
  const { competition, personId, lotIds, reason, rests = () => true } = reopening
  const { id: competitionId, councilId } = competition
  const reopened = (await listRecommendations(tx, competitionId))
    .filter(({ reopenedAt, lotId }) => reopenedAt === null && lotIds.includes(lotId))
    .filter(rests)
    .map(({ lotId }) => lotId)
  if (reopened.length === 0) return
  await updateReopened(tx, { competitionId, lotIds: reopened, reason, at: await now(tx) })
  await record(ctx, tx, {
    type: 'competition.recommendation-reopened',
    subject: competitionId,
    audience: [councilId],
    data: { lotIds: reopened, personId, reason },
  })
}

/**
 * The same for the untold lots in which counts what this person scored or moderated: quality is locked, so that stands, and
 * whoever approves says whether the award does.
 *
 * @see rule P-49
 */
export async function reopenEvaluated(
  ctx: Context,
  tx: Tx,
  { untold, ...conflict }: Conflict & { untold: readonly string[] },
): Promise<void> {
  const { competition, personId } = conflict
  const parts = await listConflictedParts(tx, competition.id, conflict)
  const lotIds = untold.filter((lotId) => parts.some((part) => part.lotId === lotId))
  if (lotIds.length === 0) return
  await reopenRecommendations(ctx, tx, { competition, personId, lotIds, reason: reasonOfReopening(personId, parts) })
}
