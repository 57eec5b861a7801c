import { expect, test } from 'vitest'
import { valueOrRefuse } from './answer.ts'
import { CarelotError } from './problem.ts'

test('an answer gives its value, also a false one', () => {
  expect(valueOrRefuse({ value: false })).toBe(false)
})

test('an answer with a problem throws that problem', () => {
  const problem = { code: 'calendar.year-not-loaded', detail: '2029' } as const
  expect(() => valueOrRefuse({ problem })).toThrow(new CarelotError(problem))
})
