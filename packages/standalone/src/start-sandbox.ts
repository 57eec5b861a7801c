import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { now } from '@carelot/db/clock'
import type { SandboxFile } from '@carelot/examples/cast'
import { londonDateTimeOf } from '@carelot/rules/london-time'
import { pino } from 'pino'
import { type Carelot, startCarelot } from './carelot.ts'
import type { EnvironmentSettings, Servers } from './config.ts'
import { deploymentKeys } from './deployment-keys.ts'
import { type Engines, startEngines } from './engines/engines.ts'
import type { Step } from './engines/progress.ts'
import { fillSandbox, findKeptSandbox, type KeptSandbox, keepSandbox } from './kept-sandbox.ts'
import { ensureNamespace } from './namespace.ts'
import { prepareDatabase, temporaryDatabase } from './outside-database.ts'
import { writeOwnersFile } from './owners-file.ts'
import { reasonOf } from './reason.ts'
import { workflowBundle } from './workflow-bundle.ts'

export type StartOptions = EnvironmentSettings & {
  directory: string
  /** Where to serve, unless it is busy. A temporary folder's run takes any port. */
  port: number
  /** Where tools that were fetched are kept, also for a temporary folder's run. */
  toolsDirectory: string
  ephemeral: boolean
  reset: boolean
  onStep: Step
  print: (line: string) => void
}

export type RunningSandbox = {
  file: SandboxFile
  kept: KeptSandbox
  carelot: Carelot
  keep(kept: KeptSandbox): Promise<void>
  /** Resolves with what to tell the person when an engine or a worker has ended by itself. */
  broken: Promise<string>
  stop(): Promise<void>
}

/** How many steps a start shows. */
export const stepsOfStart = ({ temporalAddress }: Servers) => (temporalAddress ? 5 : 7)

/** Engines, deployment, data: ready to serve. What was started is stopped again when a later step fails. */
export async function startSandbox(options: StartOptions): Promise<RunningSandbox> {
  const stops: (() => Promise<unknown>)[] = []
  const stop = async () => {
    while (stops.length > 0) await stops.pop()?.()
  }
  try {
    const engines = await startEngines({
      ...options,
      directory: options.ephemeral ? options.toolsDirectory : options.directory,
      removes: options.ephemeral ? [options.directory] : [],
    })
    stops.push(engines.stop)
    const folder = folderFor(options)
    const { databaseUrl, drop } = await databaseFor(options, engines)
    if (drop) stops.push(drop)
    if (options.reset) await forget(folder)
    const carelot = await serveSandbox(options, { ...engines, databaseUrl }, folder)
    stops.push(carelot.stop)
    const path = join(folder, 'kept.json')
    const kept = await fillOnce(options, carelot, path)
    const { story: _, ...everybody } = kept
    const file = { baseUrl: carelot.url, ...everybody }
    await writeOwnersFile(join(options.directory, 'sandbox.json'), file)
    const workerEnded = carelot.failed.catch((error: unknown) => `A worker has ended by itself: ${reasonOf(error)}`)
    const broken = Promise.race([engines.ended, workerEnded])
    return { file, kept, carelot, keep: (next) => keepSandbox(path, next), broken, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Keys and documents belong to one database; those for a database of the person's own lie apart. */
function folderFor({ directory, databaseUrl }: StartOptions): string {
  if (!databaseUrl) return directory
  const { host, pathname } = new URL(databaseUrl)
  const name = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12)
  return join(directory, 'outside', name)
}

async function forget(folder: string): Promise<void> {
  for (const name of ['keys.json', 'kept.json', 'documents'])
    await rm(join(folder, name), { recursive: true, force: true })
}

async function databaseFor(
  { databaseUrl, ephemeral, reset, onStep }: StartOptions,
  engines: Engines,
): Promise<{ databaseUrl: string; drop?: () => Promise<void> }> {
  if (!databaseUrl) return { databaseUrl: engines.databaseUrl }
  return onStep('Prepare the database of DATABASE_URL', async () => {
    if (ephemeral) return temporaryDatabase(databaseUrl)
    await prepareDatabase(databaseUrl, { reset })
    return { databaseUrl }
  })
}

async function serveSandbox(
  { onStep, print, ephemeral, port: wanted, expiryReminderDays }: StartOptions,
  engines: { databaseUrl: string; temporalAddress: string },
  folder: string,
): Promise<Carelot> {
  const bundlePath = await onStep('Bundle the workflows', () => workflowBundle())
  const keys = await deploymentKeys(join(folder, 'keys.json'))
  // Two sandboxes on one Temporal must not take each other's tasks.
  const namespace = `carelot-${keys.server.history.id}`
  await onStep('Prepare Temporal', () => ensureNamespace(engines.temporalAddress, namespace))
  return onStep('Migrate the database and start server, workers and relay', async (detail) => {
    const carelot = await startCarelot({
      mode: 'sandbox',
      ...engines,
      namespace,
      keys,
      documents: join(folder, 'documents'),
      bundlePath,
      host: '127.0.0.1',
      port: ephemeral ? 0 : wanted,
      portsToTry: ephemeral ? 1 : 100,
      logger: pino({ level: 'warn' }),
      expiryReminderDays,
    })
    const port = Number(new URL(carelot.url).port)
    const busy = Array.from({ length: ephemeral ? 0 : port - wanted }, (_, index) => wanted + index)
    if (busy.length > 0) print(`Port ${busy.join(', ')} is busy, taking ${port}`)
    detail(carelot.url)
    return carelot
  })
}

/** Loads Kent and the invented framework into an empty database; what was loaded before is kept. */
async function fillOnce({ onStep }: StartOptions, carelot: Carelot, path: string): Promise<KeptSandbox> {
  const { deployment } = carelot
  return onStep('Load the Kent sandbox', async (detail) => {
    const before = await findKeptSandbox(deployment.db, path)
    const kept = before ?? (await fillSandbox(deployment, path))
    const clock = before ? [`kept, its clock at ${londonDateTimeOf(await now(deployment.db)).replace('T', ' ')}`] : []
    detail([`${kept.lots.length} lots`, `${kept.holders.length} keys`, ...clock].join(', '))
    return kept
  })
}
