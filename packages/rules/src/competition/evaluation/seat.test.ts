import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../id.ts'
import { evaluatorsOf, firstSeats, lotsSharingPanel, refuseSeat, seatingOf } from './seat.ts'

const lots = ['a', 'b', 'c', 'd', 'e']
const someBids = fc.array(fc.record({ lotIds: fc.subarray(lots, { minLength: 1 }) }), { maxLength: 8 })

test('P-49: who leaves one lot leaves every lot that bids tie to it, and no other', () => {
  const bids = [{ lotIds: ['a', 'b'] }, { lotIds: ['b', 'c'] }, { lotIds: ['d'] }, { lotIds: ['e', 'd'] }]
  expect(lotsSharingPanel(['a'], bids)).toEqual(['a', 'b', 'c'])
  expect(lotsSharingPanel(['e'], bids)).toEqual(['d', 'e'])
  expect(lotsSharingPanel(['a'], [])).toEqual(['a'])
})

test('P-49: after a replacement all bids of a lot are evaluated by the same persons', () => {
  fc.assert(
    fc.property(someBids, fc.subarray(lots, { minLength: 1 }), (bids, conflicted) => {
      const left = lotsSharingPanel(conflicted, bids)
      const all = firstSeats(lots, { questions: ['q'], evaluators: ['x', 'y', 'z'] })
      const seats = seatingOf(all.filter(({ lotId, personId }) => personId !== 'x' || !left.includes(lotId)))
      for (const lotId of lots) {
        const panels = bids
          .filter((bid) => bid.lotIds.includes(lotId))
          .map((bid) => evaluatorsOf(bid, 'q', seats).join())
        expect(new Set(panels).size).toBeLessThanOrEqual(1)
      }
      for (const bid of bids)
        if (bid.lotIds.some((lotId) => conflicted.includes(lotId)))
          expect(evaluatorsOf(bid, 'q', seats)).toEqual(['y', 'z'])
    }),
  )
})

test('a person evaluates a bid only with a seat for each of its lots, at that question', () => {
  const seats = seatingOf([
    { lotId: 'a', question: 'q', personId: 'x' },
    { lotId: 'b', question: 'q', personId: 'x' },
    { lotId: 'a', question: 'q', personId: 'y' },
    { lotId: 'b', question: 'r', personId: 'y' },
  ])
  expect(evaluatorsOf({ lotIds: ['a', 'b'] }, 'q', seats)).toEqual(['x'])
  expect(evaluatorsOf({ lotIds: ['a'] }, 'q', seats)).toEqual(['x', 'y'])
  expect(evaluatorsOf({ lotIds: [] }, 'q', seats)).toEqual([])
})

test.each([
  ['somebody else', {}, undefined],
  ['the moderator', { personId: 'moderator' }, 'evaluation.seat-refused'],
  ['the approver', { personId: 'approver' }, undefined],
  [
    'the approver, where the framework keeps them apart',
    { personId: 'approver', mayApproverEvaluate: false },
    'evaluation.seat-refused',
  ],
  ['one who has moderated', { hasModerated: true }, 'evaluation.seat-refused'],
  ['one who has left', { hasLeft: true }, 'evaluation.seat-refused'],
])('P-53, P-54: %s is seated or not: %j', (_, change, code) => {
  const newcomer = { personId: 'other', mayApproverEvaluate: true, hasModerated: false, hasLeft: false, ...change }
  const panel = { moderator: 'moderator' as PersonId, approver: 'approver' as PersonId }
  expect(refuseSeat(newcomer, panel)?.code).toBe(code)
})
