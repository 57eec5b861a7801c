import { expect, test } from 'vitest'
import { serve, transportTo } from '../test/loopback.ts'
import { list } from './list.ts'

const lots = { method: 'GET', path: '/v1/lots', query: ['limit', 'cursor', 'district'], kind: 'list' } as const
const cursorOf = (url: string) => new URL(url, 'http://x').searchParams.get('cursor')

/** Three pages of two, one of them empty: a server may give an empty page that is not the last. */
const paged = () =>
  serve(({ url }) => {
    const cursor = cursorOf(url)
    if (cursor === null) return { json: { data: [1, 2], nextCursor: 'a b' } }
    if (cursor === 'a b') return { json: { data: [], nextCursor: 'c' } }
    return { json: { data: [3, 4], nextCursor: null } }
  })

test('for await walks every thing of every page, with the same filter, and asks for no page before it is needed', async () => {
  const { baseUrl, seen } = await paged()
  const walked: [number, number][] = []
  for await (const one of list<number>(transportTo(baseUrl).line, lots, [{ district: ['Ashford', 'Dover'] }]))
    walked.push([one, seen.length])
  expect(walked).toEqual([
    [1, 1],
    [2, 1],
    [3, 3],
    [4, 3],
  ])
  expect(seen.every(({ url }) => url.startsWith('/v1/lots?') && url.includes('district=Ashford&district=Dover'))).toBe(
    true,
  )
})

test('await gives the first page as plain JSON, and pages() gives them all', async () => {
  const { baseUrl } = await paged()
  const all = list<number>(transportTo(baseUrl).line, lots, [])
  expect(await all).toStrictEqual({ data: [1, 2], nextCursor: 'a b' })
  const sizes: number[] = []
  for await (const { data } of all.pages()) sizes.push(data.length)
  expect(sizes).toEqual([2, 0, 2])
})

test('toArray gathers at most its limit, and asks for no page beyond it', async () => {
  const { baseUrl, seen } = await paged()
  const all = list<number>(transportTo(baseUrl).line, lots, [])
  expect([await all.toArray({ limit: 0 }), seen.length]).toEqual([[], 0])
  expect([await all.toArray({ limit: 2 }), seen.length]).toEqual([[1, 2], 1])
  expect(await all.toArray({ limit: 3 })).toEqual([1, 2, 3])
  expect(await all.toArray({ limit: 99 })).toEqual([1, 2, 3, 4])
})

test('a list that nobody uses is not asked for', async () => {
  const { baseUrl, seen } = await paged()
  list(transportTo(baseUrl).line, lots, [])
  expect(seen).toEqual([])
})

test('a list stops, with the error, at a page that cannot be had', async () => {
  const { baseUrl } = await serve((_, index) =>
    index === 0 ? { json: { data: [1], nextCursor: 'x' } } : { status: 400 },
  )
  const walked: number[] = []
  const walk = async () => {
    for await (const one of list<number>(transportTo(baseUrl).line, lots, [])) walked.push(one)
  }
  await expect(walk()).rejects.toMatchObject({ status: 400 })
  expect(walked).toEqual([1])
})
