import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { restRoutes } from '../rest/route.ts'
import { listen, testRouter } from '../test-server.ts'
import { driftOfOpenApi, openApi, writeOpenApi } from './open-api.ts'

const server = await listen()
afterAll(() => server.app.close())
const document = openApi(testRouter)
const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item))

test('the document is OpenAPI 3.1: the parts that it must have, ids once, every reference and path parameter met', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, ref] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = ref
      ?.split('/')
      .reduce<unknown>((at, key) => (at instanceof Object ? Reflect.get(at, key) : undefined), document)
    expect(target, ref).toBeDefined()
  }
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const operation of Object.values(item)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const given = operation.parameters.filter(
        (each: { in?: string; required?: boolean }) => each.in === 'path' && each.required,
      )
      expect(
        given.map(({ name }: { name: string }) => name),
        path,
      ).toEqual(named)
      expect(Object.keys(operation.responses), path).toContain('default')
      expect(operation.summary && operation.tags.length === 1, path).toBe(true)
    }
})

test('every procedure with rest is in it once, under its dotted path, and nothing else', () => {
  const expected = restRoutes(testRouter).map(
    ({ operationId, rest }) => `${operationId} ${rest.method.toLowerCase()} /v1${rest.path}`,
  )
  const actual = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
  )
  expect(actual.toSorted()).toEqual(expected.toSorted())
})

test('a flat input is taken apart: the path in the path, the version in If-Match, the key in its header, the rest in the body', () => {
  const change = document.paths?.['/v1/competitions/{competitionId}']?.patch
  expect(change).toMatchObject({
    operationId: 'competition.change',
    security: [{ apiKey: ['competitions:write'] }],
    'x-scope': 'competitions:write',
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { properties: { hours: {} }, required: ['hours'], additionalProperties: false } },
      },
    },
    responses: { 200: { headers: { ETag: {} } }, default: { $ref: '#/components/responses/Problem' } },
  })
  const names = change?.parameters?.map((each) => ('$ref' in each ? each.$ref?.split('/').at(-1) : each.name))
  expect(names).toEqual(['competitionId', 'IdempotencyKey', 'IfMatch', 'ActingFor', 'CarelotVersion'])
  expect(JSON.stringify(change?.requestBody)).not.toMatch(/version|competitionId/)
})

test('a named input keeps its name, marked as the body where the path took something out of it', () => {
  expect(document.components?.schemas?.SubmitBidBody).toMatchObject({
    required: ['hours', 'rates'],
    additionalProperties: false,
  })
  expect(document.components?.schemas).not.toHaveProperty('SubmitBid')
})

test('201 has its Location, void is 204 without content, and refusals of rule are named', () => {
  expect(document.paths?.['/v1/competitions/{competitionId}/bids']?.post).toMatchObject({
    responses: { 201: { headers: { Location: {} }, content: {} } },
    'x-problems': expect.arrayContaining(['competition.closed', 'request.idempotency-key-missing', 'not-found']),
  })
  expect(Object.keys(document.paths?.['/v1/competitions/{competitionId}/publish']?.post?.responses ?? {})).toEqual([
    '204',
    'default',
  ])
})

test('the document is the same each time, in the order of its names, and is what /openapi.json serves', async () => {
  expect(JSON.stringify(openApi(testRouter))).toBe(JSON.stringify(document))
  const paths = Object.keys(document.paths ?? {})
  expect(paths).toEqual(paths.toSorted())
  const served = await server.ask('GET', '/openapi.json', { headers: { authorization: '' } })
  expect(await served.text()).toBe(JSON.stringify(document))
})

test('a committed document that is not the router’s is found by the first line that differs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'open-api-'))
  const file = join(folder, 'openapi.json')
  await writeOpenApi(document, file)
  expect(await driftOfOpenApi(document, file)).toBeUndefined()
  const changed = { ...document, info: { ...document.info, title: 'Another' } }
  expect(await driftOfOpenApi(changed, file)).toMatch(
    /^line 4: committed "title": "Carelot",, actual "title": "Another",/,
  )
  await rm(folder, { recursive: true })
})
