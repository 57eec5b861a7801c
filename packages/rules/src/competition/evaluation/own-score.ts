import { z } from 'zod'
import { BidId } from '../../id.ts'
import { Instant, LocalDate } from '../../instant.ts'
import { type EvaluatedBid, evaluatorsOf, type Seat, seatingOf } from './seat.ts'

/** One answer that an evaluator is to score, and how far they are: nothing yet, a part, or given. */
export const OwnScore = z
  .object({
    bidId: BidId,
    question: z.string(),
    state: z.enum(['left', 'begun', 'given']),
    score: z.int().nullable(),
    reason: z.string().nullable(),
    givenAt: Instant.nullable(),
    dueOn: LocalDate.nullable().meta({ description: 'When the evaluation is planned to end' }),
  })
  .meta({ id: 'OwnScore' })
export type OwnScore = z.input<typeof OwnScore>

type Written = { bidId: string; question: string; score: number | null; reason: string | null; givenAt: Instant | null }
type Facts = {
  bids: readonly EvaluatedBid[]
  seats: readonly Seat[]
  written: readonly Written[]
  questions: readonly { key: string }[]
  dueOn: LocalDate | null
}

/** Every answer that this person has a seat at, in the order of bids and questions. Nobody else's score is in it. */
export function ownScoresOf(personId: string, { bids, seats, written, questions, dueOn }: Facts): OwnScore[] {
  const seating = seatingOf(seats)
  const own = new Map(written.map((made) => [`${made.bidId} ${made.question}`, made]))
  return bids.flatMap((bid) =>
    questions
      .filter(({ key }) => evaluatorsOf(bid, key, seating).includes(personId))
      .map(({ key }): OwnScore => {
        const { score = null, reason = null, givenAt = null } = own.get(`${bid.bidId} ${key}`) ?? {}
        const begun = score !== null || reason !== null
        const state = givenAt ? 'given' : begun ? 'begun' : 'left'
        return { bidId: bid.bidId, question: key, state, score, reason, givenAt, dueOn }
      }),
  )
}
