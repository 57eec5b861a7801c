import { expect, test } from 'vitest'
import { openHoldings, refuseUnheld } from './held-lots.ts'

const open = (bidders: string[], held: { alone?: string[]; together?: string[][] }) =>
  openHoldings({ leadId: 'a', bidders }, [{ lotId: 'lot', alone: [], together: [], ...held }]).map(
    ({ member, owner, lotId }) => `${member} ${owner} ${lotId}`,
  )

test.each<[string, string[], { alone?: string[]; together?: string[][] }, string[]]>([
  ['each holds it alone', ['a', 'b'], { alone: ['a', 'b'] }, []],
  ['all hold it as one', ['a', 'b'], { together: [['a', 'b']] }, []],
  ['all hold it as one, and the lead alone too', ['a', 'b'], { alone: ['a'], together: [['a', 'b']] }, []],
  ['one who holds it with them is missing', ['a', 'b'], { together: [['a', 'b', 'c']] }, ['c a lot']],
  ['the lead would contract alone', ['a'], { together: [['a', 'b']] }, ['b a lot']],
  ['one is too many', ['a', 'b', 'c'], { alone: ['c'], together: [['a', 'b']] }, ['c a lot']],
  ['one holds it with others alone', ['a', 'b', 'c'], { alone: ['a', 'c'], together: [['a', 'b']] }, ['b a lot']],
  ['nobody holds it any more', ['a', 'b'], {}, ['a a lot', 'b a lot']],
])('C-13: who contracts is the appointed supplier of each lot: %s', (_, bidders, held, expected) => {
  expect(open(bidders, held)).toEqual(expected)
})

test('C-13: where any supplier may bid nobody is held to a place', () => {
  expect(openHoldings({ leadId: 'a', bidders: ['a', 'b'] }, [])).toEqual([])
})

test.each<[string, string[], { alone?: string[]; together?: string[][] }, string | undefined]>([
  ['who stays of two that hold it as one', ['a'], { together: [['a', 'b']] }, 'consortium.change-unheld'],
  ['one comes in instead of who holds it', ['a', 'c'], { together: [['a', 'b']] }, 'consortium.change-unheld'],
  ['one comes in who does not hold it', ['a', 'b', 'c'], { alone: ['a', 'b'] }, 'consortium.change-unheld'],
  ['who stays holds it alone too', ['a'], { alone: ['a'], together: [['a', 'b']] }, undefined],
  ['the council has left the place to who stays', ['a'], { alone: ['a'] }, undefined],
  ['nobody held it before', ['a'], {}, undefined],
])('C-07, C-13: a change after the bid leaves a lot to its appointed supplier: %s', (_, after, held, expected) => {
  const lots = [{ lotId: 'lot', alone: [], together: [], ...held }]
  expect(refuseUnheld({ leadId: 'a', before: ['a', 'b'], after }, lots)?.code).toBe(expected)
})
