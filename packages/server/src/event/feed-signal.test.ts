import { expect, test } from 'vitest'
import { growth } from './feed-signal.ts'

const never = () => new AbortController()
const long = 60_000

test('growth between asking and waiting is not slept through', async () => {
  const feed = growth()
  const grown = feed.next()
  feed.tell()
  await grown(long, never().signal)
  expect(feed.waiting()).toBe(0)
})

test('a wait ends at growth, at its time, or when the caller has gone, and leaves nothing behind', async () => {
  const feed = growth()
  const caller = never()
  const waits = [feed.next()(long, never().signal), feed.next()(1, never().signal), feed.next()(long, caller.signal)]
  expect(feed.waiting()).toBe(3)
  await waits[1]
  caller.abort()
  await waits[2]
  expect(feed.waiting()).toBe(1)
  feed.tell()
  await waits[0]
  expect(feed.waiting()).toBe(0)
  await feed.next()(long, caller.signal)
  expect(feed.waiting(), 'a caller that has gone before is not waited for').toBe(0)
})

test('API4: beyond so many waiting callers the next is told that the server is busy', async () => {
  const feed = growth(2)
  const waits = [feed.next()(long, never().signal), feed.next()(long, never().signal)]
  await expect(feed.next()(long, never().signal)).rejects.toMatchObject({ problem: { code: 'server.busy' } })
  feed.tell()
  await Promise.all(waits)
})
