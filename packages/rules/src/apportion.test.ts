import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

test('C-04: what is left goes to the largest remainders, and the first of equal ones', () => {
  expect(apportion(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333])
  expect(apportion(100, [50, 30, 20])).toEqual([50, 30, 20])
  expect(apportion(10, [1, 2, 4])).toEqual([1, 3, 6])
  expect(apportion(7, [0, 0])).toEqual([4, 3])
  expect(apportion(0, [3, 4])).toEqual([0, 0])
  expect(apportion(5, [])).toEqual([])
})

test('C-04: shares add up to the total exactly, each within one of what it is due', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), weights, (total, list) => {
      const shares = apportion(total, list)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      const all = list.reduce((sum, weight) => sum + weight, 0)
      if (all === 0) return
      for (const [index, share] of shares.entries())
        expect(Math.abs(share - (total * (list[index] ?? 0)) / all)).toBeLessThan(1 + 1e-6)
    }),
  )
})
