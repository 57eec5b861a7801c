import { expect, test } from 'vitest'
import { type Change, found, type surroundings, timetable } from './brief.fixture.ts'

const cases: [name: string, change: Change, expected: string, around?: Partial<typeof surroundings>][] = [
  [
    'a deadline in the past',
    timetable({ deadline: '2026-11-20T12:00' }),
    'competition.deadline-past /brief/timetable/deadline',
  ],
  [
    'P-12: a deadline on a Saturday',
    timetable({ deadline: '2027-02-06T12:00' }),
    'competition.deadline-not-working-day /brief/timetable/deadline',
  ],
  [
    'a deadline one working day too near',
    timetable({ deadline: '2026-12-03T12:00' }),
    'competition.deadline-too-near /brief/timetable/deadline',
  ],
  [
    'a deadline nearer than the framework asks',
    undefined,
    'competition.deadline-too-near /brief/timetable/deadline',
    { minimumTenderWorkingDays: 60 },
  ],
  [
    'a clarification cut-off at the deadline',
    timetable({ clarificationsUntil: '2027-02-05T12:00' }),
    'competition.timetable-out-of-order /brief/timetable/clarificationsUntil',
  ],
  [
    'P-42: a clarification cut-off that London skips',
    timetable({ clarificationsUntil: '2026-03-29T01:30' }),
    'time.does-not-exist /brief/timetable/clarificationsUntil',
  ],
  [
    'S-60: a decision before the evaluation ends',
    timetable({ decisionOn: '2027-02-25' }),
    'competition.timetable-out-of-order /brief/timetable/decisionOn',
  ],
  [
    'S-60: a date that is not planned',
    timetable({ decisionOn: undefined }),
    'competition.timetable-incomplete /brief/timetable/decisionOn',
  ],
  [
    'C-01: a legal form that is to be taken by the day of the decision',
    () => ({ legalFormAtAward: { by: '2027-03-05', reason: 'One entity signs' } }),
    'competition.timetable-out-of-order /brief/legalFormAtAward/by',
  ],
]

test.each(cases)('%s is a fault of its own, where it stands', (_, change, expected, around) => {
  expect(found(change, around)).toEqual([expected])
})

test('P-42: a deadline that London skips or repeats is refused as such, on a Sunday as well', () => {
  const near = { minimumTenderWorkingDays: 0 }
  expect(found(timetable({ deadline: '2027-03-28T01:30' }), near)).toEqual(
    expect.arrayContaining([
      'time.does-not-exist /brief/timetable/deadline',
      'competition.deadline-not-working-day /brief/timetable/deadline',
    ]),
  )
  const autumn = { ...near, now: '2026-10-01T09:00:00.000Z' }
  expect(found(timetable({ deadline: '2026-10-25T01:30' }), autumn)).toContain(
    'time.exists-twice /brief/timetable/deadline',
  )
})

test('a deadline in a year whose bank holidays are not loaded is refused, not guessed', () => {
  expect(found(timetable({ deadline: '2031-02-05T12:00' }))).toContain(
    'calendar.year-not-loaded /brief/timetable/deadline',
  )
})

test('P-33: Scottish bank holidays are no working days under the Act, and are under PCR', () => {
  const saintAndrew = timetable({ deadline: '2026-11-30T12:00' })
  const near = { minimumTenderWorkingDays: 0 }
  expect(found(saintAndrew, { ...near, workingDays: 'PA2023' })).toEqual([
    'competition.deadline-not-working-day /brief/timetable/deadline',
  ])
  expect(found(saintAndrew, { ...near, workingDays: 'PCR2015' })).toEqual([])
})

test('C-01: a legal form may be asked for by the day after the decision', () => {
  expect(found(() => ({ legalFormAtAward: { by: '2027-03-06', reason: 'One entity signs' } }))).toEqual([])
})

test('P-07: the deadline at exactly the minimum of working days stands', () => {
  expect(found(timetable({ deadline: '2026-12-04T12:00' }))).toEqual([])
})
