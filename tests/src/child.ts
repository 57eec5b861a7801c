import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Child = {
  /** The value of the next line of this name that the child says. */
  said(name: string): Promise<string>
  /** SIGKILL: it has no chance to say or end anything. */
  kill(): Promise<void>
}

/** A part of a deployment in a process of its own. */
export async function startPart(settings: {
  part: 'server' | 'worker' | 'keys worker'
  holdAfterRecord?: string | readonly string[]
}): Promise<Child> {
  const folder = await mkdtemp(join(tmpdir(), 'carelot-part-'))
  const file = join(folder, 'settings.json')
  await writeFile(file, JSON.stringify(settings), { mode: 0o600 })
  const script = fileURLToPath(new URL('./part.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const lines: Record<string, string>[] = []
  let heard = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line))
    heard.resolve()
    heard = Promise.withResolvers()
  })
  const ended = gone.then(() => Promise.reject(new Error('the part has ended')))
  ended.catch(() => undefined)
  return {
    async said(name) {
      for (;;) {
        const next = heard.promise
        const found = lines.find((line) => name in line)?.[name]
        if (found) return found
        await Promise.race([next, ended])
      }
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}
