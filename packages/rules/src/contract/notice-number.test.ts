import { expect, test } from 'vitest'
import { isOfYear, NoticeNumber } from './notice-number.ts'

test.each([
  ['012345-2027', true],
  ['000001-2027', true],
  ['000000-2027', false],
  ['12345-2027', false],
  ['0123456-2027', false],
  ['012345/2027', false],
  ['012345-27', false],
  ['UK7 012345-2027', false],
])('P-31, P-35: Find a Tender gives a notice the number %s: %s', (number, isOne) => {
  expect(NoticeNumber.safeParse(number).success).toBe(isOne)
})

test('P-44: the year of a notice is London’s, to the last instant of New Year’s Eve', () => {
  expect(isOfYear('012345-2027', '2027-12-31T23:59:59.999Z')).toBe(true)
  expect(isOfYear('012345-2027', '2028-01-01T00:00:00.000Z')).toBe(false)
})
