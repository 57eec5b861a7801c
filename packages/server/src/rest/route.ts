import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { type Field, fieldsOf } from './field.ts'
import { hasRest, type Rest } from './meta.ts'

/** A procedure of the router with everything that REST and the OpenAPI document need to know about it. */
export type RestRoute = {
  operationId: string
  type: 'query' | 'mutation'
  rest: Rest
  kinds: readonly OrganisationKind[]
  pathParams: readonly string[]
  input: z.ZodType | undefined
  output: z.ZodType | undefined
  fields: ReadonlyMap<string, Field>
  needsKey: boolean
  /** Where what it makes can be read, to be filled in; undefined for what makes nothing that can. */
  location: string | undefined
}

/** The REST routes of a router, in the order of their operation ids. Refuses, at start, a procedure that cannot be served. */
export function restRoutes(router: AnyTRPCRouter): RestRoute[] {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures
  const routes = Object.entries(procedures)
    .flatMap(([operationId, procedure]) => routeOf(operationId, procedure) ?? [])
    .toSorted((one, other) => (one.operationId < other.operationId ? -1 : 1))
  const readable = new Set(routes.flatMap(({ rest }) => (rest.method === 'GET' ? nameless(rest.path) : [])))
  return routes.map((route) => ({ ...route, location: locationOf(route.rest, readable) }))
}

/** By its id where it can be read alone, else in its list. */
function locationOf({ status, path, location }: Rest, readable: ReadonlySet<string>): string | undefined {
  if (status !== 201) return undefined
  return location ?? [`${path}/{id}`, path].find((address) => readable.has(nameless(address)))
}

const nameless = (path: string) => path.replaceAll(/\{\w+\}/g, '{}')

function routeOf(operationId: string, procedure: AnyTRPCProcedure): Omit<RestRoute, 'location'> | undefined {
  const { meta, type, inputs } = procedure._def
  if (!hasRest(meta) || type === 'subscription') return undefined
  const [input, ...more] = inputs
  if (more.length > 0) throw new Error(`${operationId}: one .input() only, or REST cannot tell its fields`)
  if (input !== undefined && !(input instanceof z.ZodType))
    throw new Error(`${operationId}: the input is not a zod schema`)
  const { rest, kinds = [] } = meta
  const pathParams = [...rest.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
  const fields = input ? fieldsOf(operationId, input) : new Map<string, Field>()
  for (const name of pathParams)
    if (!fields.has(name)) throw new Error(`${operationId}: the path names ${name}, which is not in the input`)
  const output = outputOf(procedure)
  return { operationId, type, rest, kinds, pathParams, input, output, fields, needsKey: needsKey(rest) }
}

/** Every POST and PATCH that changes something is sent under an idempotency key, over either face. */
export function needsKey(rest: Rest): boolean {
  return (rest.method === 'POST' || rest.method === 'PATCH') && rest.idempotent !== false
}

/** tRPC keeps the output parser beside the inputs but leaves it out of its types. */
function outputOf(procedure: AnyTRPCProcedure): z.ZodType | undefined {
  const output: unknown = Reflect.get(procedure._def, 'output')
  return output instanceof z.ZodType ? output : undefined
}
