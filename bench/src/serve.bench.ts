import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Bench } from './bench.ts'
import { newcomersEnvironment } from './config.ts'

const serves = /^Carelot serves at /

/** Starts it as a person does, until it says that it serves; then ends it as a person does. Gives the seconds. */
async function secondsToServing(folder: string, say: (line: string) => void): Promise<number> {
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: newcomersEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = Promise.withResolvers<void>()
  child.on('exit', () => ended.resolve())
  let seconds = Number.NaN
  const lastLines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lastLines.push(line)
    if (/^\[|^Install/.test(line)) say(line)
    if (!serves.test(line)) continue
    seconds = (performance.now() - startedAt) / 1000
    if (child.pid) process.kill(-child.pid, 'SIGINT')
    break
  }
  child.stdout.resume()
  await ended.promise
  if (Number.isNaN(seconds)) throw new Error(`npm start ended before it served: ${lastLines.slice(-5).join(' | ')}`)
  return seconds
}

export const bench: Bench = {
  title: 'From a clone to serving',
  how: 'A fresh `git clone`, then `npm start` in it: installation, engines, data and the whole story, until the line that says it serves. Then a second start on the same folder. npm’s cache is the machine’s own.',
  async run({ root, say }) {
    const folder = await mkdtemp(join(tmpdir(), 'carelot-bench-'))
    const clone = join(folder, 'carelot')
    const from = performance.now()
    await promisify(execFile)('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
    const cloneSeconds = (performance.now() - from) / 1000
    const first = cloneSeconds + (await secondsToServing(clone, say))
    const warm = await secondsToServing(clone, say)
    await rm(folder, { recursive: true, force: true })
    return {
      findings: [
        { what: 'clone to serving', result: `${first.toFixed(1)} s` },
        { what: 'second start', result: `${warm.toFixed(1)} s`, aim: '≤ 10 s', met: warm <= 10 },
      ],
      notes: [],
    }
  },
}
