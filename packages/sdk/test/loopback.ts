import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { settingsOf } from '../src/config.ts'
import type { CarelotOptions, TransportEvent } from '../src/options.ts'
import { createTransport, type Pace, sleep } from '../src/transport.ts'

export type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
/** One answer: a body to send as JSON, with a status and headers; `cut` ends the connection, `hold` never answers. */
export type Reply = {
  status?: number
  headers?: Record<string, string>
  json?: unknown
  text?: string
  do?: 'cut' | 'hold'
}
type Script = readonly Reply[] | ((seen: Seen, index: number) => Reply)

export const testKey = 'ck_test_0123456789abcdefghijklmnopqrstuv'

/** A real server on the loopback interface for one test. Of a list of replies the last is repeated. */
export async function serve(script: Script): Promise<{ baseUrl: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method = '', url = '', headers } = request
    const index = seen.push({ method, url, headers, body }) - 1
    const last = { method, url, headers, body }
    send(
      response,
      typeof script === 'function' ? script(last, index) : (script[Math.min(index, script.length - 1)] ?? {}),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('not listening')
  return { baseUrl: `http://127.0.0.1:${address.port}`, seen }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.do === 'cut') return void response.socket?.destroy()
  if (reply.do === 'hold') return
  const status = reply.status ?? 200
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(status, { ...(status !== 204 && { 'content-type': type }), ...reply.headers })
  response.end(reply.text ?? (reply.json === undefined ? undefined : JSON.stringify(reply.json)))
}

export function problem(status: number, code: string): Reply {
  return { status, json: { type: `/docs/problems#${code}`, title: 'Refused', status, instance: 'urn:uuid:1', code } }
}

/** Time that passes only by sleeping, and chance that never favours: what would be waited for is told, not waited. */
export function stillPace(): Pace & { slept: number[] } {
  const slept: number[] = []
  let now = 0
  return {
    slept,
    now: () => now,
    random: () => 1,
    async sleep(ms, signal) {
      slept.push(ms)
      now += ms
      return sleep(0, signal)
    },
  }
}

/** A transport to a server, with all that it told about itself. */
export function transportTo(baseUrl: string, options: CarelotOptions = {}) {
  const pace = stillPace()
  const events: TransportEvent[] = []
  const settings = settingsOf({ apiKey: testKey, baseUrl, onEvent: (event) => events.push(event), ...options })
  return {
    transport: createTransport(settings, pace),
    pace,
    events,
    line: { baseUrl, transport: createTransport(settings, pace) },
  }
}
