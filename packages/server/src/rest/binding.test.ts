import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listen, testRouter } from '../test-server.ts'
import { restRoutes } from './route.ts'

const server = await listen()
const { ask } = server
afterAll(() => server.app.close())

const id = 'cmp_019a7c5e000070008000000000000001'
const bid = { hours: 12.5, rates: [{ lotId: 'a', amountPence: 1 }] }

test('a null, an empty string or a word where hours belong is refused and never becomes a number, before and after any call', async () => {
  for (const hours of [null, '', 'false', '12', true, [12]])
    for (const path of [`/v1/competitions/${id}/bids`, '/trpc/competition.submitBid']) {
      const body = path.startsWith('/v1') ? { ...bid, hours } : { ...bid, hours, competitionId: id }
      expect((await ask('POST', path, { body })).status, `${path} ${JSON.stringify(hours)}`).toBe(400)
    }
  const [schema] = testRouter.competition.submitBid._def.inputs
  expect(schema instanceof z.ZodType && schema.safeParse({ ...bid, competitionId: id, hours: null }).success).toBe(
    false,
  )
})

test('query strings become what the input says they are: false is false, a number stays text where text is asked', async () => {
  const answer = await ask('GET', '/v1/competitions?urgent=false&limit=5&kind=day&kind=night&reference=007')
  expect(await answer.json()).toEqual({ asked: { limit: 5, urgent: false, kind: ['day', 'night'], reference: '007' } })
  const one = await ask('GET', '/v1/competitions?kind=day')
  expect(await one.json()).toEqual({ asked: { limit: 20, kind: ['day'] } })
})

