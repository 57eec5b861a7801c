import { getEventListeners, once } from 'node:events'
import { createServer } from 'node:http'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { serve, stillPace, testKey, transportTo } from '../test/loopback.ts'
import { settingsOf } from './config.ts'
import type { Fetch } from './options.ts'
import type { CarelotConnectionError, CarelotTimeoutError } from './problem.ts'
import { createTransport } from './transport.ts'

const get = { method: 'GET' } as const
const post = { method: 'POST', body: '{}' } as const
const keyOf = ({ headers }: { headers: NodeJS.Dict<string | string[]> }) => headers['idempotency-key']

test.each([408, 425, 429, 500, 502, 503, 504])('an answer of %i is tried again, twice at most', async (status) => {
  const { baseUrl, seen } = await serve([{ status }])
  const { transport, pace } = transportTo(baseUrl)
  const answer = await transport(baseUrl, post)
  expect([answer.status, answer.attempts, seen.length]).toEqual([status, 3, 3])
  expect(pace.slept).toEqual([500, 1000])
})

test.each([200, 204, 301, 400, 401, 403, 404, 409, 412, 422, 428, 501])('an answer of %i is final', async (status) => {
  const { baseUrl, seen } = await serve([{ status, headers: { location: '/elsewhere' } }])
  const answer = await transportTo(baseUrl).transport(baseUrl, post)
  expect([answer.status, answer.attempts, seen.length]).toEqual([status, 1, 1])
})

test.each(['POST', 'PATCH'])(
  'every attempt of a %s carries the same idempotency key, another call another',
  async (method) => {
    const { baseUrl, seen } = await serve([{ status: 503 }, { do: 'cut' }, {}])
    const { transport } = transportTo(baseUrl)
    await transport(baseUrl, { method, body: '{}' })
    await transport(baseUrl, { method, body: '{}' })
    const keys = seen.map(keyOf)
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]])
    expect(keys[3]).not.toBe(keys[0])
    expect(seen.map(({ headers }) => headers['carelot-retry-count'])).toEqual(['0', '1', '2', '0'])
  },
)

test("the caller's own idempotency key is sent, and a GET has none", async () => {
  const { baseUrl, seen } = await serve([{}])
  const { transport } = transportTo(baseUrl)
  await transport(baseUrl, { ...post, idempotencyKey: 'our-tender-17' })
  await transport(baseUrl, get)
  expect(seen.map(keyOf)).toEqual(['our-tender-17', undefined])
})

test('an answer that breaks off half-way is asked for again', async () => {
  const { baseUrl, seen } = await serve((_, index) =>
    index === 0 ? { headers: { 'content-length': '9' }, text: '{' } : { json: { whole: true } },
  )
  const { transport } = transportTo(baseUrl, { timeoutMs: 500 })
  expect(new TextDecoder().decode((await transport(baseUrl, get)).body)).toBe('{"whole":true}')
  expect(seen).toHaveLength(2)
})

test.each([
  ['seconds', '7', 7000],
  ['seconds up to 60', '60', 60_000],
  ["a date, read by the server's clock", 'Tue, 05 Jan 2027 09:00:09 GMT', 9000],
])('Retry-After in %s is obeyed', async (_, retryAfter, expected) => {
  const headers = { 'retry-after': retryAfter, date: 'Tue, 05 Jan 2027 09:00:00 GMT' }
  const { baseUrl } = await serve([{ status: 429, headers }, {}])
  const { transport, pace } = transportTo(baseUrl)
  expect((await transport(baseUrl, get)).status).toBe(200)
  expect(pace.slept).toEqual([expected])
})

test('a Retry-After of more than 60 s is left to the caller', async () => {
  const { baseUrl, seen } = await serve([{ status: 503, headers: { 'retry-after': '61' } }])
  const answer = await transportTo(baseUrl).transport(baseUrl, get)
  expect([answer.status, answer.headers.get('retry-after'), seen.length]).toEqual([503, '61', 1])
})

test("a call aborted while it waits to retry rejects at once with the signal's reason", async () => {
  const { baseUrl, seen } = await serve([{ status: 503, headers: { 'retry-after': '59' } }])
  const caller = new AbortController()
  const settings = settingsOf({
    apiKey: testKey,
    baseUrl,
    onEvent: ({ type }) => type === 'retry' && queueMicrotask(() => caller.abort('enough')),
  })
  await expect(createTransport(settings)(baseUrl, { ...get, signal: caller.signal })).rejects.toBe('enough')
  expect(seen).toHaveLength(1)
})

test("a call aborted while it waits for the answer rejects with the signal's reason and is not tried again", async () => {
  const caller = new AbortController()
  const { baseUrl, seen } = await serve(() => {
    caller.abort('enough')
    return { do: 'hold' }
  })
  await expect(transportTo(baseUrl).transport(baseUrl, { ...get, signal: caller.signal })).rejects.toBe('enough')
  expect(seen).toHaveLength(1)
})

test('a call whose signal was aborted before sends nothing', async () => {
  const { baseUrl, seen } = await serve([{}])
  await expect(transportTo(baseUrl).transport(baseUrl, { ...get, signal: AbortSignal.abort('early') })).rejects.toBe(
    'early',
  )
  expect(seen).toEqual([])
})

