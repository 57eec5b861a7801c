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
  const pass = turnstile({ places: 2, waiting: 10, waitingOfParty: 10 })
  const pieces = [0, 1, 2, 3, 4].map((number) => piece(begun, number))
  const results = Promise.allSettled(pieces.map(({ work }) => pass('a', work)))
  const late = piece(begun, 5)
  await settled()
  expect(begun).toEqual([0, 1])
  pieces[1]?.fail()
  await settled()
  expect(begun).toEqual([0, 1, 2])
  const last = pass('a', late.work)
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
  const pass = turnstile({ places: 1, waiting: 1, waitingOfParty: 1 })
  const [first, second, third] = [0, 1, 2].map((number) => piece(begun, number))
  if (!first || !second || !third) throw new Error('three pieces')
  const both = [pass('a', first.work), pass('a', second.work)]
  await expect(pass('a', third.work)).rejects.toMatchObject({ problem: { code: 'server.busy' } })
  first.end()
  second.end()
  await Promise.all(both)
  third.end()
  expect(await pass('a', third.work)).toBe(2)
  expect(begun).toEqual([0, 1, 2])
})

test('one party keeps no more waiting than its share, and others still find room', async () => {
  const begun: number[] = []
  const pass = turnstile({ places: 1, waiting: 10, waitingOfParty: 2 })
  const pieces = [0, 1, 2, 3].map((number) => piece(begun, number))
  const own = pieces.slice(0, 3).map(({ work }) => pass('a', work))
  await expect(pass('a', piece(begun, 9).work)).rejects.toMatchObject({ problem: { code: 'server.busy' } })
  const others = pass('b', pieces[3]?.work ?? Promise.reject)
  for (const { end } of pieces) end()
  await Promise.all([...own, others])
  expect(begun).toEqual([0, 1, 2, 3])
})

test('work is told whether it had to wait', async () => {
  const pass = turnstile({ places: 1, waiting: 1, waitingOfParty: 1 })
  const { promise, resolve } = Promise.withResolvers<void>()
  const told: boolean[] = []
  const work = async (waited: boolean) => {
    told.push(waited)
    await promise
  }
  const both = [pass('a', work), pass('a', work)]
  resolve()
  await Promise.all(both)
  expect(told).toEqual([false, true])
})
