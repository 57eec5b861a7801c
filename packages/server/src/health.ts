import { CarelotError } from '@carelot/rules/problem'
import type { FastifyInstance } from 'fastify'

export type Health = {
  /** What must answer before this server takes work, e.g. `{ database: () => ping(db) }`. A rejection is "not ready". */
  probes: Record<string, () => Promise<unknown>>
  /** What `/version` tells. */
  version: Record<string, string>
  /** The public keys that receipts and approvals are verified with. @see RFC 7517 */
  jwks: () => Promise<{ keys: readonly object[] }>
}

const probeLimitMs = 2_000

/** The routes without authentication that tell nothing but whether, and which, this server is. */
export function serveHealth(app: FastifyInstance, { probes, version, jwks }: Health): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    const answers = await Promise.allSettled(Object.values(probes).map((probe) => within(probe())))
    if (answers.some(({ status }) => status === 'rejected')) throw new CarelotError({ code: 'server.not-ready' })
    return { status: 'ready' }
  })
  app.get('/version', async () => version)
  app.get('/.well-known/jwks.json', async (_, reply) => {
    reply.header('cache-control', 'public, max-age=300')
    return reply.type('application/jwk-set+json').send(JSON.stringify(await jwks()))
  })
}

async function within(probe: Promise<unknown>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The probe did not answer in time')), probeLimitMs)
  await Promise.race([probe, promise]).finally(() => clearTimeout(timer))
}
