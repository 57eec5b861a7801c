import { expect, test } from 'vitest'
import { faultsOfJudgement, NewJudgement, opportunityOf, standingJudgements } from './judgement.ts'

const today = '2027-01-05'
type Told = Partial<NonNullable<Parameters<typeof faultsOfJudgement>[1]['standing']>>
const judged = (change: object, told: Told = {}) => {
  const { concerns = 'supplier' } = NewJudgement.partial().parse(change)
  return faultsOfJudgement(
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
    { standing: { outcome: 'considering', concerns, respondBy: null, replaceBy: null, ...told }, today },
  ).map(({ code }) => code)
}

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

const told = { respondBy: '2027-01-10', replaceBy: '2027-01-20' }

test('P-24, P-46: days that a supplier was told stand until it is decided that it is not excluded', () => {
  const none = { respondBy: null, replaceBy: null }
  const of = (outcome: NewJudgement['outcome'], before?: NewJudgement['outcome'], named: object = {}) =>
    opportunityOf({ outcome, ...none, ...named }, before && { outcome: before, concerns: 'supplier', ...told })
  for (const outcome of ['considering', 'not-excluded', 'excluded'] as const) {
    expect(of(outcome, 'considering')).toEqual(told)
    expect(of(outcome, 'excluded')).toEqual(outcome === 'considering' ? none : told)
    expect([of(outcome, 'not-excluded'), of(outcome)]).toEqual([none, none])
  }
  const later = { replaceBy: '2027-01-21' }
  expect(of('considering', 'considering', later)).toEqual({ ...told, ...later })
})

test.each([
  ['both earlier', { respondBy: '2027-01-06', replaceBy: '2027-01-06' }, ['judgement-day', 'judgement-day']],
  ['one earlier', { respondBy: '2027-01-10', replaceBy: '2027-01-19' }, ['judgement-day']],
  ['both later', { respondBy: '2027-01-11', replaceBy: '2027-01-21' }, []],
  ['neither', {}, []],
  ['a response after the replacement that it was told', { respondBy: '2027-01-21' }, ['replacement-not-offered']],
] as const)(
  'P-24, P-46: whoever raises a ground again puts off what the supplier was told, and takes none of it: %s',
  (_, days, expected) => {
    const again = { outcome: 'considering', concerns: 'sub-contractor', ...days }
    expect(judged(again, told)).toEqual(expected.map((code) => `agreement.${code}`))
  },
)

test('P-24, P-46: days that are over may be followed by others, and a ground that is raised anew after a decision has its own', () => {
  const over = { respondBy: '2026-12-20', replaceBy: '2026-12-31' }
  const again = { outcome: 'considering', replaceBy: '2027-01-06' }
  expect([judged(again, over), judged({ ...again, respondBy: '2027-01-06' }, over)]).toEqual([[], []])
  for (const outcome of ['not-excluded', 'excluded'] as const)
    expect(judged(again, { ...told, outcome, concerns: 'sub-contractor' })).toEqual([])
})

test.each(['considering', 'not-excluded', 'excluded'])(
  'P-24, P-46: a judgement is about whom the ground that was raised concerns: %s',
  (outcome) => {
    const other = { outcome, concerns: 'supplier', response: 'It was not us' }
    expect(judged(other, { concerns: 'sub-contractor', replaceBy: '2027-03-15' })).toEqual([
      'agreement.judgement-concerns',
    ])
  },
)

test('P-24: whoever is told of a day until which it may be replaced is not excluded before that is over, whomever the ground concerns', () => {
  const heard = { response: 'We have new owners' }
  expect(judged(heard, { replaceBy: today })).toEqual(['agreement.replacement-not-offered'])
  expect(judged(heard, { replaceBy: '2027-01-04' })).toEqual([])
})

test('P-46: the latest judgement on each ground counts', () => {
  const made = [
    { ground: 'labour', outcome: 'considering', reason: 'a' },
    { ground: 'insolvency', outcome: 'considering', reason: 'b' },
    { ground: 'labour', outcome: 'not-excluded', reason: 'c' },
  ] as const
  expect(standingJudgements(made).map(({ reason }) => reason)).toEqual(['c', 'b'])
})
