import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { temporaryPlace } from '@carelot/standalone/engines/place'
import { startPostgres } from '@carelot/standalone/engines/postgres'
import { startTemporal } from '@carelot/standalone/engines/temporal'
import { temporalCli } from '@carelot/standalone/engines/temporal-cli'
import { ensureNamespace } from '@carelot/standalone/namespace'
import { startProxy } from '../proxy.ts'
import type { Scene } from '../scene.ts'

const portOf = (address: string) => Number(address.split(':')[1])

export type OwnEngines = Awaited<ReturnType<typeof startOwnEngines>>

/** Engines of a test's own, behind ports that stay: here they are killed, forgotten and started again. */
export async function startOwnEngines() {
  const { folder } = await temporaryPlace()
  const cli = await temporalCli(join(import.meta.dirname, '../../../.carelot'), () => undefined)
  const [toTemporal, toPostgres] = await Promise.all([startProxy(), startProxy()])
  let [temporal, postgres] = await Promise.all([
    startTemporal({ cli, directory: folder }),
    startPostgres({ directory: folder, fsync: true, maxConnections: 100 }),
  ])
  toTemporal.target(portOf(temporal.address))
  toPostgres.target(postgres.port)
  const url = new URL(postgres.databaseUrl)
  url.port = String(toPostgres.port)
  const up = {
    async temporal(namespace?: string): Promise<void> {
      temporal = await startTemporal({ cli, directory: folder })
      if (namespace) await ensureNamespace(temporal.address, namespace)
      toTemporal.target(portOf(temporal.address))
    },
    async postgres(): Promise<void> {
      postgres = await startPostgres({ directory: folder, fsync: true, maxConnections: 100 })
      toPostgres.target(postgres.port)
    },
  }
  const pidOfPostgres = async () => {
    const place = JSON.parse(await readFile(join(folder, 'postgresql.json'), 'utf8'))
    return Number((await readFile(join(place.folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
  }
  const down = {
    async temporal(): Promise<void> {
      toTemporal.target(undefined)
      await temporal.stop()
    },
    /** As when the machine loses power: nothing is written out any more. */
    async postgres(): Promise<void> {
      process.kill(await pidOfPostgres(), 'SIGKILL')
      toPostgres.target(undefined)
    },
  }
  return {
    databaseUrl: url.href,
    temporalAddress: `127.0.0.1:${toTemporal.port}`,
    up,
    down,
    pidOfPostgres,
    cutPostgres: () => toPostgres.target(undefined),
    async killBoth(): Promise<void> {
      await Promise.all([down.postgres(), down.temporal()])
      await Promise.all([up.postgres(), up.temporal()])
    },
    /** The whole store of Temporal is lost, and meanwhile this is done. */
    async wipeTemporal(namespace: string, meanwhile: () => Promise<unknown>): Promise<void> {
      await down.temporal()
      await rm(join(folder, 'temporal'), { recursive: true, force: true })
      await meanwhile()
      await up.temporal(namespace)
    },
    async stop(): Promise<void> {
      await Promise.all([temporal.stop(), postgres.stop(), toTemporal.close(), toPostgres.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Asks again under the same key while the database is away, as every client should. */
export function patient(call: Scene['call']): Scene['call'] {
  return async (holder, method, path, body, headers = {}) => {
    const key = { 'idempotency-key': crypto.randomUUID(), ...headers }
    for (;;) {
      const answered = await call(holder, method, path, body, key)
      if (answered.status !== 503) return answered
      await setTimeout(50)
    }
  }
}
