import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parse } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cleanEnvironment } from './config.ts'
import type { SystemUser } from './user.ts'

/** What a watchdog is told: which engine, as whom, and how it ends. */
export type Order = {
  command: string
  args: string[]
  user?: SystemUser
  /** For an engine that keeps no such file itself. */
  pidFile?: string
  /** Sent one after the other, `graceMs` apart, until the engine has ended. */
  endWith: NodeJS.Signals[]
  graceMs: number
  /** Removed once the engine has ended: the data of a temporary run. */
  removes: string[]
}

export type Guard = {
  /** The engine's exit code once it has ended; nothing while it runs. */
  exitCode: () => number | undefined
  /** Resolves when the engine has ended, asked or by itself. */
  ended: Promise<unknown>
  stop: () => Promise<void>
}

/** Starts an engine under a watchdog that ends it when this process asks, or dies. */
export function startGuarded(order: Order, place: { home: string; logFile: string }): Guard {
  const log = openSync(place.logFile, 'a', 0o600)
  const watchdog = spawn(
    process.execPath,
    [fileURLToPath(new URL('./watchdog.ts', import.meta.url)), JSON.stringify(order)],
    {
      cwd: parse(process.execPath).root,
      // A session of its own: Ctrl-C in the terminal reaches us alone, and we end the engines in our order.
      detached: true,
      env: cleanEnvironment(place.home),
      stdio: ['pipe', log, log],
      windowsHide: true,
    },
  )
  closeSync(log)
  const ended = Promise.withResolvers<number>()
  let code: number | undefined
  watchdog.on('error', () => ended.resolve(127))
  watchdog.on('exit', (exit) => ended.resolve(exit ?? 1))
  ended.promise.then((exit) => {
    code = exit
  })
  watchdog.stdin?.on('error', () => {})
  return {
    exitCode: () => code,
    ended: ended.promise,
    stop: async () => {
      watchdog.stdin?.end()
      await ended.promise
    },
  }
}

/** Asks until the engine answers, it ends by itself, or a minute has gone. */
export async function untilReady(guard: Guard, isReady: () => Promise<boolean>): Promise<'ready' | 'ended' | 'late'> {
  const giveUpAt = performance.now() + 60_000
  while (performance.now() < giveUpAt) {
    if (guard.exitCode() !== undefined) return 'ended'
    if (await isReady()) return 'ready'
    await sleep(25)
  }
  return 'late'
}

/** The last lines that an engine wrote, for the message about its failure. */
export async function lastWords(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '')
  return log.trim().split('\n').slice(-5).join('\n')
}
