import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/**
 * Ends the engine that an earlier start has left, if its watchdog was killed too. A process counts as that engine
 * only if its own command line names our data; a stranger who got the process id since is left alone, and the stale
 * file goes. Call it only while holding the folder's lock.
 */
export async function endOrphan(pidFile: string, data: string, endWith: NodeJS.Signals[]): Promise<void> {
  const [line] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
  const pid = Number(line)
  if (!Number.isInteger(pid) || pid <= 1) return
  for (const signal of endWith) {
    if (!(await commandOf(pid)).includes(data)) break
    try {
      process.kill(pid, signal)
    } catch {
      break
    }
    await untilGone(pid, 5_000)
  }
  const command = await commandOf(pid)
  // With the process gone the file stays: PostgreSQL tells from it whether a session of its own still lives.
  if (command !== '' && !command.includes(data)) await rm(pidFile, { force: true })
}

async function untilGone(pid: number, patienceMs: number): Promise<void> {
  const giveUpAt = performance.now() + patienceMs
  while (performance.now() < giveUpAt && (await commandOf(pid)) !== '') await sleep(25)
}

/** The command line of a running process, empty when there is none. Not every Linux image has `ps`. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
  }
  if (process.platform === 'win32') return ''
  const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({
    stdout: '',
  }))
  return stdout.trim()
}
