import { describeDocument, openDocument } from '@carelot/commands/competition/read-document'
import { storeDocument } from '@carelot/commands/competition/store-document'
import type { Deployment } from '@carelot/commands/context'
import { ping } from '@carelot/db/database'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { createApp, type Limits } from './app.ts'
import { competitionPapers } from './competition/papers.ts'
import { linkRegistration } from './consortium/link-registration.ts'
import { documentContent } from './document/content.ts'
import { openFeedSignal } from './event/feed-signal.ts'
import { morePaths } from './more-paths.ts'
import { contextFor } from './procedure.ts'
import { appRouter } from './router.ts'

export type ServeOptions = {
  databaseUrl: string
  host: string
  port: number
  /** How many ports, from `port` on, are tried when something else listens there. One, where nothing is said. */
  portsToTry?: number | undefined
  logger: FastifyBaseLogger
  limits?: Partial<Limits>
  /** The most that one document may have. */
  documentBytes?: number
  probes?: Record<string, () => Promise<unknown>>
}

const usualDocumentBytes = 50 * 1024 * 1024
/** So much must arrive in the time of one request, at a megabit and a half a second. The socket knows one limit for all. */
const uploadMs = 300_000

/** A server of the deployment on its socket. It knows no Temporal: commands are accepted while that is down. */
export async function serve(
  deployment: Deployment,
  options: ServeOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const feed = openFeedSignal(options.databaseUrl)
  const serving = { deployment, feed }
  const documents = documentContent({
    serving,
    actions: { store: storeDocument, describe: describeDocument, open: openDocument },
    limitBytes: options.documentBytes ?? usualDocumentBytes,
  })
  const app = createApp({
    router: appRouter,
    createContext: contextFor(serving),
    plugins: [documents, competitionPapers(serving), linkRegistration(serving)],
    morePaths,
    logger: options.logger,
    limits: { arrivalMs: uploadMs, ...options.limits },
    probes: { database: () => ping(deployment.db), ...options.probes },
    version: { name: 'carelot', version: '0.0.0', mode: deployment.mode },
    jwks: async () => deployment.vault.jwks(),
  })
  const url = await listenAt(app, options)
  return {
    url,
    async close() {
      await app.close()
      await feed.close()
    },
  }
}

/** Listens at the first port that nothing else holds. The socket itself is asked: what was found free before may be taken since. */
async function listenAt(
  app: FastifyInstance,
  { host, port: first, portsToTry = 1 }: Pick<ServeOptions, 'host' | 'port' | 'portsToTry'>,
): Promise<string> {
  for (let port = first; ; port++) {
    try {
      return await app.listen({ host, port })
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isBusy || port + 1 >= first + portsToTry) throw error
    }
  }
}
