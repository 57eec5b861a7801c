import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import { engineSettings } from './config.ts'
import { lastWords, startGuarded, untilReady } from './guard.ts'
import { endOrphan } from './orphan.ts'
import { freePort } from './port.ts'
import { EngineUnavailable } from './unavailable.ts'

export type Temporal = {
  address: string
  port: number
  /** Resolves with what to tell the person when the server has ended. */
  ended: Promise<string>
  stop: () => Promise<void>
}
export type TemporalOptions = {
  /** The Temporal CLI's path. */
  cli: string
  /** Keeps its data beneath this folder; without it, in a temporary one that goes with the engine. */
  directory?: string | undefined
  /** Other folders that go with the engine. */
  removes?: string[]
}

const attempts = 3

/** The Temporal dev server on a free port of the loopback, its default namespace ready. */
export async function startTemporal({ cli, directory, removes: others = [] }: TemporalOptions): Promise<Temporal> {
  const folder = directory === undefined ? await temporaryFolder() : join(directory, 'temporal')
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o700)
  const data = join(folder, 'temporal.db')
  const pidFile = join(folder, 'temporal.pid')
  const logFile = join(folder, 'temporal.log')
  const removes = directory === undefined ? [folder, ...others] : others
  const endWith: NodeJS.Signals[] = directory === undefined ? ['SIGKILL'] : ['SIGTERM', 'SIGKILL']
  for (let attempt = 1; ; attempt += 1) {
    await endOrphan(pidFile, data, ['SIGTERM', 'SIGKILL'])
    const port = await freePort()
    const args = argumentsFor(data, port)
    const guard = startGuarded(
      { command: cli, args, pidFile, endWith, graceMs: 3_000, removes },
      { home: folder, logFile },
    )
    const address = `127.0.0.1:${port}`
    const outcome = await untilReady(guard, () => answers(address))
    if (outcome === 'ready') {
      const ended = guard.ended.then(
        async () => `The Temporal dev server has ended by itself: ${await lastWords(logFile)}`,
      )
      return { address, port, ended, stop: guard.stop }
    }
    const words = await lastWords(logFile)
    await guard.stop()
    if (attempt === attempts || outcome === 'late') {
      await Promise.all(removes.map((path) => rm(path, { recursive: true, force: true })))
      const why = outcome === 'late' ? 'does not answer' : 'ended by itself'
      throw new EngineUnavailable(`The Temporal dev server (${cli}) ${why}: ${words}\nOr set TEMPORAL_ADDRESS`)
    }
    await sleep(200)
  }
}

/** Journal and flushing as its makers test it, but for a store that outlives a loss of power as well. */
function argumentsFor(data: string, port: number): string[] {
  const pragmas = ['journal_mode=WAL', 'synchronous=NORMAL'].flatMap((pragma) => ['--sqlite-pragma', pragma])
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--headless']
  return ['server', 'start-dev', '--db-filename', data, ...where, ...pragmas, '--log-level', 'error']
}

async function temporaryFolder(): Promise<string> {
  const [folder = '.'] = engineSettings().temporaryFolders
  return mkdtemp(join(folder, 'carelot-temporal-'))
}

async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 500 })
    try {
      await connection.workflowService.describeNamespace({ namespace: 'default' })
      return true
    } finally {
      await connection.close()
    }
  } catch {
    return false
  }
}
