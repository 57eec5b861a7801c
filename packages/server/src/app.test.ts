import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { listen } from './test-server.ts'

const id = 'cmp_019a7c5e000070008000000000000001'

test('every answer of the API carries exactly these headers', async () => {
  const { app, ask } = await listen()
  const answer = await ask('GET', `/v1/competitions/${id}`)
  const changing = new Set(['date', 'x-request-id', 'keep-alive', 'connection', 'content-length'])
  expect(Object.fromEntries([...answer.headers].filter(([name]) => !changing.has(name)))).toMatchInlineSnapshot(`
    {
      "cache-control": "no-store",
      "carelot-version": "2026-11-01",
      "content-security-policy": "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      "content-type": "application/json; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "etag": ""3"",
      "origin-agent-cluster": "?1",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "vary": "Authorization",
      "x-content-type-options": "nosniff",
      "x-dns-prefetch-control": "off",
      "x-download-options": "noopen",
      "x-frame-options": "DENY",
      "x-permitted-cross-domain-policies": "none",
      "x-xss-protection": "0",
    }
  `)
  await app.close()
})

test('a request id that is a UUID is kept, any other is replaced; a correlation id comes back', async () => {
  const { app, ask } = await listen()
  const given = '6F1C2A2E-9F0B-4F6E-8A51-0C8A4C0A3B1D'
  const kept = await ask('GET', '/healthz', { headers: { 'x-request-id': given, 'x-correlation-id': 'case-7' } })
  expect(kept.headers.get('x-request-id')).toBe(given.toLowerCase())
  expect(kept.headers.get('x-correlation-id')).toBe('case-7')
  const replaced = await ask('GET', '/healthz', { headers: { 'x-request-id': 'abc', 'x-correlation-id': '<b>' } })
  expect(replaced.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(replaced.headers.has('x-correlation-id')).toBe(false)
  await app.close()
})

test.each([
  ['DELETE', `/v1/competitions/${id}`, 'GET, HEAD, PATCH, OPTIONS'],
  ['GET', `/v1/competitions/${id}/bids`, 'POST, OPTIONS'],
  ['POST', '/v1/competitions', 'GET, HEAD, OPTIONS'],
  ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
  ['PUT', '/docs', 'GET, HEAD, OPTIONS'],
])('%s %s is refused with what the address takes, the body unread', async (method, path, allow) => {
  const { app, ask } = await listen()
  const answer = await ask(method, path, method === 'GET' ? {} : { body: '{' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow])
  const options = await ask('OPTIONS', path)
  expect([options.status, options.headers.get('allow')]).toEqual([204, allow])
  expect(options.headers.has('access-control-allow-origin')).toBe(false)
  await app.close()
})

test('health, readiness, version and keys are told without a key, and a failed probe by 503 without a reason', async () => {
  let ready = true
  const { app, ask } = await listen({
    probes: {
      database: async () => {
        if (!ready) throw new Error('password authentication failed')
      },
    },
    jwks: async () => ({ keys: [{ kty: 'EC', kid: 'k1' }] }),
  })
  const open = (path: string) => ask('GET', path, { headers: { authorization: '' } })
  expect(await (await open('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await open('/readyz')).json()).toEqual({ status: 'ready' })
  expect(await (await open('/version')).json()).toEqual({ version: '0.0.0' })
  expect(await (await open('/.well-known/jwks.json')).json()).toEqual({ keys: [{ kty: 'EC', kid: 'k1' }] })
  ready = false
  const unready = await open('/readyz')
  expect([unready.status, unready.headers.get('retry-after')]).toEqual([503, '1'])
  const told = await unready.text()
  expect(told).toContain('"code":"server.not-ready"')
  expect(told).not.toContain('password')
  await app.close()
})

test('each key has its own limit, said on every answer, and is told when to come back', async () => {
  const { app, ask } = await listen({ limits: { requestsPerMinute: 2 } })
  const first = await ask('GET', `/v1/competitions/${id}`)
  expect(first.headers.get('ratelimit-policy')).toBe('"default";q=2;w=60')
  expect(first.headers.get('ratelimit')).toMatch(/^"default";r=1;t=\d+$/)
  expect((await ask('GET', '/trpc/sandbox.hidden')).status).toBe(200)
  for (const path of [`/v1/competitions/${id}`, '/trpc/sandbox.hidden']) {
    const refused = await ask('GET', path)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain('"code":"request.rate-limited"')
  }
  expect((await ask('GET', `/v1/competitions/${id}`, { headers: { authorization: 'Bearer other' } })).status).toBe(401)
  expect((await ask('GET', '/healthz')).status).toBe(200)
  await app.close()
})

test('nothing is logged of a request that succeeds or is refused, so that no log tells who bid or how many', async () => {
  const { app, ask, logged } = await listen()
  logged.length = 0
  const body = { hours: 1, rates: [] }
  expect((await ask('POST', `/v1/competitions/${id}/bids`, { body })).status).toBe(201)
  expect((await ask('POST', `/v1/competitions/${id}/bids`, { body: {} })).status).toBe(400)
  expect((await ask('POST', '/trpc/competition.submitBid', { body: { ...body, competitionId: id } })).status).toBe(200)
  expect((await ask('GET', '/nothing')).status).toBe(404)
  expect(logged).toEqual([])
  await app.close()
})

test('calls that wait come back when the server closes, and closing does not wait for the idle', async () => {
  const { app, ask } = await listen()
  const waiting = ask('GET', '/v1/wait')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const began = performance.now()
  await app.close()
  expect(await (await waiting).json()).toEqual({ aborted: true })
  expect(performance.now() - began).toBeLessThan(1_000)
})

test('a request that does not arrive in time is refused as such, and its connection ends', async () => {
  const { app, url } = await listen({ limits: { arrivalMs: 200 } })
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const head = ['host: x', 'content-type: application/json', 'content-length: 100'].join('\r\n')
  socket.write(`POST /v1/competitions/${id}/bids HTTP/1.1\r\n${head}\r\n\r\n{"half":`)
  const said = await text(socket)
  expect(said).toMatch(/^HTTP\/1.1 408 /)
  expect(said).toContain('"code":"request.timeout"')
  await app.close()
})
