import { createServer } from 'node:net'
import { EngineUnavailable } from './unavailable.ts'

export const defaultPort = 4600
const portsToTry = 100

/** A port of this machine's loopback that nothing listens on now. */
export const freePort = () => listenOnce(0)

/** The first free port from `preferred` on, and those before it that something else holds. */
export async function nextFreePort(preferred: number): Promise<{ port: number; busy: number[] }> {
  const busy: number[] = []
  for (let port = preferred; port < preferred + portsToTry; port += 1) {
    try {
      return { port: await listenOnce(port), busy }
    } catch {
      busy.push(port)
    }
  }
  throw new EngineUnavailable(`No free port from ${preferred} to ${preferred + portsToTry - 1}: end what listens there`)
}

function listenOnce(port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    const found = typeof address === 'object' && address ? address.port : port
    server.close(() => resolve(found))
  })
  return promise
}
