import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import type { Order } from './guard.ts'

// A process of its own, the parent of one engine. Its standard input is a pipe that only our process holds: the
// pipe's end says that our process has asked for the end, or is dead, kill -9 included. Because the engine is the
// watchdog's child, there is no moment in which it runs unwatched, and its process id is nobody else's.
const order: Order = JSON.parse(process.argv[2] ?? '{}')
const engine = spawn(order.command, order.args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(order.user ? { uid: order.user.uid, gid: order.user.gid } : {}),
})
let ending = false

if (order.pidFile && engine.pid !== undefined) writeFileSync(order.pidFile, `${engine.pid}\n`)
engine.on('error', (error) => {
  process.stderr.write(`${order.command}: ${error.message}\n`)
  process.exit(127)
})
engine.on('exit', (code, signal) => {
  // The next start may have written its own meanwhile.
  if (order.pidFile && isOurs(order.pidFile)) rmSync(order.pidFile, { force: true })
  // An engine that failed by itself leaves its log to be read.
  if (ending) for (const path of order.removes) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  process.exit(ending ? 0 : (code ?? (signal ? 1 : 0)))
})

process.stdin.on('end', end).on('close', end).on('error', end).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)

function end(): void {
  if (ending) return
  ending = true
  order.endWith.forEach((signal, times) => {
    setTimeout(() => engine.kill(signal), times * order.graceMs)
  })
}

function isOurs(pidFile: string): boolean {
  try {
    return readFileSync(pidFile, 'utf8').trim() === String(engine.pid)
  } catch {
    return false
  }
}
