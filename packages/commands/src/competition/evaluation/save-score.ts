import { now } from '@carelot/db/clock'
import { PartialScore, QuestionKey } from '@carelot/rules/competition/evaluation/score'
import { BidId, CompetitionId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { writeScore } from './write-score.ts'

export const SaveScore = PartialScore.extend({
  competitionId: CompetitionId,
  bidId: BidId,
  question: QuestionKey,
}).meta({ id: 'SaveScore' })
export type SaveScore = z.infer<typeof SaveScore>

export const SavedScore = z
  .object({ competitionId: CompetitionId, bidId: BidId, question: QuestionKey, savedAt: Instant })
  .meta({ id: 'SavedScore' })

/** Keeps a score that is still being written; a part that is not given stays as it was. Nobody else ever sees it. */
export function saveScore(ctx: Context, input: SaveScore): Promise<z.input<typeof SavedScore>> {
  const { competitionId, bidId, question } = input
  return command(ctx, input, async (tx) => {
    await writeScore(ctx, tx, { move: 'save score', written: input, givenAt: null })
    return { competitionId, bidId, question, savedAt: await now(tx) }
  })
}
