import { expect, test } from 'vitest'
import { briefWith, person } from '../brief.fixture.ts'
import { faultsOfKeyDecision, nextDecision, refuseDecision } from './decision.ts'

const { panel } = briefWith() // 3 evaluates, 6 recommends, 7 approves
const withFinance = briefWith((brief) => ({ panel: { ...brief.panel, finance: person(8) } })).panel
const made = (...steps: { step: 'finance' | 'approval'; outcome: 'cleared' | 'sent-back' }[]) => ({
  recommendedBy: person(6),
  steps,
})
const approval = (number: number, { mayEvaluate = false } = {}) =>
  ({ step: 'approval', outcome: 'cleared', personId: person(number), mayEvaluate, hasEvaluated: number === 3 }) as const

test.each([
  ['its approver', approval(7), undefined],
  ['whoever recommended it', approval(6), 'award.own-recommendation'],
  ['an evaluator', approval(3), 'award.approver-evaluates'],
  ['an evaluator, where the framework lets them', approval(3, { mayEvaluate: true }), undefined],
])('P-54: a recommendation is approved by %s: %s', (_, wanted, code) => {
  expect(refuseDecision(made(), wanted, panel)?.code).toBe(code)
})

test('P-54: the money is cleared first, where the panel has somebody for it, each step once', () => {
  expect(refuseDecision(made(), approval(7), withFinance)?.code).toBe('award.step-not-due')
  expect(refuseDecision(made(), { ...approval(8), step: 'finance' }, withFinance)).toBeUndefined()
  const cleared = made({ step: 'finance', outcome: 'cleared' })
  expect(refuseDecision(cleared, approval(7), withFinance)).toBeUndefined()
  expect(refuseDecision(cleared, { ...approval(8), step: 'finance' }, withFinance)?.code).toBe('award.step-not-due')
  const approved = made({ step: 'finance', outcome: 'cleared' }, { step: 'approval', outcome: 'cleared' })
  expect(nextDecision(approved, withFinance)).toBeUndefined()
  expect(refuseDecision(approved, approval(7), withFinance)?.code).toBe('award.step-not-due')
  const back = { ...approval(7), outcome: 'sent-back' } as const
  expect(refuseDecision(approved, back, withFinance), 'an approval that is taken back').toBeUndefined()
  expect(refuseDecision(approved, { ...back, step: 'finance' }, withFinance)?.code).toBe('award.step-not-due')
})

const decided = (change: object) =>
  faultsOfKeyDecision(
    { number: '27/2', noticePublishedOn: '2027-02-07', decidedOn: '2027-03-08', callInEndsOn: '2027-03-15', ...change },
    {
      today: '2027-03-08',
      recommendedAt: ['2027-02-01T00:30:00.000Z', '2027-02-01T12:00:00.000Z'],
      earlier: [
        { number: '27/1', recordedAt: '2027-02-01T11:59:59.999Z' },
        { number: '27/2', recordedAt: '2027-02-01T12:00:00.001Z' },
      ],
    },
  ).map(({ code }) => code)

test.each([
  [{}, []],
  [{ noticePublishedOn: '2027-02-08' }, ['award.notice-too-short']],
  [{ decidedOn: '2027-03-09' }, ['award.decision-ahead']],
  [{ callInEndsOn: '2027-03-07' }, ['award.call-in-too-early']],
  [{ callInEndsOn: '9999-12-31' }, ['award.call-in-too-late']],
  [{ noticePublishedOn: '2026-12-01', decidedOn: '2027-02-01' }, []],
  [{ noticePublishedOn: '2026-12-01', decidedOn: '2027-01-31' }, ['award.decision-too-early']],
  [{ number: '27/1' }, ['award.decision-on-other']],
])(
  'P-54: a key decision is announced 28 clear days before, made on what is recommended, and called in after: %j has the faults %j',
  (change, codes) => {
    expect(decided(change)).toEqual(codes)
  },
)
