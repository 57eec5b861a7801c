import { createHash } from 'node:crypto'
import { CarelotError } from '@carelot/rules/problem'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const windowSeconds = 60

/**
 * Requests per minute and key (or address, where there is no key), counted in this process alone: with several
 * servers the sum is what a caller gets. The plugin counts; the headers are ours, as it still writes an older draft's.
 *
 * @see draft-ietf-httpapi-ratelimit-headers-10
 */
export async function limitRates(app: FastifyInstance, perMinute: number): Promise<void> {
  if (perMinute === Number.POSITIVE_INFINITY) return
  await app.register(rateLimit, { global: false })
  const count = app.createRateLimit({ max: perMinute, timeWindow: windowSeconds * 1000, keyGenerator: callerOf })
  app.addHook('onRequest', async (request, reply) => {
    const counted = await count(request)
    if (!('remaining' in counted)) return
    const { remaining, ttlInSeconds, isExceeded } = counted
    reply.header('ratelimit-policy', `"default";q=${perMinute};w=${windowSeconds}`)
    reply.header('ratelimit', `"default";r=${remaining};t=${ttlInSeconds}`)
    if (!isExceeded) return
    reply.header('retry-after', String(ttlInSeconds))
    throw new CarelotError({ code: 'request.rate-limited' })
  })
}

/** Keys are counted by their hash, so that none stays in memory for a minute. */
function callerOf(request: FastifyRequest): string {
  const { authorization } = request.headers
  return authorization === undefined ? request.ip : createHash('sha256').update(authorization).digest('base64')
}
