import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursEach, hoursOfMinutes, minutesOfHours } from './hours.ts'

test('S-06: the published 5,253.25 hours are 315,195 whole minutes, and read as 5,253.25 again', () => {
  expect(minutesOfHours(5253.25)).toBe(315_195)
  expect(hoursOfMinutes(315_195)).toBe(5253.25)
})

test('Decimal hours to two places give back the minutes they were made of', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000_000 }),
      (minutes) => minutesOfHours(hoursOfMinutes(minutes)) === minutes,
    ),
  )
})

test('S-07: an average is rounded half up at the second place', () => {
  expect(hoursEach(315_195, 6)).toBe(875.54)
  expect(hoursEach(7197 * 60, 8)).toBe(899.63)
})
