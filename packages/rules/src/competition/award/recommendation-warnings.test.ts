import { expect, test } from 'vitest'
import { valueOrRefuse } from '../../answer.ts'
import { BidId, LotId } from '../../id.ts'
import { briefWith, lot as lotId, person } from '../brief.fixture.ts'
import { rankLot } from '../price/rank-lot.ts'
import { NewRecommendation } from './recommendation.ts'
import { warningsOfRecommendation } from './recommendation-warnings.ts'

const bidId = (number: number) => BidId.parse(`bid_${String(number).padStart(32, '0')}`)
const lot = { lotId: LotId.parse(lotId(1)), weeklyMinutes: 10_000, minimumWeeklyMinutes: 0, successfulTenderers: 1 }
const [one, other] = [bidId(1), bidId(2)]

/** Two bids at these rates, of which one succeeds, by a decision where they are equal. */
function warned(rates: readonly [number, number], change: object = {}) {
  const bids = rates.map((hourlyPence, index) => ({
    bidId: index === 0 ? one : other,
    scores: { 'rapid-start': 2, workforce: 2 },
    offer: { rates: [{ band: 'standard' as const, hourlyPence }] },
    weeklyCapacityMinutes: 10_000,
  }))
  const decisions = [{ bidIds: [one, other], order: [one, other] }]
  const ranking = valueOrRefuse(rankLot(lot, briefWith(), { bids, decisions }))
  const recommendation = NewRecommendation.parse({
    options: [{ option: 'Award', assessment: 'Good' }],
    successful: [one],
    reason: 'The most advantageous',
    advantages: [{ bidId: one, text: 'A standing team' }],
    withheld: [{ what: 'evaluated-price', reason: 'A trade secret' }],
    ...change,
  })
  return warningsOfRecommendation({ recommendation, ranking, firmsToReplace: [] }, { lot, conflicted: [], shared: [] })
}

test('P-10, P-57: whoever withholds something of a bid that wins a tie is warned that the other is told of the tie, and so of that', () => {
  expect(warned([2000, 2000])).toEqual([
    {
      code: 'award.withheld-told',
      detail: `${other} loses by a tie, is told so, and can work out what is withheld (evaluated-price)`,
    },
  ])
  expect(warned([2000, 2000], { withheld: [] }), 'nothing is withheld').toEqual([])
  expect(warned([2000, 2100]), 'nobody loses by a tie').toEqual([])
})

test('P-49, P-57, C-09: too little capacity, a conflict that was declared late and a firm in two bids are told to all who decide', () => {
  const recommendation = NewRecommendation.parse({
    options: [{ option: 'Nobody', assessment: 'Poor' }],
    successful: [],
    reason: 'None is good enough',
    fewerReason: 'None is good enough',
    advantages: [],
  })
  const ranking = valueOrRefuse(rankLot(lot, briefWith(), { bids: [], decisions: [] }))
  const shared = [
    { lotId: lot.lotId, organisationId: 'org_shared', bids: [one, other].map((bidId) => ({ bidId, role: 'member' })) },
  ]
  const conflicted = [{ lotId: lot.lotId, personId: person(3), part: 'scored' as const }]
  const made = { recommendation, ranking, firmsToReplace: [] }
  expect(warningsOfRecommendation(made, { lot, conflicted, shared }).map(({ code }) => code)).toEqual([
    'award.capacity-short',
    'award.evaluation-conflict',
    'award.shared-unsettled',
  ])
})
