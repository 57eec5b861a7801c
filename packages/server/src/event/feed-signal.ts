import { feedChannel } from '@carelot/db/event/feed'
import { listen } from '@carelot/db/event/listener'

export type FeedSignal = {
  /** To be called before the feed is read: gives a wait that ends when the feed has grown since, at the time's end, or at the signal. */
  next(): (ms: number, signal: AbortSignal) => Promise<void>
  close(): Promise<void>
}

/** One listening connection for all the readers that wait in this process. */
export function openFeedSignal(databaseUrl: string): FeedSignal {
  let grown = Promise.withResolvers<void>()
  const listener = listen(databaseUrl, feedChannel, () => {
    grown.resolve()
    grown = Promise.withResolvers<void>()
  })
  return {
    next() {
      const { promise } = grown
      return async (ms, signal) => {
        const end = AbortSignal.any([signal, AbortSignal.timeout(ms)])
        const ended = Promise.withResolvers<void>()
        end.addEventListener('abort', () => ended.resolve(), { once: true })
        await Promise.race([promise, ended.promise])
      }
    },
    close: () => listener.close(),
  }
}
