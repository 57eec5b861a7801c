import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, nextFreePort } from './port.ts'

test('a busy port is passed over for the next free one, and named', async () => {
  const preferred = await freePort()
  const server = createServer().listen(preferred, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const { port, busy } = await nextFreePort(preferred)
  expect(port).toBeGreaterThan(preferred)
  expect(busy).toContain(preferred)
})
