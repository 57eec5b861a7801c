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
 * being sums of the rounded parts. A bid below a minimum score fails: it has no rank, and its price is not looked at; one
 * whose price was rejected has no rank, nor does its price count as the lowest. Equal totals are parted by the published rule, then by a person's
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
  const prices = compared.flatMap(({ bid, price }) =>
    price && bid.priceRejected === undefined ? price.evaluatedPence : [],
  )
  const lowestPence = Math.min(...prices)
  const pointed = compared.map((one) => pointsOf(one, method, lowestPence))
  const { order, ties } = orderBids(
    pointed.filter(({ points }) => points !== null),
    { rule: method.tieRule, questions: method.questions, decisions },
  )
  const ranked = pointed
    .map((bid) => ({ ...bid, rank: order.get(bid.bidId) ?? null }))
    .toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || byId(one, other))
  return {
    value: {
      lotId,
      successfulTenderers,
      formula: formulaOf(method),
      bids: ranked,
      ties,
      successful: firstOf(ranked, successfulTenderers),
    },
  }
}

/** The first so many of these, which stand in their order; null while a tie waits for a person that decides who is among them. */
export function firstOf(ranked: readonly Pick<RankedBid, 'bidId' | 'rank'>[], count: number): string[] | null {
  const placed = ranked.flatMap(({ bidId, rank }) => (rank === null ? [] : [{ bidId, rank }]))
  const last = placed[count - 1]?.rank ?? Infinity
  const first = placed.filter(({ rank }) => rank <= last)
  return first.length > count ? null : first.map(({ bidId }) => bidId)
}

const byId = (one: { bidId: string }, other: { bidId: string }) => (one.bidId < other.bidId ? -1 : 1)

type Compared = {
  bid: ComparedBid
  quality: QuestionPoints[]
  failed: RankedBid['failed']
  /** Null where it is below a minimum: then its price is not looked at. */
  price: EvaluatedPrice | null
}

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
  const failed = quality
    .filter(({ score, minimumScore }) => score < minimumScore)
    .map(({ question, score, minimumScore }) => ({ question, score, minimumScore }))
  if (failed.length > 0) return { value: { bid, quality, failed, price: null } }
  const price = evaluatePrice(bid.offer, pricing)
  if (price.problem) return price
  return { value: { bid, quality, failed, price: price.value } }
}

function pointsOf({ bid, quality, failed, price }: Compared, { pricing }: Method, lowestPence: number): RankedBid {
  const qualityPoints = quality.reduce((sum, { points }) => sum + points, 0)
  const counted = price && bid.priceRejected === undefined ? price : null
  const points =
    counted && pricing.weight > 0
      ? pricePoints(pricing.weight, { lowestPence, evaluatedPence: counted.evaluatedPence })
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
