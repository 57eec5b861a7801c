import { expect, test } from 'vitest'
import { generatedSources } from './generated-source.ts'

const answer = (schema: object) => ({ 200: { description: '', content: { 'application/json': { schema } } } })
const page = {
  type: 'object',
  properties: { data: { type: 'array', items: {} }, nextCursor: { type: ['string', 'null'] } },
}
const parameter = (name: string, place = 'query') => ({
  name,
  in: place,
  required: place !== 'query',
  schema: { type: 'string' },
})
const generated = (paths: object, servers = [{ url: '/' }]) =>
  generatedSources(
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: '', version: '1' },
      servers,
      paths,
      components: { schemas: { Page: page } },
    }),
    '1.2.3',
  )

test('an operation becomes a line of the table: method, path from the root, query, body, version', async () => {
  const patch = {
    operationId: 'lot.amend',
    parameters: [parameter('lotId', 'path'), parameter('dryRun'), parameter('If-Match', 'header')],
    requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
    responses: answer({}),
  }
  const sources = await generated({ '/lots/{lotId}': { parameters: [], patch } }, [{ url: 'https://care.example/v1/' }])
  expect(sources['operations.ts']).toContain(
    `'lot.amend': {"method":"PATCH","path":"/v1/lots/{lotId}","query":["dryRun"],"body":"json","version":true},`,
  )
  expect(sources['version.ts']).toContain(`sdkVersion = '1.2.3'`)
})

test('an upload that takes JSON among other media types sends its document as it is', async () => {
  const content = { 'application/json': { schema: {} }, 'application/pdf': { schema: {} } }
  const post = { operationId: 'document.upload', requestBody: { content }, responses: answer({}) }
  const { 'operations.ts': operations } = await generated({ '/documents': { post } })
  expect(operations).toContain(`'document.upload': {"method":"POST","path":"/documents","body":"content"},`)
})

test('a GET that answers pages is a list by its cursor and a feed by after and wait, through a reference too', async () => {
  const ref = answer({ $ref: '#/components/schemas/Page' })
  const { 'calls.ts': calls, 'router.ts': router } = await generated({
    '/lots': {
      get: {
        operationId: 'lot.list',
        summary: 'Lists lots.',
        parameters: [parameter('cursor')],
        responses: answer(page),
      },
    },
    '/events': {
      get: { operationId: 'event.feed', parameters: [parameter('after'), parameter('wait')], responses: ref },
    },
    '/lots/all': { get: { operationId: 'lot.all', responses: ref } },
  })
  expect(calls).toContain(`/** Lists lots. */\n    readonly list: ListCall<'lot.list'>`)
  expect(calls).toContain(`readonly feed: FeedCall<'event.feed'>`)
  expect(calls).toContain(`readonly all: Call<'lot.all'>`)
  expect(router).toContain(`list: Query<'lot.list'>`)
})

test('a schema that holds itself ends in unknown, which TypeScript can read', async () => {
  const Json = { anyOf: [{ type: 'string' }, { type: 'array', items: { $ref: '#/components/schemas/Json' } }] }
  const document = { openapi: '3.1.0', info: { title: '', version: '1' }, paths: {}, components: { schemas: { Json } } }
  const { 'schema.ts': schema } = await generatedSources(JSON.stringify(document), '1.2.3')
  expect(schema).toContain('Json: string | unknown[];')
})

test('an operation without a capability is refused', async () => {
  await expect(generated({ '/x': { get: { operationId: 'getX', responses: {} } } })).rejects.toThrow('capability.verb')
})
