import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisPoints } from './split.ts'

const someMinutes = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 50 })

test('C-04: shares sum to exactly 10,000 and each is within one point of what it is exactly, whatever the minutes', () => {
  fc.assert(
    fc.property(someMinutes, (minutes) => {
      const points = basisPoints(minutes)
      const total = minutes.reduce((sum, each) => sum + each, 0)
      expect(points.reduce((sum, each) => sum + each, 0)).toBe(total === 0 ? 0 : 10_000)
      if (total > 0)
        for (const [index, each] of minutes.entries())
          expect(Math.abs((points[index] ?? 0) - (each * 10_000) / total)).toBeLessThan(1)
    }),
  )
})

test('C-04: who delivers as much or more has no smaller share, and what is left over goes to the largest remainders', () => {
  expect(basisPoints([1, 1, 1])).toEqual([3334, 3333, 3333])
  expect(basisPoints([8000, 4000])).toEqual([6667, 3333])
  expect(basisPoints([0, 5])).toEqual([0, 10_000])
  fc.assert(
    fc.property(someMinutes, (minutes) => {
      const points = basisPoints(minutes)
      minutes.slice(1).forEach((each, index) => {
        const [before, after] = [points[index] ?? 0, points[index + 1] ?? 0]
        if ((minutes[index] ?? 0) > each) expect(before).toBeGreaterThanOrEqual(after)
      })
    }),
  )
})
