import { expect, test } from 'vitest'
import type { PaperOwed } from './model.ts'
import { daysOfPaper, isNeeded } from './paper.ts'

test.each<[PaperOwed['due'], string | null, string]>([
  ['bid', '2027-02-05T12:00:00.000Z', '2027-02-05'],
  ['bid', '2027-06-30T23:30:00.000Z', '2027-07-01'],
  ['bid', '2027-01-04T12:00:00.000Z', '2027-01-05'],
  ['bid', null, '2027-01-05'],
  ['award', '2027-02-05T12:00:00.000Z', '2027-01-05'],
])(
  'C-02: on 5 January a paper that is due before the %s, with tenders closing at %s, is needed until %s',
  (due, deadline, until) => {
    expect(daysOfPaper({ due }, { deadline, now: '2027-01-05T09:00:00.000Z' })).toEqual({ today: '2027-01-05', until })
  },
)

test('C-15: what is due at award is needed once there is one, what is due before the bid as long as papers are signed', () => {
  const needed = (due: PaperOwed['due'], ...[stage, isAwarded]: [Parameters<typeof isNeeded>[1]['stage'], boolean]) =>
    isNeeded({ due }, { stage, isAwarded })
  for (const stage of ['inviting', 'submitted'] as const)
    expect([needed('bid', stage, false), needed('award', stage, false)]).toEqual([true, false])
  expect([needed('bid', 'preferred', true), needed('award', 'preferred', true)]).toEqual([true, true])
  expect([needed('bid', 'dissolved', true), needed('award', 'dissolved', true)]).toEqual([false, false])
})
