import { expect, expectTypeOf, test } from 'vitest'
import { type Reply, serve, transportTo } from '../test/loopback.ts'
import { type EventFeed, feed } from './event-feed.ts'

const operation = { method: 'GET', path: '/v1/events', query: ['after', 'limit', 'wait'], kind: 'feed' } as const
type Published = { type: 'competition.published'; cursor: string; data: { deadlineAt: string } }
type Closed = { type: 'competition.closed'; cursor: string; data: Record<string, never> }

const log = ['competition.published', 'bid.submitted', 'competition.closed']
/** A feed of three events whose cursors are their numbers; past them it holds its answer. */
const three = ({ url }: { url: string }): Reply => {
  const after = Number(new URL(url, 'http://x').searchParams.get('after') ?? 0)
  const data = log.slice(after, after + 2).map((type, index) => ({ type, cursor: String(after + index + 1), data: {} }))
  return data.length === 0 ? { do: 'hold' } : { json: { data, nextCursor: data.at(-1)?.cursor } }
}

async function takes<T>(events: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = []
  for await (const event of events) if (taken.push(event) >= count) break
  return taken
}

test('the feed goes from page to page, each after the last, and asks the server to hold an empty answer', async () => {
  const { baseUrl, seen } = await serve(three)
  const events = await takes(feed(transportTo(baseUrl).line, operation, []), 3)
  expect(events.map(({ type }) => type)).toEqual(log)
  expect(seen.map(({ url }) => url)).toEqual(['/v1/events?wait=20', '/v1/events?after=2&wait=20'])
})

test('a feed begun after the cursor of an event goes on with the next one, whatever page that was on', async () => {
  const { baseUrl } = await serve(three)
  const { line } = transportTo(baseUrl)
  const [first] = await takes(feed(line, operation, []), 1)
  const rest = await takes(feed(line, operation, [{ after: first?.cursor }]), 2)
  expect(rest.map(({ type }) => type)).toEqual(log.slice(1))
})

test("an abort ends a feed that waits for its next event, with the signal's reason", async () => {
  const caller = new AbortController()
  const { baseUrl } = await serve((seen) => {
    const reply = three(seen)
    if (reply.do) caller.abort('going home')
    return reply
  })
  await expect(takes(feed(transportTo(baseUrl).line, operation, [{ signal: caller.signal }]), 99)).rejects.toBe(
    'going home',
  )
})

test('a server that comes back is asked again from where the feed stood: nothing is lost, nothing comes twice', async () => {
  const { baseUrl } = await serve((seen, index) =>
    index === 1 ? { do: 'cut' } : index === 2 ? { status: 503 } : three(seen),
  )
  const events = await takes(feed(transportTo(baseUrl).line, operation, []), 3)
  expect(events.map(({ cursor }) => cursor)).toEqual(['1', '2', '3'])
})

test('an empty answer leaves the feed where it was', async () => {
  const { baseUrl, seen } = await serve(({ url }, index) =>
    index === 0 ? { json: { data: [], nextCursor: null } } : three({ url }),
  )
  const caller = new AbortController()
  const events = takes(feed(transportTo(baseUrl).line, operation, [{ after: '1', signal: caller.signal }]), 1)
  await expect.poll(() => seen.length).toBe(1)
  caller.abort('no need to sit out the pause')
  await expect(events).rejects.toBe('no need to sit out the pause')
  expect(seen).toHaveLength(1)
})

test('await gives one page as plain JSON', async () => {
  const { baseUrl, seen } = await serve(three)
  expect(await feed(transportTo(baseUrl).line, operation, [{ limit: 2 }])).toMatchObject({ nextCursor: '2' })
  expect(seen[0]?.url).toBe('/v1/events?limit=2')
})

test('waitFor finds an event by type or by predicate, also one that has already happened', async () => {
  const { baseUrl } = await serve(three)
  const events = feed<Published | Closed>(transportTo(baseUrl).line, operation, [])
  const closed = await events.waitFor('competition.closed')
  expectTypeOf(closed).toEqualTypeOf<Closed>()
  expect(closed.cursor).toBe('3')
  expect((await events.waitFor(({ cursor }) => cursor === '2')).cursor).toBe('2')
})

test("waitFor gives up after its time with a timeout, and at an abort with the signal's reason", async () => {
  const { baseUrl } = await serve(three)
  const { line } = transportTo(baseUrl)
  await expect(feed(line, operation, []).waitFor('never', { timeoutMs: 30 })).rejects.toMatchObject({
    name: 'CarelotTimeoutError',
    timeoutMs: 30,
  })
  const signal = AbortSignal.timeout(10)
  await expect(feed(line, operation, [{ signal }]).waitFor('never')).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('an event is typed by its type', () => {
  const branch = async (events: EventFeed<Published | Closed>) => {
    for await (const event of events)
      if (event.type === 'competition.published') expectTypeOf(event.data.deadlineAt).toBeString()
  }
  expect(branch).toBeTypeOf('function')
})
