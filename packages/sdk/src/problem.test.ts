import { expect, test } from 'vitest'
import { CarelotError, type Problem, problemOf } from './problem.ts'

const closed: Problem = {
  type: '/docs/problems#not-found',
  title: 'Nothing',
  status: 404,
  instance: 'urn:uuid:1',
  code: 'not-found',
}

test('a problem is read from an error of the REST client and of the tRPC client alike', () => {
  const answer = { status: 404, headers: new Headers(), requestId: 'r', attempts: 1 }
  expect(problemOf(new CarelotError(closed, answer))).toBe(closed)
  expect(problemOf(Object.assign(new Error(), { data: { problem: closed } }))).toBe(closed)
})

test.each([undefined, null, 'x', new Error('x'), { problem: 'x' }, { data: null }])(
  '%s carries no problem',
  (error) => {
    expect(problemOf(error)).toBeUndefined()
  },
)

test('the compiler knows the codes: a misspelt one does not compile', () => {
  const isGone = (error: unknown) => {
    switch (problemOf(error)?.code) {
      case 'not-found':
        return true
      // @ts-expect-error no such code
      case 'not-fuond':
        return false
      default:
        return false
    }
  }
  expect(isGone({ problem: closed })).toBe(true)
})
