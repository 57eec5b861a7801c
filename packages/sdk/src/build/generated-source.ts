import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Operation } from '../operation.ts'

type Parameter = { name: string; in: string; $ref?: string }
type Media = { schema?: Schema }
type Schema = { $ref?: string; properties?: Record<string, Schema>; type?: unknown }
type Endpoint = {
  security?: readonly object[]
  operationId: string
  summary?: string
  description?: string
  parameters?: readonly Parameter[]
  requestBody?: { content?: Record<string, Media> }
  responses?: Record<string, { content?: Record<string, Media> }>
}

/** What is read here of an OpenAPI 3.1 document. */
export type Document = {
  servers?: readonly { url: string }[]
  paths: Record<string, Record<string, unknown>>
  components?: { parameters?: Record<string, Parameter>; schemas?: Record<string, Schema> }
}

/** One operation as the document has it, and as the client will know it. */
type Entry = { id: string; verb: string; says: string; operation: Operation; isProcedure: boolean }

const methods = new Set(['get', 'post', 'put', 'patch', 'delete'])
const banner = '// Generated from openapi.json: `npm run generate`. Do not edit.\n'

/** The generated files of this package by name, from an OpenAPI document and the package's version. */
export async function generatedSources(text: string, version: string): Promise<Record<string, string>> {
  const document: Document & OpenAPI3 = withoutRecursion(JSON.parse(text))
  const entries = entriesOf(document)
  return {
    'version.ts': `${banner}export const sdkVersion = '${version}'\n`,
    'operations.ts': banner + tableOf(entries),
    'calls.ts': banner + callsOf(entries),
    'router.ts': banner + routerOf(entries),
    'schema.ts':
      banner + astToString(await openapiTypescript(document, { alphabetize: true, defaultNonNullable: false })),
  }
}

/** A schema that holds itself (any JSON value) ends there, as `unknown`: TypeScript refuses a property of its own type. */
function withoutRecursion<D extends Document>(document: D): D {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const self = `{"$ref":"#/components/schemas/${name}"}`
    Object.assign(schema, JSON.parse(JSON.stringify(schema).replaceAll(self, '{}')))
  }
  return document
}

function entriesOf(document: Document): Entry[] {
  const root = new URL(document.servers?.[0]?.url ?? '/', 'http://server').pathname.replace(/\/$/, '')
  const entries: Entry[] = []
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, endpoint] of Object.entries(item))
      if (methods.has(method) && isEndpoint(endpoint)) {
        if (!/^[a-z]\w*\.[a-z]\w*$/i.test(endpoint.operationId))
          throw new Error(`operationId must be capability.verb, not ${endpoint.operationId}`)
        const operation = operationOf(document, endpoint, { method: method.toUpperCase(), path: root + path })
        entries.push({
          id: endpoint.operationId,
          verb: endpoint.operationId.split('.')[1] ?? '',
          says: docOf(endpoint),
          operation,
          isProcedure: isJson(endpoint) && endpoint.security?.length !== 0,
        })
      }
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'operationId' in value && typeof value.operationId === 'string'
}

function operationOf(document: Document, endpoint: Endpoint, at: { method: string; path: string }): Operation {
  const parameters = (endpoint.parameters ?? []).map((one) => resolved(document.components?.parameters, one))
  const query = parameters.filter((one) => one.in === 'query').map((one) => one.name)
  const isVersioned = parameters.some((one) => one.in === 'header' && one.name.toLowerCase() === 'if-match')
  const types = Object.keys(endpoint.requestBody?.content ?? {})
  const kind = kindOf(document, endpoint, { method: at.method, query })
  return {
    ...at,
    ...(query.length > 0 && { query }),
    ...(types.length > 0 && { body: types.join() === 'application/json' ? 'json' : 'content' }),
    ...(isVersioned && { version: true }),
    ...(kind && { kind }),
  }
}

/** Whether JSON goes both ways. What carries a document itself, or is asked for without a key, is a route of REST alone. */
function isJson({ requestBody, responses }: Endpoint): boolean {
  const bodies = [
    requestBody,
    ...Object.entries(responses ?? {}).flatMap(([status, one]) => (status < '300' ? one : [])),
  ]
  return bodies.every((body) => !body?.content || Object.keys(body.content).join() === 'application/json')
}

function kindOf(
  document: Document,
  endpoint: Endpoint,
  { method, query }: { method: string; query: string[] },
): Operation['kind'] {
  if (method !== 'GET') return undefined
  const answer = endpoint.responses?.['200']?.content?.['application/json']?.schema
  const fields = answer && resolved(document.components?.schemas, answer).properties
  if (!fields?.data || !fields.nextCursor) return undefined
  if (query.includes('after') && query.includes('wait')) return 'feed'
  return query.includes('cursor') ? 'list' : undefined
}

function resolved<T extends { $ref?: string }>(named: Record<string, T> | undefined, one: T): T {
  return one.$ref ? (named?.[one.$ref.split('/').at(-1) ?? ''] ?? one) : one
}

function docOf({ summary, description }: Endpoint): string {
  return [summary, description]
    .filter(Boolean)
    .join('. ')
    .replaceAll('..', '.')
    .replaceAll('*/', '*\\/')
    .replace(/\s+/g, ' ')
}

function tableOf(entries: readonly Entry[]): string {
  const lines = entries.map(({ id, operation }) => `  '${id}': ${JSON.stringify(operation)},\n`)
  const type = "import type { Operation } from '../operation.ts'\n\n"
  return `${type}export const operations: Readonly<Record<string, Operation>> = {\n${lines.join('')}}\n`
}

function callsOf(entries: readonly Entry[]): string {
  const shapes = { call: 'Call', list: 'ListCall', feed: 'FeedCall' }
  const used = new Set(entries.map(({ operation }) => shapes[operation.kind ?? 'call']))
  let text = `import type { ${[...used].sort().join(', ')} } from '../shape.ts'\n\n`
  text += '/** Every call of the client, by capability. */\nexport abstract class Calls {\n'
  for (const [capability, own] of byCapability(entries)) {
    text += `  declare readonly ${capability}: {\n`
    for (const { id, verb, says, operation } of own) {
      if (says) text += `    /** ${says} */\n`
      text += `    readonly ${verb}: ${shapes[operation.kind ?? 'call']}<'${id}'>\n`
    }
    text += '  }\n'
  }
  return `${text}}\n`
}

function routerOf(entries: readonly Entry[]): string {
  let text = `import type { ContractRouter, Mutation, Query } from '../trpc-procedure.ts'\n\nexport type AppRouter = ContractRouter<{\n`
  for (const [capability, own] of byCapability(entries.filter(({ isProcedure }) => isProcedure))) {
    const procedure = ({ id, verb, operation }: Entry) =>
      `    ${verb}: ${operation.method === 'GET' ? 'Query' : 'Mutation'}<'${id}'>\n`
    text += `  ${capability}: {\n${own.map(procedure).join('')}  }\n`
  }
  return `${text}}>\n`
}

function byCapability(entries: readonly Entry[]): Map<string, Entry[]> {
  return Map.groupBy(entries, ({ id }) => id.split('.')[0] ?? id)
}
