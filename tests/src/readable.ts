import type { Holder } from '@carelot/standalone/sandbox/seed'
import type { Call } from './deployment.ts'

type Document = {
  paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }>
}

/** Every GET route of the contract whose path these ids can fill. */
export function readableRoutes(document: Document, ids: Record<string, string>): string[] {
  return Object.entries(document.paths).flatMap(([path, { get }]) => {
    if (!get) return []
    const filled = path.replaceAll(/\{(\w+)\}/g, (hole, name: string) => ids[name] ?? hole)
    return filled.includes('{') ? [] : [filled]
  })
}

/** What one reader is told at each route: status, the headers that tell something, and the body. */
export async function readAll(call: Call, reader: Holder, routes: readonly string[]) {
  const told: Record<string, { status: number; headers: Record<string, string>; body: unknown }> = {}
  for (const route of routes) {
    const { status, headers, body } = await call(reader, 'GET', route)
    const names = ['content-type', 'content-length', 'etag', 'link', 'retry-after']
    const shown = Object.fromEntries(
      names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])),
    )
    told[route] = { status, headers: shown, body }
  }
  return told
}

/** The same with what must differ between two competitions made alike: ids, times, cursors, signatures. Lengths are kept. */
export function masked(told: unknown): string {
  return JSON.stringify(told)
    .replaceAll(/\b(cmp|bdr|evt|bid|lot|org|per|agr|doc|key|sys|rem|apt|app|reg|out|aut|jdg)_[0-9a-f]{32}/g, '$1_…')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => `instant of ${instant.length}`)
    .replaceAll(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:…')
    .replaceAll(/"(cursor|nextCursor)":"([^"]+)"/g, (_, name: string, cursor: string) => `"${name}":${cursor.length}`)
    .replaceAll(/"(x|y|kid)":"([^"]+)"/g, (_, name: string, value: string) => `"${name}":${value.length}`)
    .replaceAll(/"(eyJ[\w-]+\.[\w-]+\.[\w-]+)"/g, (_, jws: string) => `"statement of ${jws.length}"`)
}
