import { restRoutes } from '@carelot/server/rest/route'
import { appRouter } from '@carelot/server/router'
import type { procedureRows } from '@carelot/standalone/docs/procedure-table'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { expect } from 'vitest'
import type { Call } from './deployment.ts'

const versioned = new Set(
  restRoutes(appRouter).flatMap(({ fields, operationId }) => (fields.has('version') ? operationId : [])),
)

type Route = Pick<(typeof procedureRows)[number], 'operationId' | 'method' | 'path'>
type Asked = { ids: Record<string, string>; body?: object; query?: string }

/** Asks a route with these ids in its path and this body, and with a version where it wants one. */
export function askRoute(call: Call, who: Holder, { route, ids, body = {}, query = '' }: Asked & { route: Route }) {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `{${name}}`)
  expect(path, `${route.operationId}: the test knows no id for its path`).not.toContain('{')
  const headers = versioned.has(route.operationId) ? { 'if-match': '"1"' } : {}
  return call(who, route.method, path + query, route.method === 'GET' ? undefined : body, headers)
}
