import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueOrRefuse } from '../answer.ts'
import { addDays } from '../london-time.ts'
import { periodEnd } from './period.ts'
import { isWorkingDay, workingDaysBetween } from './working-day.ts'

test.each([
  ['2019-03-01', '2019-03-11', 'a Monday'],
  ['2019-02-28', '2019-03-11', 'on from a Sunday'],
  ['2019-04-09', '2019-04-23', 'on from Good Friday over Easter'],
  ['2019-12-18', '2019-12-30', 'on from a Saturday'],
  ['2021-12-16', '2021-12-29', 'on from a Sunday over two substitute days'],
  ['2021-10-15', '2021-10-25', 'a Monday'],
])('P-11, P-12: the 10th day after %s is over at the end of %s: %s', (sentOn, endsOn) => {
  expect(periodEnd(sentOn, 10)).toEqual({ value: endsOn })
})

test('P-12: the day of the event is not counted', () => {
  expect(periodEnd('2019-03-04', 3)).toEqual({ value: '2019-03-07' })
})

test('P-12: a period has at least two working days inside, however few its days', () => {
  expect(periodEnd('2019-03-04', 1)).toEqual({ value: '2019-03-06' })
  expect(periodEnd('2025-12-24', 2)).toEqual({ value: '2025-12-30' })
  expect(periodEnd('2025-12-24', 5)).toEqual({ value: '2025-12-30' })
})

test.each([
  ['2028-12-29', 1],
  ['2028-12-20', 10],
  ['2028-12-20', 20],
])('P-12: a period from %s of %i days that would end past the loaded years is refused', (eventOn, days) => {
  expect(periodEnd(eventOn, days)).toMatchObject({ problem: { code: 'calendar.year-not-loaded' } })
})

test('P-12: every period ends on a working day, not before its days are over, with two working days inside', () => {
  const someDate = fc.integer({ min: 0, max: 5400 }).map((days) => addDays('2013-06-01', days))
  fc.assert(
    fc.property(someDate, fc.integer({ min: 0, max: 90 }), (eventOn, days) => {
      const endsOn = valueOrRefuse(periodEnd(eventOn, days))
      expect(isWorkingDay('PCR2015', endsOn)).toEqual({ value: true })
      expect(endsOn >= addDays(eventOn, days)).toBe(true)
      expect(valueOrRefuse(workingDaysBetween('PCR2015', eventOn, endsOn))).toBeGreaterThanOrEqual(2)
    }),
  )
})
