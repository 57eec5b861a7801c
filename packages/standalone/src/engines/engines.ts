import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from './lock.ts'
import { removeLastingPlace } from './place.ts'
import { startPostgres } from './postgres.ts'
import { type Step, silently } from './progress.ts'
import { startTemporal } from './temporal.ts'
import { temporalCli } from './temporal-cli.ts'

export type EnginesOptions = {
  /** The folder that keeps everything between starts, `.carelot` of a checkout; locked until `stop`. */
  directory: string
  /** Data in temporary folders that go with the engines, nothing flushed to disk, and no lock: tests and `--once`. */
  ephemeral: boolean
  /** Flushes what is committed to disk all the same, for what is measured. */
  fsync?: boolean
  /** Begins anew: forgets all data first. */
  reset?: boolean
  onStep?: Step
  /** Servers that are there already, used instead of our own. */
  databaseUrl?: string | undefined
  temporalAddress?: string | undefined
}

export type Engines = { databaseUrl: string; temporalAddress: string; stop: () => Promise<void> }

/**
 * PostgreSQL and Temporal, both ready. Each ends when `stop` is called or this process dies, however it dies.
 * Refuses with `EngineUnavailable` what cannot be had, and a second start on the same folder.
 */
export async function startEngines(options: EnginesOptions): Promise<Engines> {
  await mkdir(options.directory, { recursive: true })
  const stops: (() => unknown)[] = []
  const stop = async () => {
    while (stops.length > 0) await stops.pop()?.()
  }
  try {
    if (!options.ephemeral) stops.push(await lockFolder(options.directory))
    if (options.reset && !options.ephemeral) await forget(options.directory)
    const starts = [databaseFor(options, stops), processesFor(options, stops)] as const
    // Both are waited for before a failure is told: what has started must be known to be stopped.
    await Promise.allSettled(starts)
    const [databaseUrl, temporalAddress] = await Promise.all(starts)
    return { databaseUrl, temporalAddress, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function databaseFor(options: EnginesOptions, stops: (() => unknown)[]): Promise<string> {
  if (options.databaseUrl) return options.databaseUrl
  const step = options.onStep ?? silently
  return step('Start PostgreSQL', async (detail) => {
    const directory = options.ephemeral ? undefined : options.directory
    const postgres = await startPostgres({
      directory,
      fsync: options.fsync ?? !options.ephemeral,
      maxConnections: 200,
    })
    stops.push(postgres.stop)
    detail(`version ${postgres.version}, port ${postgres.port}`)
    return postgres.databaseUrl
  })
}

async function processesFor(options: EnginesOptions, stops: (() => unknown)[]): Promise<string> {
  if (options.temporalAddress) return options.temporalAddress
  const step = options.onStep ?? silently
  const cli = await step('Find the Temporal dev server', (detail) => temporalCli(options.directory, detail))
  return step('Start Temporal', async (detail) => {
    const temporal = await startTemporal({ cli, directory: options.ephemeral ? undefined : options.directory })
    stops.push(temporal.stop)
    detail(`port ${temporal.port}`)
    return temporal.address
  })
}

async function forget(directory: string): Promise<void> {
  await removeLastingPlace(directory)
  await rm(join(directory, 'temporal'), { recursive: true, force: true })
}
