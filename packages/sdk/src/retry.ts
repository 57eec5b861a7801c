const retried: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])
const longestRetryAfterMs = 60_000

/** Whether a later attempt may fare better: a timeout, too early, too many, or a server that is busy or broken. */
export function mayRetry(status: number): boolean {
  return retried.has(status)
}

/** 50 to 100 % of 0.5 s, 1 s, 2 s … 8 s; `random` is from 0 (inclusive) to 1. */
export function backoffMs(attempt: number, random: number): number {
  return Math.min(8000, 500 * 2 ** (attempt - 1)) * (0.5 + random / 2)
}

/**
 * How long `Retry-After` (seconds, or an HTTP date) asks to wait, in ms; undefined if it does not ask.
 * A date is read against the server's own `Date`, so that a client whose clock is wrong waits as long as was meant.
 */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const asked = headers.get('retry-after')?.trim()
  if (!asked) return undefined
  if (/^\d+$/.test(asked)) return Number(asked) * 1000
  const until = Date.parse(asked)
  const servers = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(servers) ? nowMs : servers))
}

/**
 * How long to wait before the next attempt, in ms: what the server asked for, else the backoff. Undefined if it asked
 * for more than 60 s: then the caller decides, for to come back sooner would be rude and to wait that long a surprise.
 */
export function waitMs(asked: number | undefined, backoff: number): number | undefined {
  if (!asked) return backoff
  return asked > longestRetryAfterMs ? undefined : asked
}
