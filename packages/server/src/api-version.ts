import { CarelotError } from '@carelot/rules/problem'
import type { FastifyInstance } from 'fastify'

/** The dated versions of behaviour inside `/v1`, newest last. A caller that names none gets the newest. */
export const apiVersions = ['2026-11-01'] as const

/** Refuses a version that there never was, and says on every answer which one it was given by. */
export function pinVersion(app: FastifyInstance): void {
  const known: readonly string[] = apiVersions
  app.addHook('onRequest', async (request, reply) => {
    const asked = request.headers['carelot-version'] ?? apiVersions.at(-1)
    if (typeof asked !== 'string' || !known.includes(asked))
      throw new CarelotError({ code: 'request.api-version-unknown' })
    reply.header('carelot-version', asked)
  })
}
