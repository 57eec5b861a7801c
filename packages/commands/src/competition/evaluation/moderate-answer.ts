import { now } from '@carelot/db/clock'
import { insertConsensus } from '@carelot/db/competition/evaluation/consensus'
import { findEvaluation } from '@carelot/db/competition/evaluation/evaluation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { answersOf, refuseConsensus } from '@carelot/rules/competition/evaluation/moderation'
import { type Consensus, faultsOfScore, GivenScore, QuestionKey } from '@carelot/rules/competition/evaluation/score'
import { BidId, CompetitionId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { assertOffice } from '../assert-office.ts'
import { lockBesideFence } from '../lock-for-move.ts'

export const ModerateAnswer = GivenScore.extend({
  competitionId: CompetitionId,
  bidId: BidId,
  question: QuestionKey,
}).meta({ id: 'ModerateAnswer' })
export type ModerateAnswer = z.infer<typeof ModerateAnswer>

/**
 * Writes the consensus score of one answer with its reason, also where the evaluators agree. Until quality is locked it may
 * be written anew; every version is kept beside the evaluators' own scores (P-53).
 */
export function moderateAnswer(ctx: Context, input: ModerateAnswer): Promise<z.input<typeof Consensus>> {
  const { competitionId, bidId, question, score, reason } = input
  const personId = valueOrRefuse(personInRole(ctx.caller, 'moderator'))
  return command(ctx, input, async (tx) => {
    const competition = await lockBesideFence(ctx, tx, { competitionId, move: 'moderate' })
    const { brief, councilId } = competition
    const evaluation = await findEvaluation(tx, competitionId)
    const bid = evaluation.bids.find((opened) => opened.bidId === bidId)
    if (!bid) throw new CarelotError({ code: 'not-found' })
    await assertOffice(tx, competition, { personId, office: 'moderator', lotIds: bid.lotIds, phase: 'opening' })
    refuseWith(problemOfFaults(faultsOfScore({ question, score }, brief)))
    const answer = answersOf({ ...evaluation, bids: [bid] }, [{ key: question }])[0]
    refuseWith(answer && refuseConsensus(answer))
    const version = (answer?.version ?? 0) + 1
    const consensus = { bidId, question, score, reason, personId, version, moderatedAt: await now(tx) }
    await insertConsensus(tx, { competitionId, ...consensus, evaluators: answer?.evaluators ?? [] })
    await record(ctx, tx, {
      type: 'bid.moderated',
      subject: bidId,
      audience: [councilId],
      data: { competitionId, question, version },
    })
    return consensus
  })
}
