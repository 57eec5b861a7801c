import type { Deployment } from '@carelot/commands/context'
import { folderStore } from '@carelot/commands/document/folder-store'
import { type DeploymentKeys, keysWorkerKeysOf } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { verifyingDeployment } from '@carelot/commands/keys/verifier'
import { assertLiveClock } from '@carelot/db/clock'
import { openDatabase } from '@carelot/db/database'
import { type Mode, migrate } from '@carelot/db/migration'
import { serve } from '@carelot/server/serve'
import { quietTemporal, runKeysWorker, runProcessWorker, runRelay } from '@carelot/workflows/processes'
import type { Logger } from 'pino'

export type CarelotOptions = {
  mode: Mode
  databaseUrl: string
  temporalAddress: string
  namespace: string
  keys: DeploymentKeys
  documents: string
  bundlePath: string
  host: string
  port: number
  portsToTry?: number
  logger: Logger
  poolSize?: number
  restoreMs?: number
  documentBytes?: number
  expiryReminderDays?: readonly number[] | undefined
}

/** `failed` rejects when a worker ends by itself. */
export type Carelot = { url: string; deployment: Deployment; failed: Promise<never>; stop(): Promise<void> }

/** All of Carelot in one process: the same parts as in production, which runs them apart. */
export async function startCarelot(options: CarelotOptions): Promise<Carelot> {
  const { mode, databaseUrl, keys, logger } = options
  await migrate(databaseUrl, mode)
  const db = openDatabase({ url: databaseUrl, poolSize: options.poolSize ?? 20 })
  if (mode === 'live') await assertLiveClock(db)
  const deployment: Deployment = {
    db,
    mode,
    vault: await openVault(keys.server),
    documents: await folderStore(options.documents),
    expiryReminderDays: options.expiryReminderDays,
  }
  const onFault = (error: unknown) => logger.error({ err: error }, 'the relay met a fault and goes on')
  const { id, secret } = keys.server.history
  const temporal = {
    address: options.temporalAddress,
    namespace: options.namespace,
    historyKeys: [{ id, secret: Buffer.from(secret, 'base64url') }],
  } as const
  quietTemporal()
  const holder = { sealing: keys.sealing, machineClock: Date.now }
  const parts = await Promise.all([
    runProcessWorker(deployment, { ...temporal, bundlePath: options.bundlePath }),
    runKeysWorker(await verifyingDeployment({ db, mode }, keysWorkerKeysOf(keys.server)), holder, temporal),
  ])
  const relay = runRelay(deployment, {
    ...temporal,
    databaseUrl,
    onFault,
    ...(options.restoreMs && { restoreMs: options.restoreMs }),
  })
  const server = await serve(deployment, {
    databaseUrl,
    host: options.host,
    port: options.port,
    portsToTry: options.portsToTry,
    logger,
    ...(options.documentBytes && { documentBytes: options.documentBytes }),
  })
  return {
    url: server.url,
    deployment,
    failed: Promise.race(parts.map(({ failed }) => failed)),
    async stop() {
      await server.close()
      await relay.stop()
      await Promise.all(parts.map((part) => part.stop()))
      await db.destroy()
    },
  }
}
