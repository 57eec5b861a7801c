import { expect, test } from 'vitest'
import { faultsOfJudgement, NewJudgement, standingJudgements } from './judgement.ts'

const today = '2027-01-05'
const judged = (change: object) =>
  faultsOfJudgement(
    NewJudgement.parse({
      supplierId: `org_${'1'.repeat(32)}`,
      ground: 'poor-performance',
      concerns: 'supplier',
      outcome: 'excluded',
      reason: 'Three contracts ended for breach',
      respondBy: '2026-12-31',
      response: null,
      ...change,
    }),
    today,
  ).map(({ code }) => code)

test.each([
  [{}, []],
  [{ respondBy: null }, ['agreement.response-not-heard']],
  [{ respondBy: today }, ['agreement.response-not-heard']],
  [{ respondBy: '1000-01-01' }, ['agreement.judgement-day']],
  [{ outcome: 'considering', replaceBy: '1000-01-01' }, ['agreement.judgement-day']],
  [{ respondBy: today, response: 'We have changed our manager' }, []],
  [{ respondBy: null, outcome: 'considering' }, []],
  [{ respondBy: null, outcome: 'not-excluded' }, []],
])('P-46: nobody is excluded before it could respond: %j gives %j', (change, expected) => {
  expect(judged(change)).toEqual(expected)
})

test.each([
  [null, ['agreement.replacement-not-offered']],
  [today, ['agreement.replacement-not-offered']],
  ['2027-01-04', []],
])('P-24: an associated person or sub-contractor could be replaced first, until %s', (replaceBy, expected) => {
  expect(judged({ concerns: 'associated-person', replaceBy })).toEqual(expected)
  expect(judged({ concerns: 'sub-contractor', replaceBy })).toEqual(expected)
})

test('P-46: the latest judgement on each ground counts', () => {
  const made = [
    { ground: 'labour', outcome: 'considering', reason: 'a' },
    { ground: 'insolvency', outcome: 'considering', reason: 'b' },
    { ground: 'labour', outcome: 'not-excluded', reason: 'c' },
  ] as const
  expect(standingJudgements(made).map(({ reason }) => reason)).toEqual(['c', 'b'])
})
