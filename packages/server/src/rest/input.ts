import type { Fault } from '@carelot/rules/problem'
import { CarelotError } from '@carelot/rules/problem'
import type { FastifyRequest } from 'fastify'
import { faultsOfIssues, faultsOfText, shapeFault, shapeProblem } from './fault.ts'
import type { RestRoute } from './route.ts'

/** One flat input out of a request's parts, and what is already wrong with them. */
export type Gathered = { input: Record<string, unknown>; faults: readonly Fault[] }

/**
 * Path parameters, query, body and `If-Match` in one flat input. The path and the header have the last word: a field of
 * theirs in the query or the body is a fault.
 */
export function gather(route: RestRoute, request: FastifyRequest): Gathered {
  const fields = new Map<string, unknown>()
  const faults: Fault[] = []
  const reserved = new Set(['__proto__', ...route.pathParams, ...(route.fields.has('version') ? ['version'] : [])])
  const take = (entries: Iterable<[string, unknown]>, convert: boolean) => {
    for (const [name, raw] of entries) {
      if (reserved.has(name)) faults.push(shapeFault([name], 'Not taken from here: the path or If-Match says it'))
      else if (!route.fields.has(name)) faults.push(shapeFault([name], 'This field is not known here'))
      else fields.set(name, convert ? route.fields.get(name)?.fromString(raw) : raw)
    }
  }
  const query = entriesOf(request.query)
  if (hasBody(route)) for (const [name] of query) faults.push(shapeFault([name], 'No query parameter is taken here'))
  else take(query, true)
  const body = request.body ?? undefined
  if (request.body !== undefined && !isObject(body)) faults.push(shapeFault([], 'Expected a JSON object'))
  else if (hasBody(route)) take(entriesOf(body), false)
  else if (entriesOf(body).length > 0) faults.push(shapeFault([], 'No body is taken here'))
  const params = new Map(entriesOf(request.params))
  for (const name of route.pathParams) fields.set(name, route.fields.get(name)?.fromString(params.get(name)))
  const version = versionOf(route, request)
  if (version !== undefined) fields.set('version', version)
  const input = Object.fromEntries(fields)
  return { input, faults: [...faults, ...faultsOfText(input)] }
}

export function hasBody(route: RestRoute): boolean {
  return route.rest.method === 'POST' || route.rest.method === 'PUT' || route.rest.method === 'PATCH'
}

/**
 * The input for tRPC. With faults of our own zod is asked here, so that the caller reads all of them at once; without,
 * tRPC asks it.
 */
export async function inputOrRefusal(route: RestRoute, { input, faults }: Gathered): Promise<unknown> {
  if (faults.length === 0) return route.input ? input : undefined
  const parsed = await route.input?.safeParseAsync(input)
  const more = faultsOfIssues(parsed?.error?.issues ?? [])
  throw more.some((fault) => isOfPath(route, fault))
    ? new CarelotError({ code: 'not-found' })
    : new CarelotError(shapeProblem([...faults, ...more]))
}

/** An id of another shape than its kind's names nothing, and nothing is what the caller is told. */
export function isOfPath(route: RestRoute, fault: Fault): boolean {
  return route.pathParams.some((name) => fault.pointer === `/${name}`)
}

/** The version in `If-Match`. A tag that this server never gives cannot be the current one. */
function versionOf(route: RestRoute, request: FastifyRequest): number | undefined {
  const field = route.fields.get('version')
  if (!field || route.pathParams.includes('version')) return undefined
  const header = request.headers['if-match']
  if (header === undefined) {
    if (field.required) throw new CarelotError({ code: 'request.version-missing' })
    return undefined
  }
  const version = /^\s*"([1-9]\d{0,14})"\s*$/.exec(header)?.[1]
  if (version === undefined) throw new CarelotError({ code: 'request.version-stale' })
  return Number(version)
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
