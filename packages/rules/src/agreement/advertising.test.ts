import { expect, test } from 'vitest'
import { mustAdvertise } from './advertising.ts'

test('S-30: an opportunity of £50,000 or more is advertised', () => {
  expect(mustAdvertise(5_000_000)).toBe(true)
  expect(mustAdvertise(4_999_999)).toBe(false)
})
