import { expect, test } from 'vitest'
import { valueOrRefuse } from '../../answer.ts'
import { BidId, LotId } from '../../id.ts'
import { briefWith, lot as lotId } from '../brief.fixture.ts'
import { rankLot } from '../price/rank-lot.ts'
import { faultsOfRecommendation, NewRecommendation } from './recommendation.ts'

const bidId = (number: number) => BidId.parse(`bid_${String(number).padStart(32, '0')}`)
const brief = briefWith()
const lot = { lotId: LotId.parse(lotId(1)), weeklyMinutes: 10_000, minimumWeeklyMinutes: 0, successfulTenderers: 2 }
const bid = (number: number, hourlyPence: number) => ({
  bidId: bidId(number),
  scores: { 'rapid-start': 2, workforce: 2 },
  offer: { rates: [{ band: 'standard' as const, hourlyPence }] },
  weeklyCapacityMinutes: 6_000,
})
const ranked = (...rates: number[]) =>
  valueOrRefuse(rankLot(lot, brief, { bids: rates.map((rate, index) => bid(index + 1, rate)), decisions: [] }))

const made = (change: object = {}) =>
  NewRecommendation.parse({
    options: [{ option: 'Award', assessment: 'Good' }],
    successful: [bidId(1), bidId(2)],
    reason: 'The most advantageous',
    advantages: [1, 2].map((number) => ({ bidId: bidId(number), text: 'A standing team' })),
    ...change,
  })
const of = (number: number) => ({ bidId: bidId(number), text: 'A team' })
const closed = {
  openEnquiries: [],
  closedGates: new Map<string, string>(),
  unjudged: new Map<string, string>(),
  atRisk: [],
}
const faults = (change: object, around: object = {}) =>
  faultsOfRecommendation(made(change), { ranking: ranked(2000, 2100, 2200), lot, ...closed, ...around }).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  )

test.each([
  ['the first two', {}, []],
  ['another order', { successful: [bidId(2), bidId(1)] }, ['award.not-in-order /successful']],
  [
    'one who is not among the first',
    { successful: [bidId(1), bidId(3)] },
    [
      'award.advantages-unfit /advantages/1/bidId',
      'award.not-in-order /successful',
      'award.advantages-missing /advantages',
    ],
  ],
  [
    'fewer, without a reason',
    { successful: [bidId(1)], advantages: [of(1)] },
    ['award.fewer-without-reason /fewerReason', 'award.capacity-short /shortfallReason'],
  ],
  [
    'fewer, with reasons',
    { successful: [bidId(1)], advantages: [of(1)], fewerReason: 'Enough', shortfallReason: 'Others help out' },
    [],
  ],
  ['nobody, with a reason', { successful: [], fewerReason: 'No longer needed', advantages: [] }, []],
  ['one of whom nothing is said', { advantages: [of(1)] }, ['award.advantages-missing /advantages']],
  [
    'two texts for one, and one for who does not succeed',
    { advantages: [of(1), of(2), of(2), of(3)] },
    ['award.advantages-unfit /advantages/2/bidId', 'award.advantages-unfit /advantages/3/bidId'],
  ],
  [
    'the same withheld twice',
    { withheld: ['One reason', 'Another'].map((reason) => ({ what: 'quality-scores', reason })) },
    ['award.withheld-twice /withheld/1'],
  ],
])('P-10, P-57: a recommendation of %s has just these faults', (_, change, expected) => {
  expect(faults(change)).toEqual(expected)
})

test('P-57, P-10: a tie that no rule parts is told together with what else is missing', () => {
  const tied = { ranking: ranked(2000, 2100, 2100) }
  expect(faults({ advantages: [of(1)] }, tied)).toEqual([
    'award.tie-open /successful',
    'award.advantages-missing /advantages',
  ])
})

test('P-41, P-46: a supplier that a gate now keeps out is awarded nothing, and who ranks next takes its place', () => {
  const closedGates = new Map([[bidId(2), 'gate.suspended: Suspended']])
  expect(faults({}, { closedGates })).toEqual(['award.not-in-order /successful', 'award.gate-closed /successful/1'])
  const next = [1, 3].map((number) => ({ bidId: bidId(number), text: 'A standing team' }))
  expect(faults({ successful: [bidId(1), bidId(3)], advantages: next }, { closedGates })).toEqual([])
})

test('P-50, P-57: nothing is recommended while a price is asked about or a tie is open', () => {
  expect(faults({}, { openEnquiries: ['enq_1'] })).toEqual(['award.enquiry-open /lotId'])
  expect(faults({}, { ranking: ranked(2000, 2200, 2200) })).toEqual(['award.tie-open /successful'])
  expect(faults({}, { openEnquiries: ['enq_1'], ranking: ranked(2000, 2200, 2200) })).toEqual([
    'award.enquiry-open /lotId',
    'award.tie-open /successful',
  ])
  expect(faults({}, { ranking: ranked(2000, 2000, 2200) }), 'a tie of two who both succeed').toEqual([])
})

test('C-08: a bid at risk that would succeed stops its lot: it is neither awarded nor passed over; one that would not stops nothing', () => {
  expect(faults({}, { atRisk: [bidId(2)] })).toEqual(['award.bid-at-risk /lotId'])
  expect(faults({ successful: [bidId(1), bidId(3)], advantages: [of(1), of(3)] }, { atRisk: [bidId(2)] })).toEqual([
    'award.bid-at-risk /lotId',
    'award.not-in-order /successful',
  ])
  expect(faults({}, { atRisk: [bidId(3)] })).toEqual([])
})

test('P-46: a bid about whose supplier a person has yet to judge stops its lot: it is neither awarded nor passed over; one that would not succeed stops nothing', () => {
  const unjudged = (number: number) => ({ unjudged: new Map([[bidId(number), 'gate.judgement-needed: A ground']]) })
  expect(faults({}, unjudged(2))).toEqual(['award.judgement-needed /lotId'])
  expect(faults({ successful: [bidId(1), bidId(3)], advantages: [of(1), of(3)] }, unjudged(2))).toEqual([
    'award.judgement-needed /lotId',
    'award.not-in-order /successful',
  ])
  expect(faults({}, unjudged(3))).toEqual([])
})

test('P-57: bids of equal rank stand in either order, and which of them succeeds alone is never chosen in silence', () => {
  const ranking = ranked(2000, 2000, 2200)
  expect(faults({ successful: [bidId(2), bidId(1)] }, { ranking })).toEqual([])
  expect(faults({ successful: [bidId(1), bidId(1)] }, { ranking })).toContain('award.not-in-order /successful')
  const one = (number: number) => ({
    successful: [bidId(number)],
    advantages: [of(number)],
    fewerReason: 'Enough',
    shortfallReason: 'Others help out',
  })
  for (const number of [1, 2]) expect(faults(one(number), { ranking })).toEqual(['award.tie-open /successful'])
  expect(faults({ successful: [], fewerReason: 'No longer needed', advantages: [] }, { ranking })).toEqual([])
})
