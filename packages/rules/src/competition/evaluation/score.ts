import { z } from 'zod'
import { BidId, PersonId } from '../../id.ts'
import { Instant } from '../../instant.ts'
import type { Fault } from '../../problem.ts'
import { written } from '../../written.ts'
import type { Brief } from '../brief.ts'

/** The key of a question of the brief. */
export const QuestionKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const Points = z.int().min(0).max(100).meta({ description: "A whole score on the competition's scale" })
const Reason = written(10_000)

/** What an evaluator writes of one answer. As long as it is saved and not given, either part may be missing. */
export const PartialScore = z.strictObject({ score: Points.optional(), reason: Reason.optional() })
export const GivenScore = z.strictObject({ score: Points, reason: Reason })
export type GivenScore = z.infer<typeof GivenScore>

/**
 * One evaluator's score of one answer. `setAsideAt` is when its author left the panel of the bid: it is kept, and counts
 * no more.
 */
export const Score = z
  .object({
    bidId: BidId,
    question: QuestionKey,
    personId: PersonId,
    score: Points.nullable(),
    reason: z.string().nullable(),
    givenAt: Instant.nullable(),
    setAsideAt: Instant.nullable(),
  })
  .meta({ id: 'Score' })
export type Score = z.infer<typeof Score>

/** The score that the evaluators of an answer come to, with a written reason, also where they agree (P-53). */
export const Consensus = z
  .object({
    bidId: BidId,
    question: QuestionKey,
    score: Points,
    reason: z.string(),
    personId: PersonId.meta({ description: 'The moderator' }),
    version: z.int().positive(),
    moderatedAt: Instant,
  })
  .meta({ id: 'Consensus' })
export type Consensus = z.infer<typeof Consensus>

/** What the evaluators of one answer scored, and every consensus that was written on it, the last of which counts. */
export const ScoredAnswer = z
  .object({ bidId: BidId, question: QuestionKey, scores: z.array(Score), consensus: z.array(Consensus) })
  .meta({ id: 'ScoredAnswer' })

type Method = Pick<Brief, 'questions' | 'scoring'>

/** A question that the competition does not ask, or a score above its scale. */
export function faultsOfScore(
  { question, score }: { question: string; score?: number | undefined },
  brief: Method,
): Fault[] {
  const faults: Fault[] = []
  if (!brief.questions.some(({ key }) => key === question))
    faults.push({
      pointer: '/question',
      code: 'evaluation.question-unknown',
      detail: `The competition does not ask ${question}`,
    })
  const { maximum } = brief.scoring
  if (score !== undefined && score > maximum)
    faults.push({ pointer: '/score', code: 'evaluation.score-above-scale', detail: `The scale ends at ${maximum}` })
  return faults
}
