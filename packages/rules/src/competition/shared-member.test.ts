import { expect, test } from 'vitest'
import { isSettled } from './shared-member.ts'

const firm = { lotId: 'lot_1', organisationId: 'org_1' }
type Decided = Parameters<typeof isSettled>[1][number]
const decided = (decision: Decided['decision']): Decided => ({
  ...firm,
  decision,
  decidedAt: '2027-04-01T10:00:00.000Z',
})
type Judged = Parameters<typeof isSettled>[2][number]
const judged = (change: Partial<Judged>): Judged => ({
  supplierId: firm.organisationId,
  ground: 'competition',
  outcome: 'not-excluded',
  decidedAt: '2027-04-02T10:00:00.000Z',
  ...change,
})

test.each<[boolean, string, Decided[], Judged[]]>([
  [false, 'nobody has decided', [], [judged({})]],
  [true, 'the bids stand', [decided('bids-stand')], []],
  [false, 'another lot was decided', [{ ...decided('bids-stand'), lotId: 'lot_2' }], []],
  [false, 'it is to be judged', [decided('to-be-judged')], []],
  [true, 'it was judged', [decided('to-be-judged')], [judged({})]],
  [true, 'it was excluded', [decided('to-be-judged')], [judged({ ground: 'mandatory', outcome: 'excluded' })]],
  [true, 'it was judged in that instant', [decided('to-be-judged')], [judged({ decidedAt: '2027-04-01T10:00:00Z' })]],
  [false, 'the ground is only raised', [decided('to-be-judged')], [judged({ outcome: 'considering' })]],
  [false, 'another ground was judged', [decided('to-be-judged')], [judged({ ground: 'insolvency' })]],
  [false, 'another firm was judged', [decided('to-be-judged')], [judged({ supplierId: 'org_2' })]],
  [false, 'it was judged before', [decided('to-be-judged')], [judged({ decidedAt: '2027-03-31T10:00:00Z' })]],
])('C-09, P-46: a firm in two bids is settled: %s, when %s', (expected, _, decisions, judgements) => {
  expect(isSettled(firm, decisions, judgements)).toBe(expected)
})
