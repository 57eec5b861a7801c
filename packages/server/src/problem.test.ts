import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { detailsOf, ProblemDetails, problemOf } from './problem.ts'
import { listen, testRouter } from './test-server.ts'

const server = await listen({ limits: { bodyBytes: 1_000 } })
const { ask, logged } = server
afterAll(() => server.app.close())

const bids = '/v1/competitions/cmp_019a7c5e000070008000000000000001/bids'

test.each([
  ['no such address', 404, 'not-found', () => ask('GET', '/v1/nothing')],
  ['no such page', 404, 'not-found', () => ask('GET', '/nothing')],
  ['an address that cannot be decoded', 400, 'request.invalid', () => ask('GET', '/v1/%zz')],
  ['a method that is not taken', 405, 'request.method-not-allowed', () => ask('DELETE', bids)],
  ['a body that is no JSON', 400, 'request.malformed', () => ask('POST', bids, { body: '{' })],
  [
    'a body of another type',
    415,
    'request.unsupported-media-type',
    () => ask('POST', bids, { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  ],
  [
    'a body of plain text',
    415,
    'request.unsupported-media-type',
    () => ask('POST', bids, { body: 'a=1', headers: { 'content-type': 'text/plain' } }),
  ],
  ['a body that is too large', 413, 'request.too-large', () => ask('POST', bids, { body: { a: 'x'.repeat(1_000) } })],
  [
    'a missing key',
    401,
    'access.unauthenticated',
    () => ask('GET', '/v1/competitions', { headers: { authorization: '' } }),
  ],
  [
    'a version that never was',
    400,
    'request.api-version-unknown',
    () => ask('GET', '/v1/competitions', { headers: { 'carelot-version': '2020-01-01' } }),
  ],
  ['a refusal of rule', 409, 'competition.closed', () => ask('GET', '/v1/fail/refused')],
  ['a busy server', 503, 'server.busy', () => ask('GET', '/v1/fail/busy')],
  ['a fault of ours', 500, 'server.fault', () => ask('GET', '/v1/fail/bug')],
])('%s is a problem document: %i %s', async (_, status, code, request) => {
  const answer = await request()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ])
  const problem = ProblemDetails.parse(await answer.json())
  const instance = `urn:uuid:${answer.headers.get('x-request-id')}`
  expect(problem).toMatchObject({ status, code, instance, type: `/docs/problems#${code}` })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a busy server says when to try again', async () => {
  expect((await ask('GET', '/v1/fail/busy')).headers.get('retry-after')).toBe('1')
  expect(
    (await ask('GET', `/trpc/sandbox.fail?input=${encodeURIComponent('{"how":"busy"}')}`)).headers.get('retry-after'),
  ).toBe('1')
})

test('what Node refuses before there is a request is a problem document too', async () => {
  for (const [raw, code] of [
    ['NONSENSE\r\n\r\n', 'request.malformed'],
    ['GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 'request.malformed'],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 'request.headers-too-large'],
  ] as const) {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.write(raw)
    const [head, body] = (await text(socket)).split('\r\n\r\n')
    expect(head?.toLowerCase()).toContain('content-type: application/problem+json')
    expect(ProblemDetails.parse(JSON.parse(body ?? '')).code).toBe(code)
  }
})

test.each(['bug', 'zod', 'database'])(
  'a fault of ours (%s) shows nothing of itself in development either, over both faces, and is logged once without what was typed',
  async (how) => {
    expect(testRouter._def._config.isDev).toBe(true)
    for (const path of [`/v1/fail/${how}`, `/trpc/sandbox.fail?input=${encodeURIComponent(JSON.stringify({ how }))}`]) {
      logged.length = 0
      const answer = await ask('GET', path)
      const shown = await answer.text()
      expect(answer.status).toBe(500)
      expect(shown).not.toMatch(/hunter2|pump|node_modules|\.ts|stack|23505|ZodError/)
      const lines = logged.filter((line) => line.includes('"fault"'))
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(answer.headers.get('x-request-id'))
      expect(lines[0]).not.toMatch(/hunter2|ck_test/)
    }
  },
)

test('over tRPC the same problem is under error.data.problem, with no stack', async () => {
  const answer = await ask('GET', `/trpc/sandbox.fail?input=${encodeURIComponent('{"how":"refused"}')}`)
  const { error } = await answer.json()
  expect(answer.status).toBe(409)
  expect(Object.keys(error.data)).toEqual(['code', 'httpStatus', 'problem'])
  expect(ProblemDetails.parse(error.data.problem)).toMatchObject({
    code: 'competition.closed',
    detail: 'Closed at noon',
    instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
  })
})

test('over tRPC what fails before the procedure is a problem of the same request', async () => {
  for (const [path, code] of [
    ['/trpc/competition.list', 'access.unauthenticated'],
    ['/trpc/competition.nothing', 'not-found'],
  ] as const) {
    const answer = await ask('GET', path, { headers: { authorization: 'Bearer no' } })
    expect((await answer.json()).error.data.problem).toMatchObject({
      code,
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
    })
  }
  const large = await ask('POST', '/trpc/competition.check', { body: { hours: 'x'.repeat(1_000) } })
  expect((await large.json()).error.data.problem).toMatchObject({ status: 413, code: 'request.too-large' })
})

test('a lost connection of ours is not taken for a fault of the caller', () => {
  expect(problemOf(Object.assign(new Error('read'), { code: 'ECONNRESET' }))).toEqual({ code: 'server.busy' })
  for (const thrown of [undefined, null, 'text', 7, {}, new Error('x')])
    expect(problemOf(thrown)).toEqual({ code: 'server.fault' })
})

test('a fault of ours keeps its detail to itself even when one was given', () => {
  expect(detailsOf({ code: 'server.fault', detail: 'the pump' }, '1')).not.toHaveProperty('detail')
})
