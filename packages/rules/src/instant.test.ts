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

test('what is no date at all is told so once, and nothing of its years', () => {
  for (const written of ['1 October', '', '2027-13-01'])
    expect([LocalDate, Instant].map((each) => each.safeParse(written).error?.issues.length)).toEqual([1, 1])
})
