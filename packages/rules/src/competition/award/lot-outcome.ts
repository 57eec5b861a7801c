import type { Brief } from '../brief.ts'
import type { LotRanking, RankedBid } from '../price/ranking.ts'
import type { LotOutcome } from './letter.ts'
import type { NewRecommendation, Withheld } from './recommendation.ts'

/** What was decided about a lot, and what letters need to tell of it. */
export type DecidedLot = {
  lotId: string
  name: string
  ranking: LotRanking
  recommendation: NewRecommendation
  closedGates: readonly { bidId: string; told: string }[]
}
/** A lot that earlier letters told of. */
export type ToldLot = Pick<DecidedLot, 'lotId' | 'ranking' | 'recommendation'>
/** The reason of the consensus on a bid's answer to a question. */
export type ReasonOf = (bidId: string, question: string) => string
export type NamesOf = (bidId: string) => string[]
/** Why a person parted these bids of a lot, if one did. */
export type TieReasonOf = (lotId: string, bidIds: readonly string[]) => string | undefined

type Told = { questions: Brief['questions']; reasonOf: ReasonOf; namesOf: NamesOf; tieReasonOf: TieReasonOf }

/**
 * What one bid is told of one lot: its own scores with their reasons, and of each successful tenderer the name, scores and
 * advantages, without what the recommendation withholds. A successful tenderer is told of the others beside it.
 *
 * @see rule P-10
 */
export function outcomeOf(
  bidId: string,
  lot: DecidedLot,
  { questions, reasonOf, namesOf, tieReasonOf }: Told,
): LotOutcome | undefined {
  const { lotId, name, ranking, recommendation } = lot
  const own = ranking.bids.find((bid) => bid.bidId === bidId)
  if (!own) return undefined
  const others = recommendation.successful.filter((id) => id !== bidId)
  return {
    lotId,
    name,
    ...verdictOf(own, lot, { questions, tieReasonOf }),
    rank: own.rank,
    points: own.points,
    criteria: own.quality.map(({ question, weight, score, maximum, points }) => ({
      question,
      text: textOf(question, questions),
      weight,
      score,
      maximum,
      points,
      reason: reasonOf(bidId, question),
    })),
    qualityPoints: own.qualityPoints,
    price: {
      evaluatedPence: own.price?.evaluatedPence ?? null,
      lowestPence: lowestToldTo(own, lot),
      points: own.pricePoints?.points ?? null,
    },
    successful: others.flatMap((id) => {
      const bid = ranking.bids.find((each) => each.bidId === id)
      return bid ? [tendererOf(bid, recommendation, namesOf)] : []
    }),
    withheld: others.length > 0 ? recommendation.withheld : [],
  }
}

const textOf = (question: string, questions: Told['questions']) =>
  questions.find(({ key }) => key === question)?.text ?? question

/** The lowest price, if it is the bid's own or that of a successful tenderer who is told of: that of anybody else is not told. */
function lowestToldTo(own: RankedBid, { ranking, recommendation }: DecidedLot): number | null {
  const lowest = own.pricePoints?.lowestPence ?? null
  const told = ranking.bids.filter(
    ({ bidId }) =>
      bidId === own.bidId ||
      (recommendation.successful.some((id) => id === bidId) && !withholds(recommendation, 'evaluated-price')),
  )
  return told.some(({ price }) => price?.evaluatedPence === lowest) ? lowest : null
}

function verdictOf(
  own: RankedBid,
  lot: DecidedLot,
  { questions, tieReasonOf }: Pick<Told, 'questions' | 'tieReasonOf'>,
): Pick<LotOutcome, 'outcome' | 'why'> {
  const { recommendation, ranking, closedGates } = lot
  const { successful, fewerReason } = recommendation
  const closed = closedGates.find(({ bidId }) => bidId === own.bidId)
  if (successful.some((id) => id === own.bidId))
    return { outcome: 'successful', why: 'Among the most advantageous bids' }
  if (own.failed.length > 0) {
    const below = own.failed.map(
      ({ question, score, minimumScore }) =>
        `${textOf(question, questions)} Scored ${score}, at least ${minimumScore} needed`,
    )
    return { outcome: 'below-minimum', why: below.join('; ') }
  }
  if (own.priceRejected !== null) return { outcome: 'price-rejected', why: own.priceRejected }
  if (closed) return { outcome: 'gate-closed', why: closed.told }
  if (successful.length === 0) return { outcome: 'no-award', why: fewerReason ?? 'Nothing is awarded' }
  const place = `Ranked ${own.rank}; ${successful.length} succeed`
  const isFewer = successful.length < ranking.successfulTenderers && fewerReason !== undefined
  const why = isFewer ? `${place}: ${fewerReason}` : place
  return { outcome: 'unsuccessful', why: [why, ...partingOf(own, lot, tieReasonOf)].join('. ') }
}

/** What parted a bid from one of equal points that succeeds: then the points alone are no reason (P-57). */
function partingOf(own: RankedBid, { lotId, ranking, recommendation }: DecidedLot, tieReasonOf: TieReasonOf): string[] {
  const tie = ranking.ties.findLast(
    ({ bidIds }) => bidIds.includes(own.bidId) && recommendation.successful.some((id) => bidIds.includes(id)),
  )
  if (!tie?.partedBy) return []
  const equal = 'A bid of equal points succeeds; what parted them:'
  if (tie.partedBy !== 'decision') return [`${equal} the published rule, by ${tie.partedBy.replaceAll('-', ' ')}`]
  const reason = tieReasonOf(lotId, tie.bidIds)
  return [`${equal} a decision, since no published rule did`, ...(reason === undefined ? [] : [reason])]
}

/**
 * The lots of one letter with the same withheld of each, and of those that were told of before: a bid's answers are scored
 * once for all lots, so scores that are withheld in one would be told in the next.
 */
export function withheldAlike(lots: readonly DecidedLot[], before: readonly ToldLot[] = []): DecidedLot[] {
  const scores = [...lots, ...before]
    .flatMap(({ recommendation }) => recommendation.withheld)
    .find(({ what }) => what === 'quality-scores')
  return lots.map((lot) => {
    const { recommendation } = lot
    if (!scores || withholds(recommendation, 'quality-scores')) return lot
    return { ...lot, recommendation: { ...recommendation, withheld: [...recommendation.withheld, scores] } }
  })
}

function withholds({ withheld }: NewRecommendation, what: Withheld['what']): boolean {
  return withheld.some((each) => each.what === what)
}

/** What is withheld takes with it whatever it could be computed from: points of a price, and the total. */
function tendererOf(
  bid: RankedBid,
  recommendation: NewRecommendation,
  namesOf: NamesOf,
): LotOutcome['successful'][number] {
  const [price, quality] = [withholds(recommendation, 'evaluated-price'), withholds(recommendation, 'quality-scores')]
  const scores = bid.quality.map(({ question, score, points }) => ({ question, score, points }))
  return {
    names: namesOf(bid.bidId),
    points: price || quality ? null : bid.points,
    qualityPoints: quality ? null : bid.qualityPoints,
    pricePoints: price ? null : (bid.pricePoints?.points ?? null),
    evaluatedPence: price ? null : (bid.price?.evaluatedPence ?? null),
    scores: quality ? null : scores,
    advantages: recommendation.advantages.find(({ bidId }) => bidId === bid.bidId)?.text ?? '',
  }
}
