import { z } from 'zod'
import { BidId, CompetitionId, LotId, PersonId, PriceEnquiryId } from '../../id.ts'
import { Instant } from '../../instant.ts'
import type { Problem } from '../../problem.ts'

/**
 * A question about a price that looks too low: asked, heard, decided. What it is rejected for is told to the bidder.
 *
 * @see Procurement Act 2023 s.19(3)(c), (4); PCR 2015 reg. 69; rule P-50
 */
export const PriceEnquiry = z
  .object({
    id: PriceEnquiryId,
    competitionId: CompetitionId,
    bidId: BidId,
    lotId: LotId,
    question: z.string(),
    answerBy: Instant,
    askedBy: PersonId.nullable().meta({ description: 'Null for the bidder' }),
    askedAt: Instant,
    explanation: z.string().nullable(),
    explainedAt: Instant.nullable(),
    decision: z.enum(['accepted', 'rejected']).nullable(),
    reason: z.string().nullable(),
    decidedBy: PersonId.nullable().meta({ description: 'Null for the bidder' }),
    decidedAt: Instant.nullable(),
    externalReference: z.string().nullable().meta({ description: "The council's own; null for the bidder" }),
  })
  .meta({ id: 'PriceEnquiry' })
export type PriceEnquiry = z.input<typeof PriceEnquiry>

/** The decision on a lot waits for an answer: a time further ahead is a slip of the pen. */
const longestAnswerMs = 366 * 86_400_000

/** Whether a bidder can be asked to explain until then. */
export function refuseAnswerTime(answerBy: Instant, now: Instant): Problem | undefined {
  const ahead = Date.parse(answerBy) - Date.parse(now)
  return ahead > 0 && ahead <= longestAnswerMs ? undefined : { code: 'award.answer-time-past', detail: `It is ${now}` }
}

type Asked = Pick<PriceEnquiry, 'answerBy' | 'explainedAt' | 'decision'>

/** Whether an explanation can still be given: once, in time, before the question is decided. */
export function refuseExplanation({ answerBy, explainedAt, decision }: Asked, now: Instant): Problem | undefined {
  if (decision !== null) return { code: 'award.enquiry-decided' }
  if (explainedAt !== null) return { code: 'award.enquiry-explained', detail: `At ${explainedAt}` }
  if (Date.parse(now) >= Date.parse(answerBy))
    return { code: 'award.enquiry-late', detail: `It was due by ${answerBy}` }
  return undefined
}

/**
 * Whether the question can be decided: once, and a price is not rejected before the bidder was heard or its time is over. It
 * may be accepted at any time, as where the question was a mistake.
 *
 * @see rule P-50
 */
export function refusePriceDecision(
  { answerBy, explainedAt, decision }: Asked,
  { taken, now }: { taken: 'accepted' | 'rejected'; now: Instant },
): Problem | undefined {
  if (decision !== null) return { code: 'award.enquiry-decided' }
  if (taken === 'rejected' && explainedAt === null && Date.parse(now) < Date.parse(answerBy))
    return { code: 'award.enquiry-not-heard', detail: `It may be explained until ${answerBy}` }
  return undefined
}
