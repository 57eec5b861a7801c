import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LotHours } from './hours.ts'
import { minutesOfHours } from './hours.ts'
import { isViable, sizeLot, ViableHours } from './sizing.ts'

const size = (hours: number) => sizeLot({ weeklyMinutes: minutesOfHours(hours) })

test.each([
  [5253.25, [{ providers: 6, averageWeeklyHours: 875.54 }]],
  [7197, [{ providers: 8, averageWeeklyHours: 899.63 }]],
  [2400, [{ providers: 3, averageWeeklyHours: 800 }]],
  [800, [{ providers: 1, averageWeeklyHours: 800 }]],
  [1000, [{ providers: 1, averageWeeklyHours: 1000 }]],
  [1500, []],
  [799, []],
  [
    4000,
    [
      { providers: 4, averageWeeklyHours: 1000 },
      { providers: 5, averageWeeklyHours: 800 },
    ],
  ],
])('S-07: %d weekly hours can be shared as the vector says', (hours, feasible) => {
  expect(size(hours).feasible).toEqual(feasible)
})

test('S-07: one minute under 2,400 hours is no longer enough for three providers, and too much for two', () => {
  expect(sizeLot({ weeklyMinutes: 2400 * 60 - 1 }).feasible).toEqual([])
})

test('S-07: an empty set is an answer with a warning, never an error', () => {
  const { feasible, warnings } = size(1500)
  expect(feasible).toEqual([])
  expect(warnings.map(({ code }) => code)).toEqual(['NO_FEASIBLE_COUNT'])
})

test('S-07: hours that are missing or no hours at all give the empty set and a warning', () => {
  for (const weeklyMinutes of [0, -60, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER]) {
    const sizing = sizeLot({ weeklyMinutes, publishedProviders: { minimum: 4, maximum: 6 } })
    expect(sizing).toMatchObject({ weeklyHours: 0, feasible: [], published: [] })
    expect(sizing.warnings.map(({ code }) => code)).toEqual(['HOURS_MISSING'])
  }
})

test('S-07: hours that are too many for a lot are said as they are, and not to be unknown', () => {
  const { weeklyHours, feasible, warnings } = sizeLot({ weeklyMinutes: 200_000_010 })
  expect([weeklyHours, feasible]).toEqual([3_333_333.5, []])
  const detail = expect.stringContaining('The weekly hours are more than the 100')
  expect(warnings).toEqual([{ code: 'HOURS_TOO_MANY', detail }])
})

test('S-07: every number of providers in the set leaves each viable hours exactly, and none outside it does', () => {
  const minimum = fc.integer({ min: 60, max: 100_000 })
  const viability = fc
    .tuple(minimum, fc.integer({ min: 0, max: 40_000 }))
    .map(([minimumMinutes, more]) => ({ minimumMinutes, maximumMinutes: minimumMinutes + more }))
  const papers = { minimumMinutes: 48_000, maximumMinutes: 60_000 }
  const anyMinutes = fc.integer({ min: 1, max: 2_000_000 })
  const atABound = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(48_000, 60_000), fc.constantFrom(-1, 0, 1))
    .map(([providers, bound, off]) => providers * bound + off)
  fc.assert(
    fc.property(fc.oneof(anyMinutes, atABound), fc.oneof(fc.constant(papers), viability), (minutes, viable) => {
      const inside = new Set(sizeLot({ weeklyMinutes: minutes, viable }).feasible.map(({ providers }) => providers))
      const most = Math.min(5000, Math.ceil(minutes / viable.minimumMinutes) + 2)
      return Array.from({ length: most }, (_, index) => index + 1).every((n) => {
        const exactly =
          BigInt(n) * BigInt(viable.minimumMinutes) <= BigInt(minutes) &&
          BigInt(minutes) <= BigInt(n) * BigInt(viable.maximumMinutes)
        return inside.has(n) === exactly && isViable(minutes, n, viable) === exactly
      })
    }),
    { numRuns: 200 },
  )
})

const snapshot: LotHours = {
  minutes: minutesOfHours(7197),
  per: 'NOT_STATED',
  basis: 'Approximate hours',
  period: 'Not stated',
  indicative: true,
  provenance: 'PUBLISHED',
  source: 'Prospectus, July 2018',
}

test('S-06: of the 4 to 6 providers published for 5,253.25 hours only 6 is viable, and the others are warned of', () => {
  const { published, warnings } = sizeLot({
    weeklyMinutes: minutesOfHours(5253.25),
    publishedProviders: { minimum: 4, maximum: 6 },
  })
  expect(published.map(({ averageWeeklyHours }) => averageWeeklyHours)).toEqual([1313.31, 1050.65, 875.54])
  expect(warnings.map(({ code }) => code)).toEqual(['PUBLISHED_COUNT_NOT_VIABLE', 'PUBLISHED_COUNT_NOT_VIABLE'])
})

test('S-06: the other figure of the same paper, 7,197 hours, is warned of and none of its 4 to 6 providers is viable', () => {
  const { feasible, warnings } = sizeLot({
    weeklyMinutes: minutesOfHours(5253.25),
    publishedProviders: { minimum: 4, maximum: 6 },
    conflictingHours: [snapshot],
  })
  const details = warnings.map(({ code, detail }) => `${code}: ${detail}`)
  expect(feasible.map(({ providers }) => providers)).toEqual([6])
  expect(details.filter((detail) => detail.startsWith('FIGURES_CONFLICT'))).toHaveLength(1)
  for (const average of ['1799.25', '1439.4', '1199.5'])
    expect(details.some((detail) => detail.includes(`${average} of 7197`))).toBe(true)
})

test('S-05: viable hours whose maximum is below their minimum are refused by their schema', () => {
  expect(ViableHours.safeParse({ minimumMinutes: 60_000, maximumMinutes: 48_000 }).success).toBe(false)
})
