import type { Brief } from '../brief.ts'
import type { LotRanking, RankedBid } from '../price/ranking.ts'
import type { LotOutcome } from './letter.ts'
import type { NewRecommendation } from './recommendation.ts'

/** What was decided about a lot, and what letters need to tell of it. */
export type DecidedLot = {
  lotId: string
  name: string
  ranking: LotRanking
  recommendation: NewRecommendation
}
/** The reason of the consensus on a bid's answer to a question. */
export type ReasonOf = (bidId: string, question: string) => string
export type NamesOf = (bidId: string) => string[]

type Told = { questions: Brief['questions']; reasonOf: ReasonOf; namesOf: NamesOf }

/**
 * What one bid is told of one lot: its own scores with their reasons, and of each successful tenderer the name, scores and
 * advantages, without what the recommendation withholds. A successful tenderer is told of the others beside it.
 *
 * @see rule P-10
 */
export function outcomeOf(
  bidId: string,
  lot: DecidedLot,
  { questions, reasonOf, namesOf }: Told,
): LotOutcome | undefined {
  const { lotId, name, ranking, recommendation } = lot
  const own = ranking.bids.find((bid) => bid.bidId === bidId)
  if (!own) return undefined
  const others = recommendation.successful.filter((id) => id !== bidId)
  return {
    lotId,
    name,
    ...verdictOf(own, recommendation),
    rank: own.rank,
    points: own.points,
    criteria: own.quality.map(({ question, weight, score, maximum, points }) => ({
      question,
      text: questions.find(({ key }) => key === question)?.text ?? question,
      weight,
      score,
      maximum,
      points,
      reason: reasonOf(bidId, question),
    })),
    qualityPoints: own.qualityPoints,
    price: {
      evaluatedPence: own.price.evaluatedPence,
      lowestPence: own.pricePoints?.lowestPence ?? null,
      points: own.pricePoints?.points ?? null,
    },
    successful: others.flatMap((id) => {
      const bid = ranking.bids.find((each) => each.bidId === id)
      return bid ? [tendererOf(bid, recommendation, namesOf)] : []
    }),
    withheld: others.length > 0 ? recommendation.withheld : [],
  }
}

function verdictOf(own: RankedBid, { successful, reason }: NewRecommendation): Pick<LotOutcome, 'outcome' | 'why'> {
  if (successful.some((id) => id === own.bidId))
    return { outcome: 'successful', why: 'Among the most advantageous bids' }
  if (own.failed.length > 0) {
    const below = own.failed.map(
      ({ question, score, minimumScore }) => `${question}: ${score}, at least ${minimumScore} needed`,
    )
    return { outcome: 'below-minimum', why: below.join('; ') }
  }
  if (own.priceRejected !== null) return { outcome: 'price-rejected', why: own.priceRejected }
  if (successful.length === 0) return { outcome: 'no-award', why: reason }
  return { outcome: 'unsuccessful', why: `Ranked ${own.rank}; ${successful.length} succeed` }
}

function tendererOf(
  bid: RankedBid,
  { withheld, advantages }: NewRecommendation,
  namesOf: NamesOf,
): LotOutcome['successful'][number] {
  const isWithheld = (what: (typeof withheld)[number]['what']) => withheld.some((each) => each.what === what)
  const scores = bid.quality.map(({ question, score, points }) => ({ question, score, points }))
  return {
    names: namesOf(bid.bidId),
    points: bid.points,
    qualityPoints: bid.qualityPoints,
    pricePoints: bid.pricePoints?.points ?? null,
    evaluatedPence: isWithheld('evaluated-price') ? null : bid.price.evaluatedPence,
    scores: isWithheld('quality-scores') ? null : scores,
    advantages: advantages.find(({ bidId }) => bidId === bid.bidId)?.text ?? '',
  }
}
