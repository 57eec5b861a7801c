import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from './instant.ts'
import {
  addDays,
  addDuration,
  Duration,
  daysBetween,
  instantOf,
  LondonDateTime,
  londonDateOf,
  londonDateTimeOf,
} from './london-time.ts'

test.each([
  ['2018-10-27T12:00', '2018-10-27T11:00:00.000Z'],
  ['2018-10-28T00:59', '2018-10-27T23:59:00.000Z'],
  ['2018-10-28T02:00', '2018-10-28T02:00:00.000Z'],
  ['2018-10-28T12:00', '2018-10-28T12:00:00.000Z'],
  ['2019-03-30T12:00', '2019-03-30T12:00:00.000Z'],
  ['2019-03-31T00:59', '2019-03-31T00:59:00.000Z'],
  ['2019-03-31T02:00', '2019-03-31T01:00:00.000Z'],
  ['2019-03-31T12:00', '2019-03-31T11:00:00.000Z'],
  ['2027-02-05T12:00', '2027-02-05T12:00:00.000Z'],
  ['2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
  ['2027-10-31T00:59', '2027-10-30T23:59:00.000Z'],
  ['2027-10-31T02:00', '2027-10-31T02:00:00.000Z'],
])('P-42: %s in London is %s, and back', (wallTime, instant) => {
  expect(instantOf(wallTime)).toEqual({ value: instant })
  expect(londonDateTimeOf(instant)).toBe(wallTime)
})

test.each(['2019-03-31T01:00', '2019-03-31T01:59', '2027-03-28T01:00', '2027-03-28T01:30'])(
  'P-42: %s, which the clocks skip, is refused',
  (wallTime) => {
    expect(instantOf(wallTime)).toMatchObject({ problem: { code: 'time.does-not-exist' } })
  },
)

test.each(['2018-10-28T01:00', '2018-10-28T01:59', '2027-10-31T01:00', '2027-10-31T01:30'])(
  'P-42: %s, which the clocks show twice, is refused',
  (wallTime) => {
    expect(instantOf(wallTime)).toMatchObject({ problem: { code: 'time.exists-twice' } })
  },
)

test.each([
  '2027-02-05T12:00Z',
  '2027-02-05T12:00+01:00',
  '2027-02-05T12:00:00',
  '2027-02-05T24:00',
  '2027-02-05 12:00',
  '2027-02-29T12:00',
  '2027-13-05T12:00',
  '2027-02-05',
])('P-42: %s is not a London wall-clock time', (text) => {
  expect(LondonDateTime.safeParse(text).success).toBe(false)
})

const someInstant = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
/** Half of them in the nights on which the clocks change. */
const someWallTime = fc
  .tuple(
    fc.oneof(
      someInstant.map((instant) => instant.slice(0, 10)),
      fc.constantFrom('2018-10-28', '2019-03-31', '2027-03-28', '2027-10-31'),
    ),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([on, hour, minute]) => `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

test('P-42: a wall time that is not refused comes back from its instant unchanged', () => {
  fc.assert(
    fc.property(someWallTime, (wallTime) => {
      expect(LondonDateTime.safeParse(wallTime).success).toBe(true)
      const answer = instantOf(wallTime)
      if (answer.problem) {
        expect(wallTime).toMatch(/T01:/)
        return
      }
      expect(Instant.safeParse(answer.value).success).toBe(true)
      expect(londonDateTimeOf(answer.value)).toBe(wallTime)
      expect(londonDateOf(answer.value)).toBe(wallTime.slice(0, 10))
    }),
  )
})

test('P-42: an instant comes back from its wall time to the minute, or its hour is shown twice', () => {
  fc.assert(
    fc.property(someInstant, (instant) => {
      const answer = instantOf(londonDateTimeOf(instant))
      if (answer.problem) expect(answer.problem.code).toBe('time.exists-twice')
      else expect(answer.value).toBe(`${instant.slice(0, 16)}:00.000Z`)
    }),
  )
})

test('the date in London is a day on from the date in UTC in the last hour of a summer day', () => {
  expect(londonDateOf('2027-06-30T23:30:00.000Z')).toBe('2027-07-01')
  expect(londonDateOf('2027-12-31T23:30:00.000Z')).toBe('2027-12-31')
})

test.each([
  ['2019-03-25T12:00:00.000Z', 'P10D', '2019-04-04T11:00:00.000Z', 'days keep the wall-clock time'],
  ['2019-03-25T12:00:00.000Z', 'PT240H', '2019-04-04T12:00:00.000Z', 'hours are elapsed time'],
  ['2018-10-27T11:00:00.000Z', 'P1D', '2018-10-28T12:00:00.000Z', 'the day of 25 hours'],
  ['2027-03-27T01:30:00.000Z', 'P1D', '2027-03-28T01:30:00.000Z', 'on by the skipped hour'],
  ['2027-10-30T00:30:00.000Z', 'P1D', '2027-10-31T00:30:00.000Z', 'the first of two'],
  ['2027-10-31T01:30:00.000Z', 'PT0S', '2027-10-31T01:30:00.000Z', 'nothing added changes nothing'],
  ['2027-01-31T09:00:00.123Z', 'P1M', '2027-02-28T09:00:00.123Z', 'a month ends where the month does'],
  ['2027-01-05T09:00:00.000Z', 'P1DT2H', '2027-01-06T11:00:00.000Z', 'days first, then hours'],
])('P-42: %s and %s is %s: %s', (from, duration, to) => {
  expect(Duration.safeParse(duration).success).toBe(true)
  expect(addDuration(from, duration)).toBe(to)
})

test.each(['', 'P', 'PT', 'P1DT', '-P1D', 'P-1D', 'P1.5D', '10D', 'PT1H1H', 'P999999D'])(
  '%j is not a duration',
  (text) => {
    expect(Duration.safeParse(text).success).toBe(false)
  },
)

test('elapsed time added is what is then left until it, also over a clock change', () => {
  fc.assert(
    fc.property(someInstant, fc.integer({ min: 0, max: 20_000 }), (now, hours) => {
      const later = addDuration(now, `PT${hours}H`)
      expect(Date.parse(later) - Date.parse(now)).toBe(hours * 3_600_000)
    }),
  )
})

test('T-13: days between dates count weekends, leap days and clock changes as one day each', () => {
  expect(daysBetween('2027-03-04', '2027-04-01')).toBe(28)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2027-04-01', '2027-03-04')).toBe(-28)
})

test('adding days is undone by counting them', () => {
  fc.assert(
    fc.property(someInstant.map(londonDateOf), fc.integer({ min: -4000, max: 4000 }), (on, days) => {
      expect(daysBetween(on, addDays(on, days))).toBe(days)
    }),
  )
})