test.each(['', 'x', '5x', ' 5', '1e2', '0x10', 'NaN', '+5', '05', 'null'])(
  'the query value %j is no number and is reported, not guessed',
  async (limit) => {
    const answer = await ask('GET', `/v1/competitions?limit=${encodeURIComponent(limit)}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/limit', code: 'request.invalid' }] })
  },
)

test('all faults of shape come at once, each with its pointer, unknown fields and parameters among them', async () => {
  const query = await ask('GET', '/v1/competitions?limit=101&urgent=no&kind=dusk&nonsense=1&__proto__=2')
  const pointers = (problem: { errors: { pointer: string }[] }) =>
    problem.errors.map(({ pointer }) => pointer).toSorted()
  expect(pointers(await query.json())).toEqual(['/__proto__', '/kind/0', '/limit', '/nonsense', '/urgent'])
  const body = await ask('POST', `/v1/competitions/${id}/bids?dry=1`, {
    body: { hours: null, rates: [{ lotId: 'a', amountPence: 0, 'a/b~c': 1 }], other: 1 },
  })
  expect(body.status).toBe(400)
  expect(pointers(await body.json())).toEqual(['/dry', '/hours', '/other', '/rates/0/amountPence', '/rates/0/a~1b~0c'])
})

test('of a union the form that was meant is the one whose faults are told', async () => {
  expect((await ask('PUT', '/v1/clock', { body: { advance: 'P1D' } })).status).toBe(204)
  const answer = await ask('PUT', '/v1/clock', { body: { advance: 3 } })
  expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/advance' }] })
})

test('path parameters are decoded', async () => {
  expect((await ask('GET', `/v1/competitions/${id.replace('_', '%5F')}`)).status).toBe(200)
})

test('addresses are what they say: capitals are another address, and dots in a path are not wildcards', async () => {
  expect((await ask('GET', `/V1/Competitions/${id}`)).status).toBe(404)
  expect((await ask('GET', '/openapiXjson')).status).toBe(404)
})

test('an id of another shape than its kind is not found, whatever else is wrong', async () => {
  for (const other of ['nope', 'lot_019a7c5e000070008000000000000001', id.toUpperCase(), `${id}0`, 'x'.repeat(2_000)])
    expect((await ask('GET', `/v1/competitions/${other}`)).status).toBe(404)
  const answer = await ask('POST', '/v1/competitions/nope/bids', { body: { hours: null } })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'not-found' })
})

const reaching: Record<string, unknown>[] = [
  { competitionId: 'cmp_019a7c5e000070008000000000000002' },
  { version: 9 },
  { constructor: 1 },
]

test.each(reaching)('a body cannot say what the path or If-Match says, nor reach a prototype: %j', async (extra) => {
  const body = { hours: 1, ...extra }
  expect((await ask('PATCH', `/v1/competitions/${id}`, { body, headers: { 'if-match': '"3"' } })).status).toBe(400)
})

test.each(['a\u0000b', '\ud800'])('text that no database keeps, %j, is refused where it stands', async (bad) => {
  const rates = [{ lotId: bad, amountPence: 1 }]
  const rest = await ask('POST', `/v1/competitions/${id}/bids`, { body: { ...bid, rates } })
  const refusal = { code: 'request.invalid', errors: [{ pointer: '/rates/0/lotId' }] }
  expect([rest.status, await rest.json()]).toMatchObject([400, refusal])
  const query = await ask('GET', `/v1/competitions?reference=${encodeURIComponent('a\u0000b')}`)
  expect([query.status, await query.json()]).toMatchObject([400, { errors: [{ pointer: '/reference' }] }])
})

test.each(['{', 'nul', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}'])(
  'the body %s cannot be read',
  async (body) => {
    const answer = await ask('POST', `/v1/competitions/${id}/bids`, { body })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'request.malformed' })
  },
)

test('a body in another encoding than UTF-8 is refused, not put right in silence', async () => {
  const answer = await fetch(`${server.url}/v1/competitions/${id}/bids`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer ck_test_known',
      'content-type': 'application/json',
      'idempotency-key': 'key-0001',
    },
    body: Buffer.from('{"hours":1,"rates":[{"lotId":"é","amountPence":1}]}', 'latin1'),
  })
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { code: 'request.malformed', detail: 'The body is not UTF-8' },
  ])
})

test.each(['null', '[]', '"text"', '1', 'true'])('the body %s is no object and is refused as that', async (body) => {
  const answer = await ask('POST', `/v1/competitions/${id}/bids`, { body })
  expect(await answer.json()).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '' }, {}, {}] })
})

test('what is made answers 201 with its address, what answers nothing 204 without a body', async () => {
  const made = await ask('POST', `/v1/competitions/${id}/bids`, { body: bid })
  expect([made.status, made.headers.get('location')]).toEqual([201, `/v1/competitions/${id}/bids/bid%2F1`])
  const done = await ask('POST', `/v1/competitions/${id}/publish`, { headers: { 'content-type': 'application/json' } })
  expect([done.status, await done.text()]).toEqual([204, ''])
})

test('HEAD is the GET without its body, refusals included', async () => {
  const head = await ask('HEAD', `/v1/competitions/${id}`)
  expect([head.status, head.headers.get('etag'), head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '"3"',
    '69',
    '',
  ])
  expect((await ask('HEAD', '/v1/competitions/nope')).status).toBe(404)
})

test('a change is answered whatever If-None-Match says: it has been made', async () => {
  const headers = { 'if-match': '"3"', 'if-none-match': '*' }
  expect((await ask('PATCH', `/v1/competitions/${id}`, { body: { hours: 1 }, headers })).status).toBe(200)
})

test.each([
  ['"3"', 304],
  ['W/"3"', 304],
  ['"1", "3"', 304],
  ['*', 304],
  ['"4"', 200],
  ['3', 200],
])('If-None-Match %s answers %i', async (tag, status) => {
  const answer = await ask('GET', `/v1/competitions/${id}`, { headers: { 'if-none-match': tag } })
  expect([answer.status, answer.headers.get('etag')]).toEqual([status, '"3"'])
})

test.each([
  [undefined, 428, 'request.version-missing'],
  ['"2"', 412, 'request.version-stale'],
  ['W/"3"', 412, 'request.version-stale'],
  ['*', 412, 'request.version-stale'],
  ['"3", "4"', 412, 'request.version-stale'],
  ['3', 412, 'request.version-stale'],
  ['"03"', 412, 'request.version-stale'],
])('a change under If-Match %s is refused with %i', async (tag, status, code) => {
  const answer = await ask('PATCH', `/v1/competitions/${id}`, {
    body: { hours: 1 },
    headers: tag ? { 'if-match': tag } : {},
  })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ code })
})

test('a change under the current version is made, and answers the next', async () => {
  const answer = await ask('PATCH', `/v1/competitions/${id}`, { body: { hours: 1 }, headers: { 'if-match': '"3"' } })
  expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"4"'])
})

test.each([
  ['key-0001', 'key-0001'],
  ['"key-0001"', 'key-0001'],
  ['"a \\"quoted\\" key"', 'a "quoted" key'],
])('the idempotency key %s reaches the procedure as %s', async (sent, key) => {
  const answer = await ask('POST', `/v1/competitions/${id}/bids`, { body: bid, headers: { 'idempotency-key': sent } })
  expect(await answer.json()).toMatchObject({ key })
})

test.each([
  ['', 'request.idempotency-key-invalid'],
  ['short', 'request.idempotency-key-invalid'],
  ['x'.repeat(256), 'request.idempotency-key-invalid'],
])('the idempotency key %j is refused', async (key, code) => {
  const answer = await ask('POST', `/v1/competitions/${id}/bids`, { body: bid, headers: { 'idempotency-key': key } })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code })
})

test('a POST without an idempotency key is refused, unless it changes nothing', async () => {
  const post = (path: string, body: unknown) =>
    fetch(server.url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: 'Bearer ck_test_known', 'content-type': 'application/json' },
    })
  const refused = await post(`/v1/competitions/${id}/bids`, bid)
  expect([refused.status, (await refused.json()).code]).toEqual([400, 'request.idempotency-key-missing'])
  expect((await post('/v1/competitions/check', { hours: 1 })).status).toBe(200)
})

test('a replayed answer says so', async () => {
  const replayed = await ask('POST', `/v1/competitions/${id}/bids`, { body: { ...bid, kind: 'night' } })
  expect(replayed.headers.get('idempotency-replayed')).toBe('true')
})

test('a stranger is told that a key is needed, and nothing of the shape of the call', async () => {
  const answer = await ask('POST', `/v1/competitions/${id}/bids`, {
    body: { hours: null },
    headers: { authorization: 'Bearer no' },
  })
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="carelot"'])
  expect(await answer.json()).not.toHaveProperty('errors')
})

test('a procedure without an input takes neither parameters nor a body', async () => {
  expect((await ask('GET', '/v1/wait?x=1')).status).toBe(400)
})

test('a procedure without rest is not served over REST', async () => {
  expect(restRoutes(testRouter).map(({ operationId }) => operationId)).not.toContain('sandbox.hidden')
})
