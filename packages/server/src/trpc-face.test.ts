import { afterAll, expect, test } from 'vitest'
import { listen } from './test-server.ts'

const server = await listen()
const { ask } = server
afterAll(() => server.app.close())

const batch = (path: string, size: number) => `/trpc/${Array.from({ length: size }, () => path).join(',')}?batch=1`

test('ten queries may be sent together, eleven may not', async () => {
  expect((await ask('GET', batch('sandbox.hidden', 10))).status).toBe(200)
  const refused = await ask('GET', batch('sandbox.hidden', 11))
  expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/json'])
  expect((await refused.json()).error.data.problem).toMatchObject({ code: 'request.invalid' })
})

test('what changes something is sent alone, because one key cannot cover two', async () => {
  const body = { 0: { hours: 1 }, 1: { hours: 2 } }
  const refused = await ask('POST', batch('competition.check', 2), { body })
  expect(refused.status).toBe(400)
  expect((await refused.json())[0].error.data.problem).toMatchObject({ code: 'request.mutation-batched' })
  const mixed = await ask('GET', '/trpc/sandbox.hidden,competition.check?batch=1')
  expect((await mixed.json()).error.data.problem).toMatchObject({ status: 400 })
  expect((await ask('POST', batch('competition.check', 1), { body: { 0: { hours: 1 } } })).status).toBe(200)
})

test('an idempotency key is needed exactly where REST needs one', async () => {
  const headers = { 'idempotency-key': '' }
  const submit = { competitionId: 'cmp_019a7c5e000070008000000000000001', hours: 1, rates: [] }
  const refused = await ask('POST', '/trpc/competition.submitBid', { body: submit, headers })
  expect((await refused.json()).error.data.problem).toMatchObject({ code: 'request.idempotency-key-invalid' })
  const given = await ask('POST', '/trpc/competition.submitBid', {
    body: submit,
    headers: { 'idempotency-key': '"quoted-key"' },
  })
  expect((await given.json()).result.data).toMatchObject({ key: 'quoted-key' })
  expect((await ask('POST', '/trpc/competition.check', { body: { hours: 1 }, headers })).status).toBe(200)
})

test('an answer over tRPC is not kept by caches and varies by the key', async () => {
  const { headers } = await ask('GET', '/trpc/sandbox.hidden')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('vary')).toContain('authorization')
})

test('a field that the input does not know is refused over tRPC as over REST', async () => {
  const answer = await ask('POST', '/trpc/competition.check', {
    body: '{"hours":1,"status":"awarded","__proto__":{"a":1}}',
  })
  expect(answer.status).toBe(400)
  expect((await answer.json()).error.data.problem).toMatchObject({ code: 'request.invalid' })
})
