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
  /** Folders of a temporary run, which go with the engines however this process dies. */
  removes?: string[]
}

export type Engines = {
  databaseUrl: string
  temporalAddress: string
  /** Resolves with what to tell the person when an engine of our own has ended. */
  ended: Promise<string>
  stop: () => Promise<void>
}

type Held = { stops: (() => unknown)[]; ends: Promise<string>[] }

/**
 * PostgreSQL and Temporal, both ready. Each ends when `stop` is called or this process dies, however it dies.
 * Refuses with `EngineUnavailable` what cannot be had, and a second start on the same folder.
 */
export async function startEngines(options: EnginesOptions): Promise<Engines> {
  await mkdir(options.directory, { recursive: true })
  const held: Held = { stops: [], ends: [] }
  const stop = async () => {
    while (held.stops.length > 0) await held.stops.pop()?.()
  }
  try {
    if (!options.ephemeral) held.stops.push(await lockFolder(options.directory))
    if (options.reset && !options.ephemeral) await forget(options)
    const starts = [databaseFor(options, held), processesFor(options, held)] as const
    // Both are waited for before a failure is told: what has started must be known to be stopped.
    await Promise.allSettled(starts)
    const [databaseUrl, temporalAddress] = await Promise.all(starts)
    return { databaseUrl, temporalAddress, ended: Promise.race(held.ends), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function databaseFor(options: EnginesOptions, held: Held): Promise<string> {
  if (options.databaseUrl) return options.databaseUrl
  const step = options.onStep ?? silently
  return step('Start PostgreSQL', async (detail) => {
    const directory = options.ephemeral ? undefined : options.directory
    const postgres = await startPostgres({
      directory,
      fsync: options.fsync ?? !options.ephemeral,
      maxConnections: 200,
    })
    held.stops.push(postgres.stop)
    held.ends.push(postgres.ended)
    detail(`version ${postgres.version}, port ${postgres.port}`)
    return postgres.databaseUrl
  })
}

async function processesFor(options: EnginesOptions, held: Held): Promise<string> {
  if (options.temporalAddress) return options.temporalAddress
  const step = options.onStep ?? silently
  const cli = await step('Find the Temporal dev server', (detail) => temporalCli(options.directory, detail))
  return step('Start Temporal', async (detail) => {
    const temporal = await startTemporal({
      cli,
      directory: options.ephemeral ? undefined : options.directory,
      removes: options.removes ?? [],
    })
    held.stops.push(temporal.stop)
    held.ends.push(temporal.ended)
    detail(`port ${temporal.port}`)
    return temporal.address
  })
}

/** What servers of the person's own hold is not ours to forget here. */
async function forget({ directory, databaseUrl, temporalAddress }: EnginesOptions): Promise<void> {
  if (!databaseUrl) await removeLastingPlace(directory)
  if (!temporalAddress) await rm(join(directory, 'temporal'), { recursive: true, force: true })
}
