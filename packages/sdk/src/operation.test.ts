import { expect, test } from 'vitest'
import { requestOf } from './operation.ts'

const amend = { method: 'PATCH', path: '/v1/lots/{lotId}', body: 'json', version: true } as const
const search = { method: 'GET', path: '/v1/lots/{lotId}/areas', query: ['code', 'limit'] } as const

test('one flat input goes to the path, If-Match and the body, each part once', () => {
  expect(requestOf(amend, { lotId: 'lot_1', version: 3, name: 'Ashford', gone: undefined })).toEqual({
    method: 'PATCH',
    url: '/v1/lots/lot_1',
    headers: { 'if-match': '"3"', 'content-type': 'application/json' },
    body: '{"name":"Ashford"}',
  })
})

test('a path parameter is percent-encoded whole, so that no id reaches another address', () => {
  expect(requestOf(search, { lotId: 'a/b?c#d %é' }).url).toBe('/v1/lots/a%2Fb%3Fc%23d%20%25%C3%A9/areas')
})

test.each([undefined, '', '.', '..', null, {}])('a path parameter of %j is refused', (lotId) => {
  expect(() => requestOf(search, { lotId })).toThrow(TypeError)
})

test('an array in the query is its name repeated, and what is undefined is left out', () => {
  expect(requestOf(search, { lotId: 'x', code: ['E02 1', 'E02&2'], limit: undefined }).url).toBe(
    '/v1/lots/x/areas?code=E02+1&code=E02%262',
  )
})

test('a name that the operation does not take is refused, not lost', () => {
  expect(() => requestOf(search, { lotId: 'x', limt: 3 })).toThrow('GET /v1/lots/{lotId}/areas takes no limt')
})

test('an upload sends its content as it is, under its own media type, and guesses none', () => {
  const upload = { method: 'POST', path: '/v1/documents', query: ['name'], body: 'content' } as const
  const content = new Blob(['a,b'], { type: 'text/csv' })
  expect(requestOf(upload, { name: 'a.csv', content })).toEqual({
    method: 'POST',
    url: '/v1/documents?name=a.csv',
    headers: { 'content-type': 'text/csv' },
    body: content,
  })
  for (const other of [7, 'a,b', new Uint8Array([1]), new Blob(['a,b'])])
    expect(() => requestOf(upload, { content: other })).toThrow(/a Blob with its media type/)
})
