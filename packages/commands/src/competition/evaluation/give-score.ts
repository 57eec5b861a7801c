import { now } from '@carelot/db/clock'
import { GivenScore, QuestionKey } from '@carelot/rules/competition/evaluation/score'
import { BidId, CompetitionId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { writeScore } from './write-score.ts'

export const GiveScore = GivenScore.extend({
  competitionId: CompetitionId,
  bidId: BidId,
  question: QuestionKey,
}).meta({ id: 'GiveScore' })
export type GiveScore = z.infer<typeof GiveScore>

export const ScoreGiven = z
  .object({
    competitionId: CompetitionId,
    bidId: BidId,
    question: QuestionKey,
    personId: PersonId,
    givenAt: Instant,
  })
  .meta({ id: 'ScoreGiven' })

/** Gives a score for good. The record says that it was given, and never what it is (P-53). */
export function giveScore(ctx: Context, input: GiveScore): Promise<z.input<typeof ScoreGiven>> {
  const { competitionId, bidId, question } = input
  return command(ctx, input, async (tx) => {
    const givenAt = await now(tx)
    const { councilId, personId } = await writeScore(ctx, tx, { move: 'give score', written: input, givenAt })
    await record(ctx, tx, {
      type: 'bid.scored',
      subject: bidId,
      audience: [councilId],
      data: { competitionId, question, personId },
    })
    return { competitionId, bidId, question, personId, givenAt }
  })
}
