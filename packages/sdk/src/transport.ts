import { clientHeaders } from './config.ts'
import type { CallOptions, Settings, TransportEvent } from './options.ts'
import { CarelotConnectionError, CarelotTimeoutError, fieldOf } from './problem.ts'
import { backoffMs, mayRetry, retryAfterMs, waitMs } from './retry.ts'

/** A call for the transport: `headers` are the call's own, over which the transport lays those that every call has. */
export type WireRequest = CallOptions & { method: string; body?: Content | undefined }

/** A body that can be sent a second time, as a stream cannot. */
export type Content = string | Blob

/** An answer, read to its end. `status` may be any: whoever called decides what is a success. */
export type Answer = { status: number; headers: Headers; body: ArrayBuffer; requestId: string; attempts: number }

export type Transport = (url: string, request: WireRequest) => Promise<Answer>

/** Time and chance, apart so that tests need not wait for either. */
export type Pace = {
  now(): number
  random(): number
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>
}

const realPace: Pace = { now: () => Date.now(), random: () => Math.random(), sleep }

type Call = {
  settings: Settings
  pace: Pace
  url: string
  request: WireRequest
  headers: Headers
  requestId: string
  timeoutMs: number
  endsAt: number
}

type Outcome = { answer: Answer } | { error: CarelotConnectionError | CarelotTimeoutError }

/**
 * The one way to the server, for REST and tRPC alike. Tries again on a lost connection, a timeout, 408, 425, 429, 500,
 * 502, 503 and 504, at most `maxRetries` times and never past the deadline, each time with the same idempotency key.
 * Gives the last answer, whatever its status; throws `CarelotConnectionError`, `CarelotTimeoutError` or, if the
 * caller's signal ended it, that signal's reason.
 */
export function createTransport(settings: Settings, pace: Pace = realPace): Transport {
  return async (url, request) => {
    const call = begin({ settings, pace, url, request })
    const retries = request.maxRetries ?? settings.maxRetries
    for (let attempt = 1; ; attempt++) {
      const outcome = await attemptOnce(call, attempt)
      const delayMs = attempt > retries ? undefined : delayAfter(call, outcome, attempt)
      if (delayMs === undefined) {
        if ('error' in outcome) throw outcome.error
        return outcome.answer
      }
      const reason = 'error' in outcome ? outcome.error.name : String(outcome.answer.status)
      tell(call, { type: 'retry', attempt, delayMs, reason })
      await pace.sleep(delayMs, request.signal)
    }
  }
}

function begin(wanted: Pick<Call, 'settings' | 'pace' | 'url' | 'request'>): Call {
  const { request, settings, pace } = wanted
  const requestId = crypto.randomUUID()
  const timeoutMs = request.timeoutMs ?? settings.timeoutMs
  const endsAt = request.deadlineMs === undefined ? Number.POSITIVE_INFINITY : pace.now() + request.deadlineMs
  return { ...wanted, requestId, timeoutMs, endsAt, headers: headersOf(settings, request, requestId) }
}

function headersOf(settings: Settings, request: WireRequest, requestId: string): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json', ...clientHeaders() })
  const actingFor = request.actingFor ?? settings.actingFor
  headers.set('carelot-version', request.apiVersion ?? settings.apiVersion)
  headers.set('x-request-id', requestId)
  if (actingFor) set(headers, 'carelot-acting-for', actingFor)
  if (/^(POST|PATCH)$/.test(request.method))
    set(headers, 'idempotency-key', request.idempotencyKey ?? crypto.randomUUID())
  for (const [name, value] of Object.entries(request.headers ?? {})) set(headers, name, value)
  if (settings.apiKey !== null) headers.set('authorization', `Bearer ${settings.apiKey}`)
  return headers
}

function set(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value)
  } catch {
    // The platform's own message repeats the value, which may be a secret.
    throw new TypeError(`The header ${name} has a name or value that cannot be sent`)
  }
}

async function attemptOnce(call: Call, attempt: number): Promise<Outcome> {
  const { settings, pace, url, request } = call
  const { signal, method } = request
  signal?.throwIfAborted()
  const startedAt = pace.now()
  const limitMs = Math.min(call.timeoutMs, Math.max(0, call.endsAt - startedAt))
  const stopper = new AbortController()
  const stop = () => stopper.abort(signal?.reason)
  const timer = setTimeout(() => stopper.abort(), limitMs)
  signal?.addEventListener('abort', stop)
  call.headers.set('carelot-retry-count', String(attempt - 1))
  tell(call, { type: 'request', attempt })
  try {
    // Not kept in a constant of the module: to touch the global loads the platform's whole HTTP client.
    const send = settings.fetch ?? globalThis.fetch
    const body = request.body ?? null
    const response = await send(url, {
      method,
      headers: call.headers,
      body,
      signal: stopper.signal,
      redirect: 'manual',
    })
    const answer = await answerOf(response, { requestId: call.requestId, attempts: attempt })
    tell(call, { type: 'response', attempt, status: answer.status, durationMs: pace.now() - startedAt })
    return { answer }
  } catch (cause) {
    signal?.throwIfAborted()
    const trace = { requestId: call.requestId, attempts: attempt }
    const error = stopper.signal.aborted
      ? new CarelotTimeoutError(limitMs, trace)
      : new CarelotConnectionError(reasonOf(cause, settings.apiKey), trace)
    tell(call, { type: 'error', attempt, reason: error.name, durationMs: pace.now() - startedAt })
    return { error }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

async function answerOf(response: Response, sent: { requestId: string; attempts: number }): Promise<Answer> {
  // Read here, inside the attempt, so that an answer cut off half-way is tried again too.
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  for (const name of ['authorization', 'set-cookie']) headers.delete(name)
  return { status: response.status, headers, body, ...sent, requestId: headers.get('x-request-id') ?? sent.requestId }
}

function delayAfter(call: Call, outcome: Outcome, attempt: number): number | undefined {
  const { pace, endsAt } = call
  if ('answer' in outcome && !mayRetry(outcome.answer.status)) return undefined
  const asked = 'answer' in outcome ? retryAfterMs(outcome.answer.headers, pace.now()) : undefined
  const delayMs = waitMs(asked, backoffMs(attempt, pace.random()))
  return delayMs !== undefined && pace.now() + delayMs < endsAt ? delayMs : undefined
}

/** What a failed fetch says of itself, down its chain of causes, with the key blotted out should it be in there. */
function reasonOf(cause: unknown, secret: string | null): { message: string; code: string | undefined } {
  const messages: string[] = []
  let code: string | undefined
  for (let error = cause; error !== undefined && messages.length < 4; error = fieldOf(error, 'cause')) {
    const named = fieldOf(error, 'code')
    if (typeof named === 'string') code = named
    messages.push(String(fieldOf(error, 'message') || named || error))
  }
  const blotted = (text: string) => (secret === null ? text : text.replaceAll(secret, '[redacted]'))
  return { message: blotted(messages.join(': ')), code: code === undefined ? undefined : blotted(code) }
}

type Told = TransportEvent extends infer E
  ? E extends TransportEvent
    ? Omit<E, 'requestId' | 'method' | 'url'>
    : never
  : never

function tell(call: Call, event: Told): void {
  const { settings, requestId, url, request } = call
  try {
    settings.onEvent?.({ ...event, requestId, url, method: request.method })
  } catch {
    // A hook that fails is the hook's fault: the call goes on.
  }
}

/** Waits, or rejects with the signal's reason as soon as it is aborted. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
