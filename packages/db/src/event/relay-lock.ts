import pg from 'pg'

const relayLock = 7_203_002

export type RelayLock = {
  /** Resolves when the lock is gone: released, or its connection ended. */
  lost: Promise<void>
  release(): Promise<void>
}

/** Waits to be the one relay. The lock is a session's, so it goes with the process that held it; the signal ends the wait. */
export async function acquireRelayLock(url: string, signal: AbortSignal): Promise<RelayLock> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  const release = () => client.end().catch(() => undefined)
  const lost = new Promise<void>((resolve) => client.on('end', resolve))
  client.on('error', () => undefined) // 'end' follows
  const abort = () => void release()
  signal.addEventListener('abort', abort, { once: true })
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [relayLock])
  } catch (error) {
    await release()
    throw error
  } finally {
    signal.removeEventListener('abort', abort)
  }
  return { lost, release }
}
