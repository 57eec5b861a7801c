import { expect, test } from 'vitest'
import { turnstile } from './turnstile.ts'

/** Work that ends when it is told to, and notes its beginning. */
function piece(begun: number[], number: number) {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const work = () => {
    begun.push(number)
    return promise
  }
  return { work, end: () => resolve(number), fail: () => reject(new Error('it failed')) }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('who came first goes first, never more at a time than there are places, also when work fails', async () => {
  const begun: number[] = []
  const pass = turnstile({ places: 2, waiting: 10 })
  const pieces = [0, 1, 2, 3, 4].map((number) => piece(begun, number))
  const results = Promise.allSettled(pieces.map(({ work }) => pass(work)))
  const late = piece(begun, 5)
  await settled()
  expect(begun).toEqual([0, 1])
  pieces[1]?.fail()
  await settled()
  expect(begun).toEqual([0, 1, 2])
  const last = pass(late.work)
  await settled()
  expect(begun).toEqual([0, 1, 2])
  for (const { end } of [...pieces, late]) end()
  await last
  expect((await results).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
})

test('whom it would keep too long it turns away as busy, before any work; a place that becomes free is taken', async () => {
  const begun: number[] = []
  const pass = turnstile({ places: 1, waiting: 1 })
  const [first, second, third] = [0, 1, 2].map((number) => piece(begun, number))
  if (!first || !second || !third) throw new Error('three pieces')
  const both = [pass(first.work), pass(second.work)]
  await expect(pass(third.work)).rejects.toMatchObject({ problem: { code: 'server.busy' } })
  first.end()
  second.end()
  await Promise.all(both)
  third.end()
  expect(await pass(third.work)).toBe(2)
  expect(begun).toEqual([0, 1, 2])
})
