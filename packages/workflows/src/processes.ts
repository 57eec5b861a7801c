import type { KeyHolder } from '@carelot/commands/competition/release-quality'
import type { Deployment } from '@carelot/commands/context'
import { Client, Connection } from '@temporalio/client'
import { DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker'
import type { HistoryKey } from './codec.ts'
import { dataConverterOf } from './data-converter.ts'
import { processClientOf } from './relay/process-client.ts'
import { startRelay } from './relay/relay.ts'
import { createKeysWorker, createProcessWorker } from './worker.ts'

export type ProcessSettings = {
  address: string
  namespace: string
  historyKeys: readonly [HistoryKey, ...HistoryKey[]]
}

let quiet = false

/** Temporal's own messages from errors on; once for this process, as its run-time is. */
export function quietTemporal(): void {
  if (quiet) return
  quiet = true
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
  })
}

/** A worker that runs. `failed` rejects if it ends without being stopped. */
export type RunningWorker = { stop(): Promise<void>; failed: Promise<never> }

/** Runs a worker until it is stopped; a stop drains what is under way. */
async function running(
  create: (connection: NativeConnection) => Promise<Worker>,
  address: string,
): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address })
  const worker = await create(connection)
  const ended = worker.run()
  const failed = ended.then(() => new Promise<never>(() => undefined))
  failed.catch(() => undefined) // for whoever listens; told again by `stop`
  return {
    failed,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await ended
      await connection.close()
    },
  }
}

export function runProcessWorker(
  deployment: Deployment,
  settings: ProcessSettings & { bundlePath: string; buildId?: string | undefined },
) {
  const { address, namespace, historyKeys, ...rest } = settings
  return running(
    (connection) =>
      createProcessWorker(deployment, { connection, namespace, dataConverter: dataConverterOf(historyKeys), ...rest }),
    address,
  )
}

export function runKeysWorker(
  deployment: Deployment,
  holder: KeyHolder,
  settings: ProcessSettings & { buildId?: string | undefined },
) {
  const { address, namespace, historyKeys, ...rest } = settings
  return running(
    (connection) =>
      createKeysWorker(deployment, holder, {
        connection,
        namespace,
        dataConverter: dataConverterOf(historyKeys),
        ...rest,
      }),
    address,
  )
}

type RelayOptions = ProcessSettings & { databaseUrl: string; onFault: (error: unknown) => void; restoreMs?: number }

/** The relay with its connection to Temporal, which may come up later than the relay. */
export function runRelay(
  deployment: Pick<Deployment, 'db' | 'vault'>,
  settings: RelayOptions,
): { stop(): Promise<void> } {
  const { address, namespace, historyKeys, ...rest } = settings
  const connection = Connection.lazy({ address })
  const client = new Client({ connection, namespace, dataConverter: dataConverterOf(historyKeys) })
  const relay = startRelay(deployment, { ...rest, client: processClientOf(client) })
  return {
    async stop() {
      await relay.stop()
      await connection.close()
    },
  }
}
