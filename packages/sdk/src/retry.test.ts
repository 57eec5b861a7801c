import { expect, test } from 'vitest'
import { backoffMs, retryAfterMs, waitMs } from './retry.ts'

test('the backoff is 50 to 100 % of 0.5 s doubled each time, up to 8 s', () => {
  expect([1, 2, 3, 4, 5, 6, 40].map((attempt) => backoffMs(attempt, 1))).toEqual([
    500, 1000, 2000, 4000, 8000, 8000, 8000,
  ])
  expect([1, 5].map((attempt) => backoffMs(attempt, 0))).toEqual([250, 4000])
})

test.each([
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': ' 12 ' }, 12_000],
  [{ 'retry-after': 'Tue, 05 Jan 2027 09:00:30 GMT' }, 30_000],
  [{ 'retry-after': 'Tue, 05 Jan 2027 08:00:00 GMT' }, 0],
  [{ 'retry-after': 'Tue, 05 Jan 2027 09:00:30 GMT', date: 'Tue, 05 Jan 2027 09:00:20 GMT' }, 10_000],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('Retry-After %j asks for %s ms', (headers, expected) => {
  expect(retryAfterMs(new Headers(headers), Date.parse('2027-01-05T09:00:00.000Z'))).toBe(expected)
})

test('what the server asks for replaces the backoff, up to 60 s', () => {
  expect([waitMs(undefined, 500), waitMs(0, 500), waitMs(1, 500), waitMs(60_000, 500)]).toEqual([500, 500, 1, 60_000])
  expect(waitMs(60_001, 500)).toBeUndefined()
})
