import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { removeLastingPlace } from './place.ts'

export type Parent = { process: ChildProcess; databaseUrl: string; temporalAddress: string }

/** A folder that only its owner can enter, and that goes with the test. */
export async function temporaryFolder(name = 'carelot-test-'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name))
  onTestFinished(async () => {
    // The database may lie outside.
    for (const directory of [folder, join(folder, '.carelot')]) await removeLastingPlace(directory)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

/** Starts the engines in another process, which the test may kill. */
export async function startParent(directory: string, kind: 'lasting' | 'ephemeral' = 'lasting'): Promise<Parent> {
  const script = fileURLToPath(new URL('./parent.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, directory, kind], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await killed(child)
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  for await (const line of createInterface({ input: child.stdout })) return { process: child, ...JSON.parse(line) }
  throw new Error(errors)
}

export async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Waits until nothing listens at either engine's port. */
export async function bothGone(parent: Omit<Parent, 'process'>): Promise<boolean> {
  const ports = [Number(new URL(parent.databaseUrl).port), Number(parent.temporalAddress.split(':')[1])]
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const open = await Promise.all(ports.map(answersAt))
    if (!open.includes(true)) return true
    await sleep(25)
  }
  return false
}

export function answersAt(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(port, '127.0.0.1')
  socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
  return promise.finally(() => socket.destroy())
}

/** The rows of one statement. */
export async function query(databaseUrl: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
