import { serve } from '@carelot/server/serve'
import { ensureNamespace } from '@carelot/standalone/namespace'
import { workflowBundle } from '@carelot/standalone/workflow-bundle'
import { dataConverterOf } from '@carelot/workflows/data-converter'
import { quietTemporal, runKeysWorker, runProcessWorker } from '@carelot/workflows/processes'
import { type ProcessClient, processClientOf } from '@carelot/workflows/relay/process-client'
import { startRelay } from '@carelot/workflows/relay/relay'
import { Client, Connection } from '@temporalio/client'
import pg from 'pg'
import { pino } from 'pino'
import { testEngines } from './config.ts'
import { callRest, holderIn } from './deployment.ts'
import { addParties, openOffice } from './office.ts'

export type Scene = Awaited<ReturnType<typeof openScene>>
type Options = {
  providers?: number
  databaseUrl?: string
  temporalAddress?: string
  historyKey?: { id: string; secret: string }
}
let count = 0

/** A small sandbox deployment whose parts are started, killed and started again one by one. */
export async function openScene(options: Options = {}) {
  quietTemporal()
  const temporalAddress = options.temporalAddress ?? testEngines().temporalAddress
  const namespace = `scene-${process.pid}-${++count}`
  const office = await openOffice('sandbox', options.databaseUrl)
  const { deployment, databaseUrl, keys } = office
  await ensureNamespace(temporalAddress, namespace)
  const sandbox = await addParties(deployment, options.providers)
  const { id, secret } = options.historyKey ?? keys.server.history
  const historyKeys = [{ id, secret: Buffer.from(secret, 'base64url') }] as const
  const temporal = { address: temporalAddress, namespace, historyKeys }
  const bundlePath = await workflowBundle()
  const connection = Connection.lazy({ address: temporalAddress })
  const client = new Client({ connection, namespace, dataConverter: dataConverterOf(historyKeys) })
  const superuser = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  superuser.on('error', () => undefined)
  const logger = pino({ level: 'silent' })
  const running: { stop(): Promise<unknown> }[] = []
  const kept = <Part extends { stop(): Promise<unknown> }>(part: Part) => {
    running.push(part)
    return part
  }
  let url = ''
  const startServer = async () => {
    const server = await serve(deployment, { databaseUrl, host: '127.0.0.1', port: 0, logger })
    url = server.url
    return kept({ url, stop: server.close })
  }
  const startProcessWorker = async () => kept(await runProcessWorker(deployment, { ...temporal, bundlePath }))
  const startWorkers = async () => [
    await startProcessWorker(),
    kept(await runKeysWorker(deployment, { sealing: keys.sealing, machineClock: Date.now }, temporal)),
  ]
  const startTheRelay = (wrap: (real: ProcessClient) => ProcessClient = (real) => real, restoreMs = 1000) =>
    kept(
      startRelay(deployment, {
        databaseUrl,
        client: wrap(processClientOf(client)),
        onFault: () => undefined,
        restoreMs,
      }),
    )
  return {
    ...office,
    sandbox,
    namespace,
    temporalAddress,
    client,
    historyKeys,
    bundlePath,
    startServer,
    startProcessWorker,
    startWorkers,
    startRelay: startTheRelay,
    /** Where its server is, once one was started. */
    get url() {
      return url
    },
    holder: (name: string) => holderIn(sandbox, name),
    call: (...request: Parameters<typeof callRest>[1]) => callRest(url, request),
    sql: (text: string, values: unknown[] = []) => superuser.query(text, values),
    callAt: (at: string, request: Parameters<typeof callRest>[1]) => callRest(at, request),
    /** What a child process needs to be a part of this deployment. */
    settings: { databaseUrl, keys, temporalAddress, namespace, bundlePath },
    async stop() {
      await Promise.all(running.map((part) => part.stop().catch(() => undefined)))
      await connection.close()
      await superuser.end()
      await office.stop()
    },
  }
}
