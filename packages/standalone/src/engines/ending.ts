import process from 'node:process'

/**
 * Resolves with the reason once this process is asked to end: Ctrl-C, a signal, or the death of the process that
 * started it. Asked twice (a terminal and its shell both pass Ctrl-C on) counts as once.
 */
export function askedToEnd(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
  if (process.connected) {
    process.once('disconnect', () => resolve('the starting process is gone'))
    // Listening alone would keep a finished process alive.
    process.channel?.unref()
  }
  return promise
}
