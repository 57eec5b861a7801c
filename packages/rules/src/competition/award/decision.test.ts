import { expect, test } from 'vitest'
import { briefWith, person } from '../brief.fixture.ts'
import { nextDecision, refuseDecision } from './decision.ts'

const { panel } = briefWith() // 3 evaluates, 6 recommends, 7 approves
const withFinance = briefWith((brief) => ({ panel: { ...brief.panel, finance: person(8) } })).panel
type Made = { step: 'finance' | 'approval'; outcome: 'cleared' | 'sent-back'; personId: string }
const step = (name: Made['step'], personId = person(name === 'finance' ? 8 : 7)): Made => {
  return { step: name, outcome: 'cleared', personId }
}
const lotWith = (steps: Made[], change: object = {}) => ({
  panel: withFinance,
  recommendations: [{ recommendedBy: person(6), steps }],
  deciders: [person(9)],
  conflicted: [],
  ...change,
})
const approval = (number: number, { mayEvaluate = false } = {}) =>
  ({ step: 'approval', outcome: 'cleared', personId: person(number), mayEvaluate, hasEvaluated: number === 3 }) as const

test.each([
  ['its approver', approval(7), undefined],
  ['whoever recommended it', approval(6), 'award.own-recommendation'],
  ['whoever decided a tie or a price of its lot', approval(9), 'award.own-recommendation'],
  ['an evaluator', approval(3), 'award.approver-evaluates'],
  ['an evaluator, where the framework lets them', approval(3, { mayEvaluate: true }), undefined],
])('P-54: a recommendation is approved by %s: %s', (_, wanted, code) => {
  expect(refuseDecision(wanted, lotWith([], { panel }))?.code).toBe(code)
})

test('P-54: whoever recommended an earlier version, or took the other step of it, does not decide on the next', () => {
  const earlier = { recommendedBy: person(5), steps: [step('finance'), { ...step('approval'), outcome: 'sent-back' }] }
  const recommendations = [earlier, { recommendedBy: person(6), steps: [step('finance', person(4))] }]
  const code = (number: number) => refuseDecision(approval(number), lotWith([], { recommendations }))?.code
  expect([4, 5, 7, 8].map(code)).toEqual([
    'award.cleared-yourself',
    'award.own-recommendation',
    undefined,
    'award.cleared-yourself',
  ])
  const before = lotWith([], { recommendations: [earlier, { recommendedBy: person(6), steps: [] }] })
  expect(refuseDecision({ ...approval(7), step: 'finance' }, before)?.code).toBe('award.cleared-yourself')
})

test('P-54: the money is cleared first, where the panel has somebody for it, each step once', () => {
  expect(refuseDecision(approval(7), lotWith([]))?.code).toBe('award.step-not-due')
  expect(refuseDecision({ ...approval(8), step: 'finance' }, lotWith([]))).toBeUndefined()
  const cleared = lotWith([step('finance')])
  expect(refuseDecision(approval(7), cleared)).toBeUndefined()
  expect(refuseDecision({ ...approval(8), step: 'finance' }, cleared)?.code).toBe('award.step-not-due')
  const steps = [step('finance'), step('approval')]
  expect(nextDecision({ steps }, withFinance)).toBeUndefined()
  const approved = lotWith(steps)
  expect(refuseDecision(approval(7), approved)?.code).toBe('award.step-not-due')
  const back = { ...approval(7), outcome: 'sent-back' } as const
  expect(refuseDecision(back, approved), 'an approval that is taken back').toBeUndefined()
  expect(refuseDecision({ ...back, step: 'finance' }, approved)?.code).toBe('award.step-not-due')
})

test('P-54: an approval from before the money was cleared is given anew, or taken back', () => {
  const early = [step('approval')]
  expect(nextDecision({ steps: early }, panel)).toBeUndefined()
  expect(nextDecision({ steps: early }, withFinance)).toBe('finance')
  expect(nextDecision({ steps: [...early, step('finance')] }, withFinance)).toBe('approval')
  expect(nextDecision({ steps: [...early, step('finance'), step('approval')] }, withFinance)).toBeUndefined()
  expect(refuseDecision({ ...approval(7), outcome: 'sent-back' }, lotWith(early))).toBeUndefined()
})

test('P-49: where somebody who scored or moderated has a conflict, an approval says why the award stands', () => {
  const conflicted = [{ lotId: 'lot', personId: person(3), part: 'scored' }]
  const lot = lotWith([], { panel, conflicted })
  expect(refuseDecision(approval(7), lot)).toMatchObject({
    code: 'award.evaluation-conflict',
    detail: expect.stringContaining(`${person(3)} scored`),
  })
  expect(refuseDecision({ ...approval(7), reason: 'Two others scored alike' }, lot)).toBeUndefined()
  expect(
    refuseDecision({ ...approval(7), outcome: 'sent-back' }, lotWith([step('approval')], { panel, conflicted })),
  ).toBe(undefined)
})