test('an attempt that gets no answer in time is tried again under its key, then is a timeout', async () => {
  const keys: (string | null)[] = []
  const silent: Fetch = (_, { headers, signal }) => {
    keys.push(new Headers(headers).get('idempotency-key'))
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  }
  const { transport } = transportTo('http://x', { timeoutMs: 20, fetch: silent })
  await expect(transport('http://x', { ...post, maxRetries: 1 })).rejects.toMatchObject({
    name: 'CarelotTimeoutError',
    attempts: 2,
    timeoutMs: 20,
  } satisfies Partial<CarelotTimeoutError>)
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), keys[0]])
})

test('a deadline holds over all attempts: a wait that would pass it is not begun, and the last answer is given', async () => {
  const { baseUrl, seen } = await serve([{ status: 503 }])
  const { transport, pace } = transportTo(baseUrl)
  const answer = await transport(baseUrl, { ...get, deadlineMs: 1400 })
  expect([answer.status, answer.attempts, seen.length]).toEqual([503, 2, 2])
  expect(pace.slept).toEqual([500])
})

test('a deadline shorter than the timeout of an attempt ends the attempt', async () => {
  const { baseUrl } = await serve([{ do: 'hold' }])
  const call = transportTo(baseUrl).transport(baseUrl, { ...get, deadlineMs: 20, maxRetries: 0 })
  await expect(call).rejects.toMatchObject({ name: 'CarelotTimeoutError', timeoutMs: 20 })
})

test("a server that is not there, or that hangs up, is a connection error with the system's code", async () => {
  const { baseUrl } = await serve([{ do: 'cut' }])
  const { transport, events } = transportTo(baseUrl)
  const noServer = createServer().listen(0, '127.0.0.1')
  await once(noServer, 'listening')
  const freed = JSON.parse(JSON.stringify(noServer.address())).port
  noServer.close()
  const refused = {
    name: 'CarelotConnectionError',
    code: 'ECONNREFUSED',
    attempts: 3,
  } as const satisfies Partial<CarelotConnectionError>
  await expect(transport(`http://127.0.0.1:${freed}`, get)).rejects.toMatchObject(refused)
  await expect(transport(baseUrl, get)).rejects.toMatchObject({
    name: 'CarelotConnectionError',
    code: expect.any(String),
  })
  expect(events.slice(0, 3).map(({ type }) => type)).toEqual(['request', 'error', 'retry'])
})

test('who calls is named on every request: version of the API, program, request id, key, on whose behalf', async () => {
  const { baseUrl, seen } = await serve([{}])
  const { transport } = transportTo(baseUrl, { actingFor: 'org_1' })
  const { requestId } = await transport(baseUrl, get)
  expect(seen[0]?.headers).toMatchObject({
    authorization: `Bearer ${testKey}`,
    'carelot-version': '2026-11-01',
    'carelot-acting-for': 'org_1',
    'user-agent': 'carelot-sdk/0.0.0',
    'x-request-id': requestId,
  })
  expect(JSON.parse(String(seen[0]?.headers['carelot-client']))).toMatchObject({ lang: 'js', version: '0.0.0' })
})

test('a hook hears of each request, retry and response, and one that throws changes nothing', async () => {
  const { baseUrl } = await serve([{ status: 503 }, {}])
  const { transport, events } = transportTo(baseUrl)
  await transport(baseUrl, get)
  expect(events.map(({ type, attempt }) => `${type} ${attempt}`)).toEqual([
    'request 1',
    'response 1',
    'retry 1',
    'request 2',
    'response 2',
  ])
  const failing = transportTo(baseUrl, {
    onEvent: () => {
      throw new Error('hook')
    },
  })
  expect((await failing.transport(baseUrl, get)).status).toBe(200)
})

test('neither the key nor a body is in any event or error, though an injected fetch gives the key away', async () => {
  const events: unknown[] = []
  const leaky = async (_: string, init: RequestInit): Promise<Response> => {
    throw new TypeError(`cannot send ${new Headers(init.headers).get('authorization')}`, {
      cause: new Error(`with ${testKey}`),
    })
  }
  const settings = settingsOf({
    apiKey: testKey,
    baseUrl: 'http://x',
    fetch: leaky,
    onEvent: (event) => events.push(event),
  })
  const transport = createTransport(settings, stillPace())
  const error: unknown = await transport('http://x', { method: 'POST', body: 'a secret rate' }).catch(
    (reason: unknown) => reason,
  )
  const everything = inspect([error, events], { depth: 10, showHidden: true })
  expect(everything).toContain('[redacted]')
  expect(everything).not.toContain(testKey)
  expect(everything).not.toContain('a secret rate')
})

test('a header that cannot be sent is refused without its value', async () => {
  const { transport } = transportTo('http://127.0.0.1:1')
  const call = transport('http://127.0.0.1:1', { ...get, headers: { 'x-token': 'secret\n' + 'second' } })
  await expect(call).rejects.toThrow(/^The header x-token has a name or value that cannot be sent$/)
})

test('headers that could hold a secret are not kept of an answer', async () => {
  const { baseUrl } = await serve([{ headers: { 'set-cookie': 'a=1', authorization: 'x', etag: '"3"' } }])
  const { headers } = await transportTo(baseUrl).transport(baseUrl, get)
  expect([headers.get('set-cookie'), headers.get('authorization'), headers.get('etag')]).toEqual([null, null, '"3"'])
})

test('a signal that outlives its calls keeps none of them', async () => {
  const { baseUrl } = await serve([{}])
  const caller = new AbortController()
  const { transport } = transportTo(baseUrl)
  await transport(baseUrl, { ...get, signal: caller.signal })
  expect(getEventListeners(caller.signal, 'abort')).toEqual([])
})
