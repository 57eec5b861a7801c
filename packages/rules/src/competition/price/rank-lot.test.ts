import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueOrRefuse } from '../../answer.ts'
import { PricingModel } from '../pricing-model.ts'
import { pricePoints, questionPoints } from './points.ts'
import { type ComparedBid, rankLot } from './rank-lot.ts'
import type { TieDecision } from './tie.ts'

const method = {
  questions: [
    { key: 'start', text: '?', weight: 4000, wordLimit: 500, minimumScore: 2 },
    { key: 'staff', text: '?', weight: 2000, wordLimit: 500, minimumScore: 0 },
  ],
  scoring: { maximum: 5, descriptors: ['0', '1', '2', '3', '4', '5'] },
  pricing: PricingModel.parse({
    weight: 4000,
    formula: 'lowest-over-evaluated',
    rounding: 'half-up-once',
    bands: [{ band: 'standard', illustrativeWeeklyMinutes: 60 }],
  }),
  tieRule: ['quality-points', 'evaluated-price', 'heaviest-question'],
} satisfies Parameters<typeof rankLot>[1]

const bid = (bidId: string, [start, staff]: [number, number], hourlyPence: number): ComparedBid => ({
  bidId,
  scores: { start, staff },
  offer: { rates: [{ band: 'standard', hourlyPence }] },
  weeklyCapacityMinutes: 6000,
})

const rank = (bids: ComparedBid[], decisions: TieDecision[] = [], change: Partial<typeof method> = {}) =>
  valueOrRefuse(rankLot({ lotId: 'lot', successfulTenderers: 2 }, { ...method, ...change }, { bids, decisions }))
const inOrder = (...given: Parameters<typeof rank>) =>
  rank(...given).bids.map(({ bidId, points, rank: place }) => [bidId, points, place])

test('P-57: the better bid is ahead though it is dearer: 8800 against 8400', () => {
  const { bids, successful } = rank([bid('a', [4, 3], 100_000), bid('b', [5, 4], 125_000)])
  expect(
    bids.map(({ bidId, quality, pricePoints: price, points }) => [
      bidId,
      ...quality.map((each) => each.points),
      price?.points,
      points,
    ]),
  ).toEqual([
    ['b', 4000, 1600, 3200, 8800],
    ['a', 3200, 1200, 4000, 8400],
  ])
  expect(successful).toEqual(['b', 'a'])
})

test('P-57: parts are rounded half up, once', () => {
  expect(pricePoints(4000, { lowestPence: 99_999, evaluatedPence: 100_001 })).toMatchObject({
    exact: '399996000/100001',
    points: 4000,
  })
  expect(questionPoints({ key: 'q', weight: 3333, minimumScore: 0 }, { score: 2, maximum: 3 }).points).toBe(2222)
  expect(questionPoints({ key: 'q', weight: 1, minimumScore: 0 }, { score: 1, maximum: 2 })).toMatchObject({
    exact: '1/2',
    points: 1,
  })
})

test('S-71, P-57: a bid below a minimum fails, has no rank, and its price is not the lowest', () => {
  const { bids } = rank([bid('cheap', [1, 5], 50_000), bid('good', [4, 4], 100_000)])
  expect(
    bids.map(({ bidId, failed, rank: place, pricePoints: price }) => [bidId, failed, place, price?.lowestPence]),
  ).toEqual([
    ['good', [], 1, 100_000],
    ['cheap', [{ question: 'start', score: 1, minimumScore: 2 }], null, undefined],
  ])
})

test('P-50: a price that was rejected has no rank, and is not the lowest', () => {
  const rejected = { ...bid('low', [5, 5], 50_000), priceRejected: 'Below the minimum wage' }
  expect(inOrder([rejected, bid('good', [4, 4], 100_000)])).toEqual([
    ['good', 8800, 1],
    ['low', null, null],
  ])
})

