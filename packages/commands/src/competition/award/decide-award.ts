import { now } from '@carelot/db/clock'
import { insertDecisionStep, listRecommendations, updateReopened } from '@carelot/db/competition/award/recommendation'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConflictedParts } from '@carelot/db/competition/evaluation/conflicted-part'
import { hasEvaluated, hasMadeConsensus } from '@carelot/db/competition/evaluation/seat'
import { listEnquiries } from '@carelot/db/competition/price/enquiry'
import { listTieDecisions } from '@carelot/db/competition/price/tie-decision'
import type { Tx } from '@carelot/db/database'
import { refuseDecision } from '@carelot/rules/competition/award/decision'
import { DecisionStep, type Recommendation } from '@carelot/rules/competition/award/recommendation'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { commandThenRead } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { frameworkOf } from '../framework.ts'
import { refuseOnceTold } from '../price/refuse-unless-undecided.ts'
import { lockAsOfficer } from './officer.ts'
import { type RecommendationOf, readRecommendation } from './read-recommendations.ts'
import { remindOfDecision } from './remind-of-decision.ts'

export const DecideAward = z
  .strictObject({
    competitionId: CompetitionId,
    lotId: LotId,
    version: z.int().positive().meta({ description: 'The version of the recommendation that is decided on' }),
    step: DecisionStep.shape.step,
    outcome: DecisionStep.shape.outcome,
    reason: written(10_000).optional(),
  })
  .refine(({ outcome, reason }) => outcome === 'cleared' || reason !== undefined, {
    path: ['reason'],
    message: 'What is sent back needs a reason',
  })
  .meta({ id: 'DecideAward' })
export type DecideAward = z.infer<typeof DecideAward>

/**
 * Clears the money of one lot's recommendation, approves it, or sends it back: that reopens this recommendation and nothing
 * else. Nobody decides on what they have had another part in (P-54).
 */
export function decideAward(ctx: Context, input: DecideAward): Promise<Recommendation> {
  const { competitionId, lotId, version, step, outcome, reason = null } = input
  const office = step === 'finance' ? 'finance' : 'approver'
  const work = async (tx: Tx): Promise<RecommendationOf> => {
    const wanted = { competitionId, move: 'decide award', office, lotIds: [lotId] } as const
    const { competition, personId } = await lockAsOfficer(ctx, tx, wanted)
    const lot = await lotOf(tx, competition, lotId)
    const standing = lot.recommendations.find(({ reopenedAt }) => reopenedAt === null)
    if (!standing) throw new CarelotError({ code: 'award.not-recommended' })
    await refuseOnceTold(tx, competitionId, lotId)
    if (standing.version !== version) throw new CarelotError({ code: 'request.version-stale' })
    const around = await evaluationOf(tx, competition, personId)
    refuseWith(refuseDecision({ step, outcome, personId, reason, ...around }, lot))
    const { contentHash } = standing
    const decidedAt = await now(tx)
    const claims = { competitionId, lotId, version, step, outcome, personId, contentHash, decidedAt }
    const statement = await ctx.vault.sign('award-decision', claims)
    await insertDecisionStep(tx, { ...claims, reason, statement })
    if (outcome === 'sent-back')
      await updateReopened(tx, { competitionId, lotIds: [lotId], reason: reason ?? '', at: decidedAt })
    await remindOfDecision(tx, competitionId)
    await record(ctx, tx, {
      type: 'competition.award-decided',
      subject: competitionId,
      audience: [competition.councilId],
      data: { lotId, version, step, outcome, personId },
    })
    return { competitionId, lotId, version }
  }
  return commandThenRead(ctx, input, { work, read: (tx, made) => readRecommendation(ctx, tx, made) })
}

/** Everything about the lot that says who may decide on it. */
async function lotOf(tx: Tx, { id, brief: { panel } }: CompetitionRow, lotId: string) {
  const isOfLot = (of: { lotId: string }) => of.lotId === lotId
  const ties = (await listTieDecisions(tx, id)).filter(isOfLot)
  const enquiries = (await listEnquiries(tx, id)).filter(isOfLot)
  return {
    panel,
    recommendations: await listRecommendations(tx, id, lotId),
    deciders: [...ties.map(({ personId }) => personId), ...enquiries.flatMap(({ decidedBy }) => decidedBy ?? [])],
    conflicted: (await listConflictedParts(tx, id)).filter(isOfLot),
  }
}

async function evaluationOf(tx: Tx, competition: CompetitionRow, personId: string) {
  const { id } = competition
  return {
    mayEvaluate: (await frameworkOf(tx, competition)).terms.approverMayEvaluate,
    hasEvaluated: (await hasEvaluated(tx, id, personId)) || (await hasMadeConsensus(tx, id, personId)),
  }
}
