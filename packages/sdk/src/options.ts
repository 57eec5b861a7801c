/** What `fetch` is here: called with an address in full and never with a `Request`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** One thing that happened on the wire. Holds no header and no body, so it may be logged as it is. */
export type TransportEvent = { requestId: string; method: string; url: string; attempt: number } & (
  | { type: 'request' }
  | { type: 'response'; status: number; durationMs: number }
  | { type: 'retry'; delayMs: number; reason: string }
  | { type: 'error'; reason: string; durationMs: number }
)

/** How one call is to be made, where it differs from its client. */
export type CallOptions = {
  /** Ends the call, also while it waits to retry; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** For each attempt, in ms. 30,000 by default, 120,000 for uploads. */
  timeoutMs?: number | undefined
  /** For all attempts and the waits between them, in ms. None by default. */
  deadlineMs?: number | undefined
  /** Attempts after the first; 2 by default. */
  maxRetries?: number | undefined
  /** Your own key for a POST or PATCH. Made for you, once for all attempts, if left out. */
  idempotencyKey?: string | undefined
  headers?: Record<string, string> | undefined
  /** The dated version of the API whose behaviour you rely on. */
  apiVersion?: string | undefined
  /** The id of the provider that a vendor's system acts for, by that provider's grant. */
  actingFor?: string | undefined
}

/** How a client is made, and what holds for all of its calls that do not say otherwise. */
export type CarelotOptions = Pick<CallOptions, 'timeoutMs' | 'maxRetries' | 'actingFor' | 'apiVersion'> & {
  /** `ck_live_…` or `ck_test_…`; `CARELOT_API_KEY` if left out; `null` for who has none yet and registers by a link. */
  apiKey?: string | null | undefined
  /** The server's address, e.g. `https://carelot.example`; `CARELOT_BASE_URL` if left out. */
  baseUrl?: string | undefined
  /** What requests are sent with, e.g. to go through a proxy; the platform's `fetch` if left out. */
  fetch?: Fetch | undefined
  /** Told of every attempt, answer and retry, e.g. for a log. What it throws is ignored. */
  onEvent?: ((event: TransportEvent) => void) | undefined
  /** Run in a web page all the same, where whoever opens the page can read the key. */
  allowBrowser?: boolean | undefined
}

/** The options of a client, complete. */
export type Settings = CarelotOptions & {
  apiKey: string | null
  baseUrl: string
  timeoutMs: number
  maxRetries: number
  apiVersion: string
}
