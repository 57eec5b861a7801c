import { expect, test } from 'vitest'
import { refuseDirection } from './sub-contract.ts'

const today = '2027-03-01'
const member = { role: 'sub-contractor', stage: 'joined' } as const
type Around = Parameters<typeof refuseDirection>[1]

test.each<[string, string, Partial<Around>, string | undefined]>([
  ['by today', today, {}, undefined],
  ['by a day that is over', '2027-02-28', {}, 'consortium.direction-day'],
  ['by the last day of a year', '2028-03-01', {}, undefined],
  ['later', '2028-03-02', {}, 'consortium.direction-day'],
  ['under the Regulations', today, { regime: 'PCR2015' }, 'consortium.direction-elsewhere'],
  ['under the Selection Regime', today, { regime: 'PSR2023' }, 'consortium.direction-elsewhere'],
  ['with a member', today, { member: { ...member, role: 'member' } }, 'consortium.not-sub-contractor'],
  ['with one that has left', today, { member: { ...member, stage: 'left' } }, 'consortium.not-sub-contractor'],
  ['with a stranger', today, { member: undefined }, 'consortium.not-sub-contractor'],
])('P-39: a sub-contract %s (%s)', (_, dueOn, change, code) => {
  expect(refuseDirection(dueOn, { regime: 'PA2023', today, member, ...change })?.code).toBe(code)
})

test.each<[string, Partial<Around>]>([
  ['/dueOn', { today: '2027-03-02' }],
  ['/organisationId', { member: undefined }],
])('P-39: a refusal names %s where that is what is wrong', (pointer, change) => {
  expect(refuseDirection(today, { regime: 'PA2023', today, member, ...change })?.errors).toMatchObject([{ pointer }])
})