test('P-57: equal totals are parted by quality, then by price, then by the heaviest question, as published', () => {
  // 3200 + 1200 + 4000 against 4000 + 400 + 4000, and again with a price of 3200 for 800 more of quality.
  const [even, steep, dear] = [
    bid('even', [4, 3], 100_000),
    bid('steep', [5, 1], 100_000),
    bid('dear', [5, 3], 125_000),
  ]
  expect(inOrder([even, steep, dear])).toEqual([
    ['dear', 8400, 1],
    ['steep', 8400, 2],
    ['even', 8400, 3],
  ])
  expect(inOrder([even, steep, dear], [], { tieRule: ['evaluated-price', 'heaviest-question'] })).toEqual([
    ['steep', 8400, 1],
    ['even', 8400, 2],
    ['dear', 8400, 3],
  ])
  expect(rank([even, dear]).ties).toEqual([{ bidIds: ['dear', 'even'], points: 8400, partedBy: 'quality-points' }])
})

test('P-57: a tie that no rule parts is named, waits for a person where it decides who succeeds, and a decision holds for just these bids', () => {
  const tied = [bid('one', [4, 4], 100_000), bid('two', [4, 4], 100_000), bid('three', [3, 3], 100_000)]
  const open = rank(tied)
  expect(open.bids.map(({ rank: place }) => place)).toEqual([1, 1, 3])
  expect(open).toMatchObject({ successful: ['one', 'two'], ties: [{ bidIds: ['one', 'two'], partedBy: null }] })
  expect(rank(tied, [{ bidIds: ['two', 'one'] }])).toMatchObject({
    successful: ['two', 'one'],
    ties: [{ partedBy: 'decision' }],
  })
  const more = [...tied, bid('four', [4, 4], 100_000)]
  expect(rank(more, [{ bidIds: ['two', 'one'] }]).successful).toBeNull()
})

test('S-47: on quality alone rates that are set part nobody', () => {
  const pricing = PricingModel.parse({
    ...method.pricing,
    weight: 0,
    bands: [{ band: 'standard', illustrativeWeeklyMinutes: 0, setHourlyPence: 2100 }],
  })
  const questions = method.questions.map((question) => ({ ...question, weight: 5000 }))
  const set = (id: string, scores: [number, number]) => ({ ...bid(id, scores, 1), offer: { rates: [] } })
  expect(inOrder([set('a', [4, 4]), set('b', [5, 4])], [], { pricing, questions })).toEqual([
    ['b', 9000, 1],
    ['a', 8000, 2],
  ])
})

test('P-53: a bid without a consensus on every question is not ranked', () => {
  const half = { ...bid('half', [4, 4], 1000), scores: { start: 4 } }
  const answer = rankLot({ lotId: 'lot', successfulTenderers: 1 }, method, { bids: [half], decisions: [] })
  expect(answer.problem?.code).toBe('evaluation.consensus-missing')
})

const scores = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
const someBids = fc
  .uniqueArray(
    fc.record({ id: fc.integer({ min: 0, max: 99 }), scores, pence: fc.constantFrom(900, 1000, 1000, 1250, 1999) }),
    {
      selector: ({ id }) => id,
      maxLength: 12,
    },
  )
  .map((list) => list.map(({ id, scores: given, pence }) => bid(`bid_${id}`, given, pence)))

test('P-57: the order in which bids are entered changes nothing, to the byte', () => {
  fc.assert(
    fc.property(someBids, fc.infiniteStream(fc.nat()), (bids, keys) => {
      const shuffled = bids
        .map((each) => ({ each, key: keys.next().value }))
        .toSorted((one, other) => one.key - other.key)
      expect(JSON.stringify(rank(shuffled.map(({ each }) => each)))).toBe(JSON.stringify(rank(bids)))
    }),
  )
})

test('P-57: a higher rank never has fewer points, and every tie that is left has all its bids at one rank', () => {
  fc.assert(
    fc.property(someBids, (bids) => {
      const { bids: ranked, ties } = rank(bids)
      const placed = ranked.filter(({ rank: place }) => place !== null)
      for (const [index, each] of placed.entries()) {
        const before = placed[index - 1]
        if (before) expect(before.points ?? 0).toBeGreaterThanOrEqual(each.points ?? 0)
      }
      for (const { bidIds, partedBy } of ties) {
        const places = placed.filter(({ bidId }) => bidIds.includes(bidId)).map(({ rank: place }) => place)
        if (partedBy === null) expect(new Set(places).size).toBe(1)
      }
      expect(ranked.length).toBe(bids.length)
    }),
  )
})
