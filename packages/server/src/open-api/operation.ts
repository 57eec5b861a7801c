import type { ProblemCode } from '@carelot/rules/problem'
import { z } from 'zod'
import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { hasBody } from '../rest/input.ts'
import type { RestRoute } from '../rest/route.ts'

/** The body schemas that a path parameter or If-Match was taken out of, by the name they get in the document. */
export type Bodies = Map<string, z.ZodType>

/** One procedure as an OpenAPI operation: its flat input taken apart into path, query, headers and body. */
export function operationOf(route: RestRoute, bodies: Bodies): ZodOpenApiOperationObject {
  const { rest, operationId } = route
  const { path, query } = parametersOf(route)
  return {
    operationId,
    summary: rest.summary,
    description: [rest.description, `Scope: \`${rest.scope}\`.`].filter(Boolean).join('\n\n'),
    tags: [operationId.split('.')[0] ?? operationId],
    security: [{ apiKey: [rest.scope] }],
    parameters: headersOf(route).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    requestParams: { ...(path ? { path } : {}), ...(query ? { query } : {}) },
    ...bodyOf(route, bodies),
    responses: { ...successOf(route), default: { $ref: '#/components/responses/Problem' } },
    'x-scope': rest.scope,
    'x-problems': problemsOf(route),
  }
}

function headersOf({ rest, fields, needsKey, pathParams }: RestRoute): string[] {
  const version = pathParams.includes('version') ? undefined : fields.get('version')
  return [
    ...(needsKey ? ['IdempotencyKey'] : []),
    ...(version ? [version.required ? 'IfMatch' : 'OptionalIfMatch'] : []),
    ...(rest.etag && rest.method === 'GET' ? ['IfNoneMatch'] : []),
    'ActingFor',
    'CarelotVersion',
  ]
}

function parametersOf(route: RestRoute): { path?: z.ZodObject; query?: z.ZodObject } {
  const [shape] = shapesOf(route.input)
  if (!shape) return {}
  const query = hasBody(route) ? {} : only(shape, (name) => !isElsewhere(route, name))
  return {
    ...(route.pathParams.length > 0 ? { path: z.object(only(shape, (name) => route.pathParams.includes(name))) } : {}),
    ...(Object.keys(query).length > 0 ? { query: z.object(query) } : {}),
  }
}

function bodyOf(route: RestRoute, bodies: Bodies): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const own = [...route.fields.keys()].filter((name) => !isElsewhere(route, name))
  if (!hasBody(route) || !route.input || own.length === 0) return {}
  const required = own.some((name) => route.fields.get(name)?.required) || shapesOf(route.input).length > 1
  return {
    requestBody: { required, content: { 'application/json': { schema: bodySchema(route, route.input, bodies) } } },
  }
}

function bodySchema(route: RestRoute, input: z.ZodType, bodies: Bodies): z.ZodType {
  if (![...route.fields.keys()].some((name) => isElsewhere(route, name))) return input
  const [first, ...others] = shapesOf(input).map((shape) =>
    z.strictObject(only(shape, (name) => !isElsewhere(route, name))),
  )
  const schema = first && others.length === 0 ? first : z.union([first ?? z.strictObject({}), ...others])
  const name = input.meta()?.id
  if (name) bodies.set(`${name}Body`, schema)
  return schema
}

function isElsewhere(route: RestRoute, name: string): boolean {
  return name === 'version' || route.pathParams.includes(name)
}

function shapesOf(input: z.ZodType | undefined): z.core.$ZodLooseShape[] {
  if (input instanceof z.ZodObject) return [input.shape]
  if (input instanceof z.ZodUnion)
    return input.options.flatMap((each) => (each instanceof z.ZodType ? shapesOf(each) : []))
  return []
}

function only(shape: z.core.$ZodLooseShape, keep: (name: string) => boolean): z.core.$ZodLooseShape {
  return Object.fromEntries(Object.entries(shape).filter(([name]) => keep(name)))
}

function successOf({ rest, output, needsKey, location }: RestRoute): ZodOpenApiOperationObject['responses'] {
  const headers = {
    'X-Request-Id': { $ref: '#/components/headers/RequestId' },
    'Carelot-Version': { $ref: '#/components/headers/CarelotVersion' },
    ...(needsKey ? { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } } : {}),
    ...(rest.etag ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(location ? { Location: { $ref: '#/components/headers/Location' } } : {}),
  }
  if (!output || output instanceof z.ZodVoid || output instanceof z.ZodUndefined)
    return { '204': { description: 'Done; there is nothing to answer', headers } }
  const status = rest.status ?? 200
  const unchanged = { '304': { description: 'As in If-None-Match', headers } }
  return {
    [`${status}`]: { description: descriptions[status], headers, content: { 'application/json': { schema: output } } },
    ...(rest.etag && rest.method === 'GET' ? unchanged : {}),
  }
}

const descriptions = { 200: 'As asked', 201: 'Made', 202: 'Accepted; it will be done', 204: 'Done' } as const

/** What a caller can meet here: the refusals of rule from the meta, and those that follow from the shape of the call. */
function problemsOf(route: RestRoute): ProblemCode[] {
  const { rest, needsKey, pathParams, fields } = route
  const versioned = fields.has('version') && !pathParams.includes('version')
  return [
    ...(rest.problems ?? []),
    // Whatever it is that a firm asks of a consortium whose membership in it has ended.
    ...(pathParams.includes('consortiumId') ? (['consortium.invitation-ended'] as const) : []),
    'request.invalid',
    ...(hasBody(route) ? (['request.malformed', 'request.too-large', 'request.unsupported-media-type'] as const) : []),
    ...(needsKey ? keyProblems : []),
    ...(versioned ? (['request.version-missing', 'request.version-stale'] as const) : []),
    ...(pathParams.length > 0 ? (['not-found'] as const) : []),
    ...everyonesProblems,
  ]
}

/** The refusals of an idempotency key. */
export const keyProblems: readonly ProblemCode[] = [
  'request.idempotency-key-missing',
  'request.idempotency-key-invalid',
  'request.idempotency-key-reused',
]

/** What every call can meet. */
export const everyonesProblems: readonly ProblemCode[] = [
  'request.api-version-unknown',
  'access.unauthenticated',
  'access.forbidden',
  'request.rate-limited',
  'server.busy',
  'server.fault',
]
