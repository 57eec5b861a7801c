import { expect, test } from 'vitest'
import { extendedDeadline, furtherDeadline } from './deadline.ts'

const from = '2027-02-05T12:00:00.000Z'
const before = '2027-02-05T11:59:59.999Z'
const extend = (to: string, now = before) => extendedDeadline({ from, to, workingDays: 'PA2023' }, now)

test.each([
  ['2027-02-05T12:01', '2027-02-05T12:01:00.000Z'],
  ['2027-02-08T12:00', '2027-02-08T12:00:00.000Z'],
  ['2027-03-30T12:00', '2027-03-30T11:00:00.000Z'],
])('S-60, P-42: a deadline may be extended to %s in London, which is %s', (to, instant) => {
  expect(extend(to)).toEqual({ value: instant })
})

test.each([
  ['2027-02-05T12:00', 'competition.deadline-not-later'],
  ['2027-02-04T12:00', 'competition.deadline-not-later'],
  ['2027-02-06T12:00', 'competition.deadline-not-working-day'],
  ['2027-03-26T12:00', 'competition.deadline-not-working-day'],
  ['2027-03-28T01:30', 'time.does-not-exist'],
  ['2027-10-31T01:30', 'time.exists-twice'],
  ['2099-02-05T12:00', 'calendar.year-not-loaded'],
])('P-42: an extension to %s is refused as %s, and the field named', (to, code) => {
  expect(extend(to).problem).toMatchObject({ code, errors: [{ pointer: '/deadline', code }] })
})

test('P-07: at the very instant of the deadline it can no longer be extended', () => {
  expect(extend('2027-02-08T12:00', from).problem?.code).toBe('competition.deadline-passed')
})

const further = (period: string, now: string) => furtherDeadline(period, now, 'PA2023')

test.each([
  ['PT4H', '2027-02-05T12:00:00.000Z', '2027-02-05T16:00:00.000Z'],
  ['PT4H', '2027-02-05T12:00:00.001Z', '2027-02-05T16:01:00.000Z'],
  ['P1D', '2027-02-05T12:00:00.000Z', '2027-02-08T12:00:00.000Z'],
  ['P1D', '2027-03-25T12:00:00.000Z', '2027-03-30T11:00:00.000Z'],
])(
  'P-51, P-42: a further period of %s from %s ends at %s, on a working day by London clocks',
  (period, now, deadline) => {
    expect(further(period, now)).toEqual({ value: deadline })
  },
)

test('P-51: a further period without length is refused', () => {
  const code = 'competition.deadline-not-later'
  const { problem } = further('PT0S', '2027-02-05T12:00:00.000Z')
  expect(problem).toMatchObject({ code, errors: [{ pointer: '/period', code }] })
})
