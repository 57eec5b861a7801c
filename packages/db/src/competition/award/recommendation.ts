import type { DecisionStep } from '@carelot/rules/competition/award/recommendation'
import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../../database.ts'

export type RecommendationRow = {
  competitionId: string
  lotId: string
  version: number
  /** Encrypted to the read key. */
  content: string
  contentHash: string
  statement: string
  recommendedBy: string
  recommendedAt: Instant
  reopenedAt: Instant | null
  reopenedReason: string | null
  steps: DecisionStep[]
}

const columns = [
  'competition_id as competitionId',
  'lot_id as lotId',
  'version',
  'content',
  'content_hash as contentHash',
  'statement',
  'recommended_by as recommendedBy',
  'recommended_at as recommendedAt',
  'reopened_at as reopenedAt',
  'reopened_reason as reopenedReason',
] as const

type NewRecommendation = Omit<RecommendationRow, 'steps' | 'reopenedAt' | 'reopenedReason'>

export async function insertRecommendation(tx: Tx, made: NewRecommendation): Promise<void> {
  await tx
    .insertInto('recommendation')
    .values({
      competition_id: made.competitionId,
      lot_id: made.lotId,
      version: made.version,
      content: made.content,
      content_hash: made.contentHash,
      statement: made.statement,
      recommended_by: made.recommendedBy,
      recommended_at: made.recommendedAt,
    })
    .execute()
}

/** Every recommendation of a competition by lot and version, with the steps that were taken, or those of one lot. */
export async function listRecommendations(
  db: Db | Tx,
  competitionId: string,
  lotId?: string,
): Promise<RecommendationRow[]> {
  const made = await db
    .selectFrom('recommendation')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .$if(lotId !== undefined, (query) => query.where('lot_id', '=', lotId ?? ''))
    .orderBy('lot_id')
    .orderBy('version')
    .execute()
  const steps = await db
    .selectFrom('decision_step')
    .select([
      'lot_id as lotId',
      'version',
      'step',
      'outcome',
      'person_id as personId',
      'reason',
      'statement',
      'decided_at as decidedAt',
    ])
    .where('competition_id', '=', competitionId)
    .orderBy('entry')
    .execute()
  return made.map((row) => ({
    ...row,
    steps: steps
      .filter((step) => step.lotId === row.lotId && step.version === row.version)
      .map(({ lotId: _, version: __, ...step }) => step),
  }))
}

type Step = DecisionStep & { competitionId: string; lotId: string; version: number }

export async function insertDecisionStep(tx: Tx, made: Step): Promise<void> {
  await tx
    .insertInto('decision_step')
    .values({
      competition_id: made.competitionId,
      lot_id: made.lotId,
      version: made.version,
      step: made.step,
      outcome: made.outcome,
      person_id: made.personId,
      reason: made.reason,
      statement: made.statement,
      decided_at: made.decidedAt,
    })
    .execute()
}

type Reopening = { competitionId: string; lotIds: readonly string[]; reason: string; at: Instant }

/** Reopens what is recommended for these lots: it is kept, and counts no more. */
export async function updateReopened(tx: Tx, { competitionId, lotIds, reason, at }: Reopening): Promise<void> {
  if (lotIds.length === 0) return
  await tx
    .updateTable('recommendation')
    .set({ reopened_at: at, reopened_reason: reason })
    .where('competition_id', '=', competitionId)
    .where('lot_id', 'in', lotIds)
    .where('reopened_at', 'is', null)
    .execute()
}
