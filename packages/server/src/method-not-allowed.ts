import { CarelotError } from '@carelot/rules/problem'
import type { FastifyInstance, HTTPMethods } from 'fastify'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const satisfies HTTPMethods[]

/** The methods each address of the server takes. Begin before the first route is added. */
export function watchRoutes(app: FastifyInstance): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const known = table.get(url) ?? new Set()
    table.set(url, known)
    for (const each of [method].flat()) known.add(each)
  })
  return table
}

/**
 * Answers every other method of a known address: OPTIONS with what it takes, the rest with 405. Real routes, so that an
 * address means the same to every method; the refusal comes before the body is read.
 */
export function refuseOtherMethods(app: FastifyInstance, table: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [url, known] of [...table]) {
    const taken = methods.filter((method) => known.has(method))
    const others = methods.filter((method) => !known.has(method))
    const allow = [...taken, ...(known.has('OPTIONS') ? [] : ['OPTIONS'])].join(', ')
    if (others.length === 0) continue
    app.route({
      method: others,
      url,
      exposeHeadRoute: false,
      onRequest: async (request, reply) => {
        reply.header('allow', allow)
        if (request.method !== 'OPTIONS') throw new CarelotError({ code: 'request.method-not-allowed' })
        return reply.code(204).send()
      },
      handler: async (_, reply) => reply.code(204).send(),
    })
  }
}
