import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { keysWorkerSettings, processWorkerSettings, relaySettings } from '@carelot/commands/deployment/config'
import { openDeploymentDatabase } from '@carelot/commands/deployment/open-database'
import { type Part, reasonOf, run } from '@carelot/commands/deployment/run'
import { folderStore } from '@carelot/commands/document/folder-store'
import { openVault } from '@carelot/commands/keys/vault'
import { verifyingDeployment } from '@carelot/commands/keys/verifier'
import type { Db } from '@carelot/db/database'
import { bundleWorkflows } from './bundle.ts'
import { quietTemporal, runKeysWorker, runProcessWorker, runRelay } from './processes.ts'

// The other processes of a deployment: `worker --queue process`, `worker --queue keys`, `relay`.
type History = { id: string; secret: string }
type OfTemporal = { TEMPORAL_ADDRESS: string; CARELOT_TEMPORAL_NAMESPACE: string }

const say = (line: string) => process.stdout.write(`${line}\n`)

const temporalOf = (settings: OfTemporal, { id, secret }: History) => ({
  address: settings.TEMPORAL_ADDRESS,
  namespace: settings.CARELOT_TEMPORAL_NAMESPACE,
  historyKeys: [{ id, secret: Buffer.from(secret, 'base64url') }] as const,
})

function untilStopped(name: string, db: Db, part: Part): Part {
  say(`${name} is running`)
  return {
    failed: part.failed,
    async stop() {
      await part.stop()
      await db.destroy()
      say(`${name} has ended`)
    },
  }
}

async function relay(): Promise<Part> {
  const { CARELOT_KEYS_FILE: keys, ...settings } = relaySettings()
  const db = await openDeploymentDatabase(settings)
  const part = runRelay(
    { db, vault: await openVault(keys) },
    {
      ...temporalOf(settings, keys.history),
      databaseUrl: settings.DATABASE_URL,
      onFault: (error) => process.stderr.write(`The relay met a fault and goes on. ${reasonOf(error)}\n`),
    },
  )
  return untilStopped('relay', db, part)
}

async function processWorker(): Promise<Part> {
  const { CARELOT_KEYS_FILE: keys, ...settings } = processWorkerSettings()
  const db = await openDeploymentDatabase(settings)
  const documents = await folderStore(settings.CARELOT_DOCUMENTS_FOLDER)
  const deployment = { db, documents, mode: settings.CARELOT_MODE, vault: await openVault(keys) }
  const bundle = await bundleFile(settings.CARELOT_WORKFLOW_BUNDLE)
  const part = await runProcessWorker(deployment, {
    ...temporalOf(settings, keys.history),
    bundlePath: bundle.path,
    buildId: settings.CARELOT_BUILD_ID,
  })
  await bundle.remove()
  return untilStopped('worker of the process queue', db, part)
}

async function keysWorker(): Promise<Part> {
  const { CARELOT_KEYS_FILE: keys, CARELOT_SEALING_KEY_FILE: sealing, ...settings } = keysWorkerSettings()
  const db = await openDeploymentDatabase(settings)
  const deployment = await verifyingDeployment({ db, mode: settings.CARELOT_MODE }, keys)
  const holder = { sealing, machineClock: Date.now }
  const part = await runKeysWorker(deployment, holder, {
    ...temporalOf(settings, keys.history),
    buildId: settings.CARELOT_BUILD_ID,
  })
  return untilStopped('worker of the keys queue', db, part)
}

/** The bundle that was built with this version, or one that is built now and kept until the worker has read it. */
async function bundleFile(built: string | undefined): Promise<{ path: string; remove(): Promise<void> }> {
  if (built) return { path: built, remove: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'carelot-workflows-'))
  const path = join(folder, 'workflows.js')
  await writeFile(path, await bundleWorkflows())
  return { path, remove: () => rm(folder, { recursive: true }) }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { queue: { type: 'string' } } })
const parts = new Map([
  ['relay ', relay],
  ['worker process', processWorker],
  ['worker keys', keysWorker],
])
const part = parts.get(`${positionals.join(' ')} ${values.queue ?? ''}`)
if (!part) {
  process.stderr.write('Usage: main.ts relay | worker --queue process | worker --queue keys\n')
  process.exit(2)
}
quietTemporal()
await run(part)
