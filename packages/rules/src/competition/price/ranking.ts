import { z } from 'zod'
import { BidId, LotId } from '../../id.ts'
import { EvaluatedPrice } from './evaluated-price.ts'
import { PricePoints, QuestionPoints } from './points.ts'

/** A bid in its place, with every number that led there. Points are whole hundredths; null where the bid does not count. */
export const RankedBid = z
  .object({
    bidId: BidId,
    weeklyCapacityMinutes: z.int(),
    quality: z.array(QuestionPoints),
    qualityPoints: z.int(),
    failed: z
      .array(z.object({ question: z.string(), score: z.int(), minimumScore: z.int() }))
      .meta({ description: 'The minimum scores that it is below (S-71)' }),
    priceRejected: z.string().nullable().meta({ description: 'Why its price was rejected as abnormally low (P-50)' }),
    price: EvaluatedPrice.nullable().meta({
      description: 'Null where the bid is below a minimum: it is out before prices',
    }),
    pricePoints: PricePoints.nullable(),
    points: z.int().nullable(),
    rank: z.int().nullable(),
  })
  .meta({ id: 'RankedBid' })
export type RankedBid = z.input<typeof RankedBid>

/** Bids of equal points, and what parted them; null where a person has yet to decide. */
export const Tie = z
  .object({
    bidIds: z.array(BidId),
    points: z.int(),
    partedBy: z.enum(['quality-points', 'evaluated-price', 'heaviest-question', 'decision']).nullable(),
  })
  .meta({ id: 'Tie' })
export type Tie = z.input<typeof Tie>

/**
 * The bids of a lot in their order, with formulas, inputs and rounding, so that every number can be checked by hand.
 * `successful` are the first so many, null while a tie about who is among them waits for a person.
 *
 * @see P-57
 */
export const LotRanking = z
  .object({
    lotId: LotId,
    successfulTenderers: z.int(),
    formula: z.object({
      quality: z.string(),
      price: z.string(),
      evaluatedPrice: z.string(),
      total: z.string(),
      ties: z.array(z.string()),
    }),
    bids: z.array(RankedBid),
    ties: z.array(Tie),
    successful: z.array(BidId).nullable(),
  })
  .meta({ id: 'LotRanking' })
export type LotRanking = z.input<typeof LotRanking>
