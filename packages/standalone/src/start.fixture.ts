import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { SandboxFile } from '@carelot/examples/cast'
import { onTestFinished } from 'vitest'
import { answersAt, temporaryFolder } from './engines/scene.fixture.ts'

/** The real entry of `npm start` as a process of its own. */
export type Started = {
  child: ChildProcess
  output(): string
  /** Resolves once that text has been printed; rejects when the process ends first. */
  until(text: string): Promise<void>
  /** The exit code; minus one after a signal. */
  ended: Promise<number>
}

const entry = join(import.meta.dirname, 'start.ts')

/** Starts it with a clean environment, as far as the test says nothing else. */
export function started(args: string[], environment: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { PATH: process.env.PATH, HOME: homedir(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more
      child.emit('printed')
    })
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('no output')
  // Not `close`: it never comes once the channel has been disconnected.
  const ended = Promise.all([once(child, 'exit'), once(stdout, 'end'), once(stderr, 'end')]).then(([[code]]) =>
    typeof code === 'number' ? code : -1,
  )
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  })
  return {
    child,
    ended,
    output: () => text,
    async until(wanted) {
      while (!text.includes(wanted)) {
        const what = await Promise.race([once(child, 'printed'), ended])
        if (typeof what === 'number' && !text.includes(wanted)) throw new Error(`ended with ${what}:\n${text}`)
      }
    },
  }
}

export const serving = 'Carelot serves at'

/** A folder for the data, with spaces in its path, that only its owner can enter. */
export async function dataFolder(): Promise<string> {
  const folder = join(await temporaryFolder('carelot start with spaces '), '.carelot')
  await mkdir(folder)
  return folder
}

export async function sandboxIn(folder: string): Promise<SandboxFile> {
  return JSON.parse(await readFile(join(folder, 'sandbox.json'), 'utf8'))
}

/** The port of the server, and of each engine that has been named. */
export function portsOf(output: string): number[] {
  return [...output.matchAll(/(?:port |127\.0\.0\.1:)(\d+)/g)].map(([, port]) => Number(port))
}

export async function listening(ports: number[]): Promise<number[]> {
  const open = await Promise.all(ports.map(answersAt))
  return ports.filter((_, index) => open[index])
}
