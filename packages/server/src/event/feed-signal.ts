import { feedChannel } from '@carelot/db/event/feed'
import { listen } from '@carelot/db/event/listener'
import { CarelotError } from '@carelot/rules/problem'

export type FeedSignal = {
  /** To be called before the feed is read: gives a wait that ends when the feed has grown since, at the time's end, or at the signal. */
  next(): (ms: number, signal: AbortSignal) => Promise<void>
  /** How many callers wait now. */
  waiting(): number
  close(): Promise<void>
}

/** One listening connection for all the readers that wait in this process. */
export function openFeedSignal(databaseUrl: string): FeedSignal {
  const grown = growth()
  const listener = listen(databaseUrl, feedChannel, grown.tell)
  return { next: grown.next, waiting: grown.waiting, close: () => listener.close() }
}

/** Each wait leaves nothing behind when it ends: a feed that rests all night is waited for a hundred thousand times. */
export function growth(mostWaiting = 1000) {
  let seen = 0
  const ends = new Set<() => void>()

  function wait(ms: number, signal: AbortSignal): Promise<void> {
    if (ends.size >= mostWaiting) throw new CarelotError({ code: 'server.busy' })
    return new Promise((resolve) => {
      const end = () => {
        ends.delete(end)
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      ends.add(end)
      signal.addEventListener('abort', end, { once: true })
    })
  }

  return {
    tell() {
      seen++
      for (const end of [...ends]) end()
    },
    next() {
      const before = seen
      return async (ms: number, signal: AbortSignal) => {
        if (seen === before && !signal.aborted) await wait(ms, signal)
      }
    },
    waiting: () => ends.size,
  }
}
