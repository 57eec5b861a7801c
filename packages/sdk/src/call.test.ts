import { expect, test } from 'vitest'
import { problem, serve, transportTo } from '../test/loopback.ts'
import { send } from './call.ts'
import { problemOf } from './problem.ts'

const read = { method: 'GET', path: '/v1/lots/{lotId}' } as const
const submit = { method: 'POST', path: '/v1/bids', body: 'json' } as const
const upload = { method: 'POST', path: '/v1/documents', body: 'content' } as const

test('a call gives plain JSON, and withResponse gives it with status, headers, request id, attempts and ETag', async () => {
  const { baseUrl, seen } = await serve([{ json: { id: 'lot_1' }, headers: { etag: '"3"', 'x-request-id': 'r-1' } }])
  const { line } = transportTo(baseUrl)
  expect(await send(line, read, [{ lotId: 'lot_1' }])).toStrictEqual({ id: 'lot_1' })
  const { headers, ...answer } = await send(line, read, [{ lotId: 'lot_1' }]).withResponse()
  expect(answer).toEqual({ data: { id: 'lot_1' }, status: 200, requestId: 'r-1', attempts: 1, etag: '"3"' })
  expect(headers.get('etag')).toBe('"3"')
  expect(seen).toHaveLength(2)
})

test('a call is one request, sent at once, however often it is awaited', async () => {
  const { baseUrl, seen } = await serve([{ json: 1 }])
  const call = send(transportTo(baseUrl).line, submit, [{ a: 1 }])
  expect([await call, await call, (await call.withResponse()).data]).toEqual([1, 1, 1])
  expect(seen.map(({ body }) => body)).toEqual(['{"a":1}'])
})

test('a refusal is thrown with its problem, status, request id, headers and attempts', async () => {
  const { baseUrl } = await serve([{ ...problem(409, 'competition.closed'), headers: { 'x-request-id': 'r-2' } }])
  const error: unknown = await send(transportTo(baseUrl).line, submit, []).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'CarelotError', status: 409, requestId: 'r-2', attempts: 1 })
  expect(String(error)).toBe('CarelotError: Refused (competition.closed, request r-2)')
  expect(problemOf(error)).toMatchObject({ code: 'competition.closed', status: 409 })
})

test('a code newer than this SDK is handed over', async () => {
  const { baseUrl } = await serve([problem(422, 'bid.of-the-year-2040')])
  const error: unknown = await send(transportTo(baseUrl).line, submit, []).catch((reason: unknown) => reason)
  expect(problemOf(error)?.code).toBe('bid.of-the-year-2040')
})

test.each([
  ['a page of a proxy', { status: 404, headers: { 'content-type': 'text/html' }, text: '<h1>No</h1>' }],
  ['JSON that is no problem', { status: 404, json: { message: 'No' } }],
  ['broken JSON', { status: 404, text: '{"code":' }],
  ['nothing', { status: 404 }],
])('a failure that says %s is an error without a problem', async (_, reply) => {
  const { baseUrl } = await serve([reply])
  const error: unknown = await send(transportTo(baseUrl).line, submit, []).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'CarelotError', status: 404 })
  expect(problemOf(error)).toBeUndefined()
})

test('no content is undefined, and a document is a Blob of its type', async () => {
  const pdf = { headers: { 'content-type': 'application/pdf' }, text: '%PDF' }
  const { baseUrl } = await serve((_, index) => (index === 0 ? { status: 204 } : pdf))
  const { line } = transportTo(baseUrl)
  expect(await send(line, submit, [])).toBeUndefined()
  const document = await send<Blob>(line, submit, [])
  expect([document.type, await document.text()]).toEqual(['application/pdf', '%PDF'])
})

test('a document is sent byte for byte, the same again on a second attempt', async () => {
  const { baseUrl, seen } = await serve([{ status: 503 }, { json: {} }])
  await send(transportTo(baseUrl).line, upload, [{ content: new Blob(['%PDF é'], { type: 'application/pdf' }) }])
  expect(seen.map(({ body }) => body)).toEqual(['%PDF é', '%PDF é'])
})

test('input that cannot be sent rejects the call and sends nothing', async () => {
  const { baseUrl, seen } = await serve([{}])
  await expect(send(transportTo(baseUrl).line, read, [{}])).rejects.toThrow(TypeError)
  expect(seen).toEqual([])
})
