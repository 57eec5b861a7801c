import type { Answer } from '../../answer.ts'
import type { Brief } from '../brief.ts'
import type { EvaluatedPrice, OfferedRates } from './evaluated-price.ts'
import { evaluatePrice } from './evaluated-price.ts'
import { pricePoints, type QuestionPoints, questionPoints } from './points.ts'
import type { LotRanking, RankedBid } from './ranking.ts'
import { orderBids, type TieDecision } from './tie.ts'

/** One bid at one lot, as it is compared: the consensus score of every question, its rates and capacity. */
export type ComparedBid = {
  bidId: string
  scores: Readonly<Record<string, number>>
  offer: OfferedRates
  weeklyCapacityMinutes: number
  /** Why its price was rejected as abnormally low, if a person has so decided (P-50). */
  priceRejected?: string | undefined
}

type Method = Pick<Brief, 'questions' | 'scoring' | 'pricing' | 'tieRule'>
type Lot = { lotId: string; successfulTenderers: number }

/**
 * The bids of one lot in the order of their points: each question's points and the price's rounded half up once, totals
 * being sums of the rounded parts. A bid below a minimum score fails and has no rank, nor does its price count as the
 * lowest; the same goes for a price that was rejected. Equal totals are parted by the published rule, then by a person's
 * decision; what neither parts shares its rank and is named. The order in which bids are given changes nothing.
 *
 * @see P-57, S-71, P-50
 */
export function rankLot(
  { lotId, successfulTenderers }: Lot,
  method: Method,
  { bids, decisions }: { bids: readonly ComparedBid[]; decisions: readonly TieDecision[] },
): Answer<LotRanking> {
  const compared: Compared[] = []
  for (const bid of bids.toSorted(byId)) {
    const one = compare(bid, method)
    if (one.problem) return one
    compared.push(one.value)
  }
  const lowestPence = Math.min(...compared.filter(counts).map(({ price }) => price.evaluatedPence))
  const pointed = compared.map((bid) => pointsOf(bid, method, lowestPence))
  const { order, ties } = orderBids(
    pointed.filter(({ failed, priceRejected }) => failed.length === 0 && priceRejected === null),
    { rule: method.tieRule, questions: method.questions, decisions },
  )
  const isTied = ties.some(({ partedBy }) => partedBy === null)
  const ranked = pointed.map((bid) => ({ ...bid, rank: order.get(bid.bidId) ?? null }))
  return {
    value: {
      lotId,
      successfulTenderers,
      formula: formulaOf(method),
      bids: ranked.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || byId(one, other)),
      ties,
      // Nobody is ahead of anybody while a tie waits for a person.
      successful: isTied
        ? null
        : ranked
            .filter(({ rank }) => rank !== null && rank <= successfulTenderers)
            .toSorted(byRank)
            .map(({ bidId }) => bidId),
    },
  }
}

const byId = (one: { bidId: string }, other: { bidId: string }) => (one.bidId < other.bidId ? -1 : 1)
const byRank = (one: { rank: number | null }, other: { rank: number | null }) => (one.rank ?? 0) - (other.rank ?? 0)

type Compared = {
  bid: ComparedBid
  quality: QuestionPoints[]
  failed: RankedBid['failed']
  price: EvaluatedPrice
}

const counts = ({ failed, bid }: Compared) => failed.length === 0 && bid.priceRejected === undefined

function compare(bid: ComparedBid, { questions, scoring, pricing }: Method): Answer<Compared> {
  const quality: QuestionPoints[] = []
  for (const question of questions) {
    const score = bid.scores[question.key]
    if (score === undefined)
      return {
        problem: { code: 'evaluation.consensus-missing', detail: `${bid.bidId} has no score for ${question.key}` },
      }
    quality.push(questionPoints(question, { score, maximum: scoring.maximum }))
  }
  const price = evaluatePrice(bid.offer, pricing)
  if (price.problem) return price
  const failed = quality
    .filter(({ score, minimumScore }) => score < minimumScore)
    .map(({ question, score, minimumScore }) => ({ question, score, minimumScore }))
  return { value: { bid, quality, failed, price: price.value } }
}

function pointsOf({ bid, quality, failed, price }: Compared, { pricing }: Method, lowestPence: number): RankedBid {
  const qualityPoints = quality.reduce((sum, { points }) => sum + points, 0)
  const counted = failed.length === 0 && bid.priceRejected === undefined
  const points =
    counted && pricing.weight > 0
      ? pricePoints(pricing.weight, { lowestPence, evaluatedPence: price.evaluatedPence })
      : null
  return {
    bidId: bid.bidId,
    weeklyCapacityMinutes: bid.weeklyCapacityMinutes,
    quality,
    qualityPoints,
    failed,
    priceRejected: bid.priceRejected ?? null,
    price,
    pricePoints: points,
    points: counted ? qualityPoints + (points?.points ?? 0) : null,
    rank: null,
  }
}

function formulaOf({ pricing, tieRule }: Method): LotRanking['formula'] {
  return {
    quality: 'weight × score ÷ maximum, rounded half up once, for each question',
    price: `${pricing.weight} × lowest evaluated price ÷ evaluated price, rounded half up once`,
    evaluatedPrice: 'the sum of the exact lines of the illustrative week, rounded half up once',
    total: 'the sum of the rounded parts',
    ties: [...tieRule],
  }
}
