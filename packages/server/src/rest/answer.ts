import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RestRoute } from './route.ts'

type Exchange = { route: RestRoute; request: FastifyRequest; reply: FastifyReply; input: Record<string, unknown> }

/** Sends what a procedure gave: status, ETag and Location as its meta says. */
export function answer({ route, request, reply, input }: Exchange, output: unknown): FastifyReply {
  if (output === undefined) return reply.code(204).send()
  const tag = route.rest.etag ? tagOf(output) : undefined
  if (tag) {
    reply.header('etag', tag)
    if (/^(GET|HEAD)$/.test(request.method) && isKnown(request.headers['if-none-match'], tag))
      return reply.code(304).send()
  }
  const status = route.rest.status ?? 200
  if (route.location) reply.header('location', `/v1${filled(route.location, input, output)}`)
  return reply.code(status).send(output)
}

function tagOf(output: unknown): string | undefined {
  const version = valueIn(output, 'version')
  return typeof version === 'number' ? `"${version}"` : undefined
}

/** If-None-Match compares weakly. @see RFC 9110, 13.1.2 */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}

function filled(address: string, input: Record<string, unknown>, output: unknown): string {
  return address.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(valueIn(output, name) ?? input[name] ?? '')),
  )
}

function valueIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}
