import { expect, test } from 'vitest'
import { faultsOfJudgement, NewJudgement, opportunityBy, standingJudgements } from './judgement.ts'

const today = '2027-01-05'
const judged = (change: object, told: { respondBy?: string; replaceBy?: string } = {}) =>
  faultsOfJudgement(
    NewJudgement.parse({
      supplierId: `org_${'1'.repeat(32)}`,
      ground: 'poor-performance',
      concerns: 'supplier',
      outcome: 'excluded',
      reason: 'Three contracts ended for breach',
      respondBy: null,
      response: null,
      ...change,
    }),
    { told: { respondBy: null, replaceBy: null, ...told }, today },
  ).map(({ code }) => code)

test.each([
  ['2027-01-04', {}, []],
  [undefined, {}, ['agreement.response-not-heard']],
  [today, {}, ['agreement.response-not-heard']],
  [today, { response: 'We have changed our manager' }, []],
  ['2027-01-04', { respondBy: '2027-01-04' }, []],
  ['2027-01-06', { respondBy: '2027-01-04' }, ['agreement.judgement-day']],
  [undefined, { respondBy: '2027-01-04' }, ['agreement.judgement-day']],
  [undefined, { outcome: 'not-excluded' }, []],
])(
  'P-46: nobody is excluded before it could respond by the day that it was told, %s: %j gives %j',
  (respondBy, change, expected) => {
    expect(judged(change, respondBy ? { respondBy } : {})).toEqual(expected)
  },
)

test.each([
  [undefined, ['agreement.replacement-not-offered']],
  [today, ['agreement.replacement-not-offered']],
  ['2027-01-04', []],
])('P-24: an associated person or sub-contractor could be replaced first, until %s', (replaceBy, expected) => {
  const told = { respondBy: '2026-12-31', ...(replaceBy ? { replaceBy } : {}) }
  for (const concerns of ['associated-person', 'sub-contractor']) expect(judged({ concerns }, told)).toEqual(expected)
})

test('P-24: an exclusion offers no replacement of its own, however long ago', () => {
  expect(judged({ concerns: 'sub-contractor', response: 'No', replaceBy: '2027-01-04' })).toEqual([
    'agreement.judgement-day',
  ])
})

test.each([
  [null, null, []],
  ['2027-01-06', '2027-01-06', []],
  [today, today, ['agreement.response-not-heard', 'agreement.replacement-not-offered']],
  ['2027-01-07', '2027-01-06', ['agreement.replacement-not-offered']],
  [null, '1000-01-01', ['agreement.replacement-not-offered']],
])(
  'P-24, P-46: whoever raises a ground leaves time: to respond until %s, to replace until %s',
  (respondBy, replaceBy, expected) => {
    expect(judged({ outcome: 'considering', respondBy, replaceBy })).toEqual(expected)
  },
)

test('P-24, P-46: days that a supplier was told stand until it is decided that it is not excluded', () => {
  const told = { respondBy: '2027-01-10', replaceBy: '2027-01-20' }
  const none = { respondBy: null, replaceBy: null }
  for (const outcome of ['considering', 'excluded'] as const) expect(opportunityBy({ outcome, ...told })).toEqual(told)
  expect(opportunityBy({ outcome: 'not-excluded', ...told })).toEqual(none)
  expect(opportunityBy(undefined)).toEqual(none)
})

test('P-46: the latest judgement on each ground counts', () => {
  const made = [
    { ground: 'labour', outcome: 'considering', reason: 'a' },
    { ground: 'insolvency', outcome: 'considering', reason: 'b' },
    { ground: 'labour', outcome: 'not-excluded', reason: 'c' },
  ] as const
  expect(standingJudgements(made).map(({ reason }) => reason)).toEqual(['c', 'b'])
})
