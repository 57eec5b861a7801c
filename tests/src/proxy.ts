import { connect, createServer, type Socket } from 'node:net'

/** A port that stays while the engine behind it goes and comes back on another. */
export type StablePort = { port: number; target(port: number | undefined): void; close(): Promise<void> }

export async function startProxy(): Promise<StablePort> {
  let behind: number | undefined
  const open = new Set<Socket>()
  const server = createServer((inward) => {
    if (behind === undefined) return void inward.destroy()
    const outward = connect(behind, '127.0.0.1')
    for (const [one, other] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      open.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port,
    target(next) {
      behind = next
      cut()
    },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
