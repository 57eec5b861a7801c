import { join } from 'node:path'
import type { SandboxFile } from '@carelot/examples/cast'
import { pino } from 'pino'
import { type Carelot, startCarelot } from './carelot.ts'
import { deploymentKeys, readFileIfThere, writeOwnersFile } from './deployment-keys.ts'
import { startEngines } from './engines/engines.ts'
import { defaultPort, nextFreePort } from './engines/port.ts'
import type { Step } from './engines/progress.ts'
import { ensureNamespace } from './namespace.ts'
import { seedSandbox } from './sandbox/seed.ts'
import { workflowBundle } from './workflow-bundle.ts'

export type StartOptions = {
  directory: string
  /** Where tools that were fetched are kept, also for a temporary folder's run. */
  toolsDirectory: string
  ephemeral: boolean
  reset: boolean
  onStep: Step
  print: (line: string) => void
  databaseUrl: string | undefined
  temporalAddress: string | undefined
}

type Kept = SandboxFile & { played: boolean }
export type RunningSandbox = {
  file: SandboxFile
  played: boolean
  carelot: Carelot
  markPlayed(): Promise<void>
  stop(): Promise<void>
}

const namespace = 'carelot'

/** Engines, deployment, data: ready to serve. What was started is stopped again when a later step fails. */
export async function startSandbox(options: StartOptions): Promise<RunningSandbox> {
  const { directory, onStep } = options
  const { databaseUrl, temporalAddress } = options
  const engines = await startEngines({
    directory: options.ephemeral ? options.toolsDirectory : directory,
    ephemeral: options.ephemeral,
    reset: options.reset,
    onStep,
    databaseUrl,
    temporalAddress,
  })
  const path = join(directory, 'sandbox.json')
  try {
    const carelot = await serveSandbox(options, engines)
    const kept = await fillOnce(options, carelot, path)
    return {
      file: kept,
      played: kept.played,
      carelot,
      markPlayed: () => writeOwnersFile(path, { ...kept, played: true }),
      async stop() {
        await carelot.stop()
        await engines.stop()
      },
    }
  } catch (error) {
    await engines.stop()
    throw error
  }
}

async function serveSandbox(
  { directory, onStep, print, ephemeral }: StartOptions,
  engines: { databaseUrl: string; temporalAddress: string },
): Promise<Carelot> {
  const bundlePath = await onStep('Bundle the workflows', () => workflowBundle())
  const keys = await deploymentKeys(join(directory, 'keys.json'))
  await onStep('Prepare Temporal', () => ensureNamespace(engines.temporalAddress, namespace))
  return onStep('Migrate the database and start server, workers and relay', async (detail) => {
    const { port, busy } = ephemeral ? { port: 0, busy: [] } : await nextFreePort(defaultPort)
    if (busy.length > 0) print(`Port ${busy.join(', ')} is busy, taking ${port}`)
    const carelot = await startCarelot({
      mode: 'sandbox',
      ...engines,
      namespace,
      keys,
      documents: join(directory, 'documents'),
      bundlePath,
      host: '127.0.0.1',
      port,
      logger: pino({ level: 'warn' }),
    })
    detail(carelot.url)
    return carelot
  })
}

/** Loads Kent and the invented framework into an empty database; what was loaded before is kept. */
async function fillOnce({ onStep }: StartOptions, carelot: Carelot, path: string): Promise<Kept> {
  const text = await readFileIfThere(path)
  const before: Kept | undefined = text === undefined ? undefined : JSON.parse(text)
  const kept: Kept = before
    ? { ...before, baseUrl: carelot.url }
    : await onStep('Load the Kent sandbox', async (detail) => {
        const sandbox = await seedSandbox(carelot.deployment)
        detail(`${sandbox.lots.length} lots, ${sandbox.holders.length} keys`)
        return { baseUrl: carelot.url, ...sandbox, played: false }
      })
  await writeOwnersFile(path, kept)
  return kept
}
