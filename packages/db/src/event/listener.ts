import pg from 'pg'

/** Calls back for every notification on the channel, and once after each (re)connection, because some may have been missed. */
export function listen(url: string, channel: string, onNotified: () => void): { close(): Promise<void> } {
  let closed = false
  let client: pg.Client | undefined

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    client = next
    next.on('error', () => undefined) // 'end' follows, and reconnects
    next.on('end', () => void reconnect())
    next.on('notification', onNotified)
    await next.connect()
    await next.query(`listen ${channel}`)
    onNotified()
  }

  async function reconnect(): Promise<void> {
    if (closed) return
    await new Promise((resolve) => setTimeout(resolve, 250))
    if (!closed) await connect().catch(() => undefined) // a connection that fails ends, and comes back here
  }

  void connect().catch(() => undefined)
  return {
    async close() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
