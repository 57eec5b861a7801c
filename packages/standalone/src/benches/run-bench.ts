import { type ChildProcess, fork } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { testEnvironment } from '../checks/config.ts'
import { Message, type Outcome } from './outcome.ts'

export type Measured = Outcome & { name: string; title: string; how: string; fault?: string }
type Scene = { root: string; quick: boolean; databaseUrl: string; temporalAddress: string; say: (text: string) => void }

const running = new Set<ChildProcess>()
const suffix = '.bench.ts'

/** The names of all benches, each a file. */
export async function benchNames(root: string): Promise<string[]> {
  const files = await readdir(join(root, 'bench', 'src'))
  return files.flatMap((file) => (file.endsWith(suffix) ? file.slice(0, -suffix.length) : [])).sort()
}

/** Runs one bench in a process of its own, so that none warms or burdens another. One that fails says why. */
export function runBench(name: string, scene: Scene): Promise<Measured> {
  const { promise, resolve } = Promise.withResolvers<Measured>()
  const measured: Measured = { name, title: name, how: '', findings: [], notes: [] }
  const child = fork(join(scene.root, 'bench', 'src', 'run.ts'), [name, ...(scene.quick ? ['--quick'] : [])], {
    cwd: scene.root,
    env: testEnvironment(scene),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  let words = ''
  const listen = (text: string) => {
    words = `${words}${text}`.slice(-2_000)
  }
  child.stdout?.setEncoding('utf8').on('data', listen)
  child.stderr?.setEncoding('utf8').on('data', listen)
  child.on('message', (raw) => {
    const message = Message.parse(raw)
    if ('progress' in message) scene.say(message.progress)
    else Object.assign(measured, 'outcome' in message ? message.outcome : message)
  })
  child.on('close', (code) => {
    running.delete(child)
    resolve(code === 0 ? measured : { ...measured, fault: words.trim() || `ended with ${code}` })
  })
  return promise
}

/** Ends the benches that run, when the person has had enough. */
export function endBenches(): void {
  for (const child of running) child.kill('SIGTERM')
}
