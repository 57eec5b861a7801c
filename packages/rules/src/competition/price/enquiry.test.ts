import { expect, test } from 'vitest'
import { refuseExplanation, refusePriceDecision } from './enquiry.ts'

const asked = { answerBy: '2027-03-10T12:00:00.000Z', explainedAt: null, decision: null } as const
const explained = { ...asked, explainedAt: '2027-03-09T12:00:00.000Z' }
const decided = { ...explained, decision: 'accepted' } as const
const before = '2027-03-10T11:59:59.999Z'

test.each([
  [asked, before, undefined],
  [asked, asked.answerBy, 'award.enquiry-late'],
  [explained, before, 'award.enquiry-explained'],
  [decided, before, 'award.enquiry-decided'],
])('P-50: %j is explained at %s: %s', (enquiry, now, code) => {
  expect(refuseExplanation(enquiry, now)?.code).toBe(code)
})

test.each([
  [asked, before, 'award.enquiry-not-heard'],
  [asked, asked.answerBy, undefined],
  [explained, before, undefined],
  [decided, before, 'award.enquiry-decided'],
])(
  'P-50: no price is rejected before the bidder was heard or its time is over, and none is decided twice: %j at %s: %s',
  (enquiry, now, code) => {
    expect(refusePriceDecision(enquiry, { taken: 'rejected', now })?.code).toBe(code)
  },
)

test('P-50: a price is accepted without hearing the bidder, so that a question asked by mistake holds nothing up', () => {
  expect(refusePriceDecision(asked, { taken: 'accepted', now: before })).toBeUndefined()
  expect(refusePriceDecision(decided, { taken: 'accepted', now: before })?.code).toBe('award.enquiry-decided')
})
