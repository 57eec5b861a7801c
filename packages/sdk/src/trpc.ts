import type { AppRouter } from '@carelot/server/router'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { settingsOf } from './config.ts'
import type { CarelotOptions } from './options.ts'
import { createTransport, type Transport } from './transport.ts'

/**
 * The tRPC face of a Carelot server, for callers in TypeScript: its own procedures, typed by its own router, over the
 * same transport as the REST client: retries, idempotency keys, deadlines. Each call is a request of its own, for
 * mutations in a batch would share one idempotency key. `problemOf` reads its errors too.
 */
export function createTrpcClient<Router extends AnyTRPCRouter = AppRouter>(
  options: CarelotOptions = {},
): TRPCClient<Router> {
  const settings = settingsOf(options)
  const send = fetchOver(createTransport(settings))
  const link = httpLink<AnyTRPCRouter>({
    url: `${settings.baseUrl}/trpc`,
    fetch: (url, init) => send(String(url), init),
  })
  return createTRPCClient<Router>({ links: [link] })
}

type Sent = {
  method?: string | undefined
  headers?: HeadersInit
  body?: unknown
  signal?: AbortSignal | null | undefined
}

/** The transport as the `fetch` of another client. */
function fetchOver(transport: Transport): (url: string, sent?: Sent) => Promise<Response> {
  return async (url, { method = 'GET', body, headers, signal } = {}) => {
    if (body != null && typeof body !== 'string') throw new TypeError('Only JSON is sent over tRPC')
    const answer = await transport(url, {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      body: body ?? undefined,
      signal: signal ?? undefined,
    })
    const isEmpty = [204, 205, 304].includes(answer.status)
    return new Response(isEmpty ? null : answer.body, { status: answer.status, headers: answer.headers })
  }
}
