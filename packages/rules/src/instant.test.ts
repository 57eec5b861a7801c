import { expect, test } from 'vitest'
import { Instant, LocalDate } from './instant.ts'

test.each([
  ['0000-01-01', false],
  ['0999-12-31', false],
  ['1000-01-01', true],
  ['2999-12-31', true],
  ['3000-01-01', false],
  ['9999-12-31', false],
  ['2027-02-29', false],
])('a year that an engine may not hold, or not some days on, is a fault of shape: %s is taken: %s', (day, isTaken) => {
  expect([LocalDate.safeParse(day).success, Instant.safeParse(`${day}T00:00:00.000Z`).success]).toEqual([
    isTaken,
    isTaken,
  ])
})
