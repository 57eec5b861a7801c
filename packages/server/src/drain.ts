import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Lets a server end: Node waits for a connection on which no request has come yet as if one were under way, so those are
 * ended at once; what still answers after `limitMs` is cut.
 */
export function drainConnections(app: FastifyInstance, limitMs: number): void {
  const unused = new Set<Socket>()
  app.server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  app.server.on('request', ({ socket }) => unused.delete(socket))
  let ending = false
  // Nor does Node end a connection whose last answer went out after the end began, unless the answer says so.
  app.addHook('onSend', async (_, reply) => {
    if (ending) reply.header('connection', 'close')
  })
  app.addHook('preClose', async () => {
    ending = true
    for (const socket of unused) socket.destroy()
    setTimeout(() => app.server.closeAllConnections(), limitMs).unref()
  })
}
