import { expect, test } from 'vitest'
import { valueOrRefuse } from '../../answer.ts'
import { BidId } from '../../id.ts'
import { briefWith } from '../brief.fixture.ts'
import { rankLot } from '../price/rank-lot.ts'
import type { Tie } from '../price/ranking.ts'
import { type DecidedLot, outcomeOf, withheldAlike } from './lot-outcome.ts'
import { NewRecommendation } from './recommendation.ts'

const bidId = (number: number) => BidId.parse(`bid_${String(number).padStart(32, '0')}`)
const brief = briefWith()
/** Bids at these rates and scores; they rank in the order in which they are given. */
const ranked = (...bids: { hourlyPence: number; score: number }[]) =>
  valueOrRefuse(
    rankLot({ lotId: 'lot', successfulTenderers: 1 }, brief, {
      decisions: [],
      bids: bids.map(({ hourlyPence, score }, index) => ({
        bidId: bidId(index + 1),
        scores: { 'rapid-start': score, workforce: score },
        offer: { rates: [{ band: 'standard' as const, hourlyPence }] },
        weeklyCapacityMinutes: 6_000,
      })),
    }),
  )
const ranking = ranked(
  { hourlyPence: 2410, score: 5 },
  { hourlyPence: 2365, score: 4 },
  { hourlyPence: 1860, score: 2 },
)
const recommendation = (change: object = {}) =>
  NewRecommendation.parse({
    options: [{ option: 'Award', assessment: 'Good' }],
    successful: [bidId(1)],
    reason: 'The most advantageous',
    advantages: [{ bidId: bidId(1), text: 'A standing team' }],
    ...change,
  })
const tieReasonOf = () => 'Its team is nearer to the hospital'
const told = (number: number, change: object = {}, lot: Partial<DecidedLot> = {}) =>
  outcomeOf(
    bidId(number),
    { lotId: 'lot', name: 'Lot', ranking, recommendation: recommendation(change), closedGates: [], ...lot },
    { questions: brief.questions, reasonOf: () => 'As described', namesOf: (id) => [id], tieReasonOf },
  )
const price = { what: 'evaluated-price', reason: 'Commercially sensitive' }

test('P-10: a bidder that does not succeed is told the scores, points and price of the one that does', () => {
  expect(told(2)).toMatchObject({
    outcome: 'unsuccessful',
    why: 'Ranked 2; 1 succeed',
    successful: [{ points: ranking.bids[0]?.points, evaluatedPence: ranking.bids[0]?.price?.evaluatedPence }],
  })
})

test('P-10, P-57: whose points equal those of a bid that succeeds is told what parted them: the published rule, or a decision with its reason', () => {
  const tie = (partedBy: Tie['partedBy'], ...numbers: number[]) => {
    const ties = [{ bidIds: numbers.map(bidId), points: 8000, partedBy }]
    return told(2, {}, { ranking: { ...ranking, ties } })?.why
  }
  expect(tie('evaluated-price', 1, 2)).toBe(
    'Ranked 2; 1 succeed. A bid of equal points succeeds; what parted them: the published rule, by evaluated price',
  )
  expect(tie('decision', 1, 2)).toBe(
    'Ranked 2; 1 succeed. A bid of equal points succeeds; what parted them: a decision, since no published rule did. Its team is nearer to the hospital',
  )
  expect(tie('decision', 2, 3)).toBe('Ranked 2; 1 succeed')
  expect(tie('decision', 1, 3)).toBe('Ranked 2; 1 succeed')
})

test('P-10: a price that is withheld takes with it whatever it could be computed from', () => {
  const letter = told(2, { withheld: [price] })
  expect(letter?.successful).toMatchObject([
    { points: null, pricePoints: null, evaluatedPence: null, scores: expect.any(Array) },
  ])
  expect(told(2, { withheld: [{ ...price, what: 'quality-scores' }] })?.successful).toMatchObject([
    { points: null, qualityPoints: null, scores: null, pricePoints: expect.any(Number) },
  ])
})

test('P-10: scores that are withheld in one lot are withheld in every lot of the letter, and of later ones, since answers are the same for all', () => {
  const lot = (lotId: string, change: object): DecidedLot => {
    return { lotId, name: lotId, ranking, recommendation: recommendation(change), closedGates: [] }
  }
  const scores = { what: 'quality-scores', reason: 'Its method is its own' }
  const lots = withheldAlike([lot('one', { withheld: [price] }), lot('two', { withheld: [scores] })])
  expect(lots.map((each) => each.recommendation.withheld)).toEqual([[price, scores], [scores]])
  const both = lots.map((each) => told(2, {}, each)?.successful[0])
  expect(both).toMatchObject([
    { scores: null, qualityPoints: null, points: null, evaluatedPence: null },
    { scores: null, qualityPoints: null, points: null, pricePoints: expect.any(Number) },
  ])
  const one = lot('one', { withheld: [price] })
  expect(withheldAlike([one]).map((each) => each.recommendation.withheld)).toEqual([[price]])
  const before = lot('two', { withheld: [scores] })
  expect(withheldAlike([one], [before]).map((each) => each.recommendation.withheld)).toEqual([[price, scores]])
})

test('P-10: nobody is told the price of a bidder that does not succeed, though it is the lowest', () => {
  const lowest = ranking.bids.find((bid) => bid.bidId === bidId(3))?.price?.evaluatedPence
  expect(told(3)?.price.lowestPence).toBe(lowest)
  for (const number of [1, 2]) expect(JSON.stringify(told(number))).not.toContain(String(lowest))
})

test('P-10, P-46: why one did not succeed is the reason that was given to be told: fewer were needed, a gate was closed, a minimum was missed', () => {
  const fewer = { successful: [], fewerReason: 'The budget was cut', advantages: [], reason: 'Nobody is needed' }
  expect(told(1, fewer)).toMatchObject({ outcome: 'no-award', why: 'The budget was cut' })
  const closedGates = [
    { bidId: bidId(1), gate: 'gate.suspended: org_2: Late visits', told: 'gate.suspended: Late visits' },
  ]
  const second = { successful: [bidId(2)], advantages: [{ bidId: bidId(2), text: 'A team' }] }
  expect(told(1, second, { closedGates })).toMatchObject({ outcome: 'gate-closed', why: 'gate.suspended: Late visits' })
  const failing = ranked({ hourlyPence: 2410, score: 5 }, { hourlyPence: 100, score: 1 })
  expect(told(2, {}, { ranking: failing })).toMatchObject({
    outcome: 'below-minimum',
    why: 'How do you start? Scored 1, at least 2 needed',
    points: null,
    price: { evaluatedPence: null, lowestPence: null, points: null },
  })
})
