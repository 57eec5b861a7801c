import { procedureRows } from '@carelot/standalone/docs/procedure-table'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import type { Call } from './deployment.ts'

type Route = { method: string; path: string }

const aboutServer = ['/healthz', '/readyz', '/version', '/.well-known/jwks.json', '/openapi.json']

/** Every route that there is, with these ids in their paths; where none is known, one of nobody's. */
export function everyRoute(ids: Record<string, string>): Route[] {
  const filled = (path: string) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `${name.slice(0, 3)}_${'0'.repeat(32)}`)
  const routes = procedureRows.map(({ method, path }) => ({ method, path: filled(path) }))
  return [...routes, ...aboutServer.map((path) => ({ method: 'GET', path }))]
}

export type Told = { status: number; headers: Record<string, string>; body: unknown }

/** What one reader is told at each route: status, headers and body. Whatever is no reading is sent empty. */
export async function readAll(call: Call, reader: Holder, routes: readonly Route[]): Promise<Record<string, Told>> {
  const told: Record<string, Told> = {}
  for (const { method, path } of routes) {
    const { status, headers, body } = await call(reader, method, path, method === 'GET' ? undefined : {})
    told[`${method} ${path}`] = { status, headers: Object.fromEntries(headers), body }
  }
  return told
}

/** The same without what differs between any two answers: when they were given, their ids, what a nonce goes into. Lengths stay. */
export function masked(told: Record<string, Told>): Record<string, Told> {
  return Object.fromEntries(
    Object.entries(told).map(([route, { status, headers, body }]) => {
      const { date: _, 'x-request-id': __, ratelimit: ___, 'retry-after': ____, ...kept } = headers
      const text = JSON.stringify({ headers: kept, body })
        .replaceAll(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:…')
        .replaceAll(/"verifiedAt":"[^"]+"/g, '"verifiedAt":"…"')
        .replaceAll(
          /"(cursor|nextCursor|anchor)":"([^"]+)"/g,
          (_, name: string, cursor: string) => `"${name}":${cursor.length}`,
        )
      return [route, { status, ...JSON.parse(text) }]
    }),
  )
}
