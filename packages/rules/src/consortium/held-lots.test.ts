import { expect, test } from 'vitest'
import { openHoldings } from './held-lots.ts'

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
