import { type Given, type Line, send } from './call.ts'
import type { Page } from './list.ts'
import type { Input, Operation } from './operation.ts'
import type { CallOptions } from './options.ts'
import { CarelotTimeoutError } from './problem.ts'
import { sleep } from './transport.ts'

/** The least that an event has. `cursor` is where to resume after it. */
export type AnyEvent = { type: string; cursor: string }

/** Where to begin and what to ask for; `wait` is for how many seconds the server may hold an empty answer (20). */
export type FeedInput = Input & {
  after?: string | undefined
  wait?: number | undefined
  signal?: AbortSignal | undefined
}

/** The events of one type, out of all; for a type that this SDK does not know, any event. */
export type EventOfType<E extends AnyEvent, T> = Extract<E, { type: T }> extends never ? E : Extract<E, { type: T }>

const shortestPollMs = 250
const breathMs = 1000

/**
 * The events that concern the caller, in the one order that all see. `for await` never ends by itself: leave the loop,
 * or abort the signal (it then rejects with the signal's reason). Keep the last `event.cursor` you have dealt with, and
 * hand it in as `after` to go on from there, also in another process. `await` gives one page as plain JSON.
 */
export class EventFeed<E extends AnyEvent> implements PromiseLike<Page<E>>, AsyncIterable<E> {
  readonly #poll: (input: FeedInput, options: CallOptions) => PromiseLike<Page<E>>
  readonly #input: FeedInput
  readonly #options: CallOptions

  constructor(
    poll: (input: FeedInput, options: CallOptions) => PromiseLike<Page<E>>,
    { signal, ...input }: FeedInput = {},
    options: CallOptions = {},
  ) {
    this.#poll = poll
    this.#input = input
    this.#options = { ...options, signal: signal ?? options.signal }
  }

  // biome-ignore lint/suspicious/noThenProperty: awaiting a feed gives one page
  then<A = Page<E>, B = never>(
    onDone?: ((page: Page<E>) => A | PromiseLike<A>) | null,
    onFailed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return this.#poll(this.#input, this.#options).then(onDone, onFailed)
  }

  [Symbol.asyncIterator](): AsyncGenerator<E, never, undefined> {
    return this.#events(this.#options)
  }

  /**
   * The first event of that type, or that the predicate accepts, from `after` on: one that has already happened counts.
   * Rejects with `CarelotTimeoutError` if none comes within `timeoutMs` (60,000).
   */
  waitFor<T extends E['type']>(wanted: T, limit?: { timeoutMs?: number }): Promise<EventOfType<E, T>>
  waitFor<F extends E>(wanted: (event: E) => event is F, limit?: { timeoutMs?: number }): Promise<F>
  waitFor(wanted: (event: E) => boolean, limit?: { timeoutMs?: number }): Promise<E>
  async waitFor(wanted: string | ((event: E) => boolean), { timeoutMs = 60_000 } = {}): Promise<E> {
    const accepts = typeof wanted === 'string' ? (event: E) => event.type === wanted : wanted
    const late = new CarelotTimeoutError(timeoutMs, { requestId: 'none', attempts: 1 })
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(late), timeoutMs)
    const { signal } = this.#options
    try {
      const events = this.#events({
        ...this.#options,
        signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
      })
      for await (const event of events) if (accepts(event)) return event
      throw late
    } finally {
      clearTimeout(timer)
    }
  }

  async *#events(options: CallOptions): AsyncGenerator<E, never, undefined> {
    const wait = this.#input.wait ?? 20
    let after = this.#input.after
    for (;;) {
      const askedAt = Date.now()
      const timeoutMs = (options.timeoutMs ?? 30_000) + wait * 1000
      const page = await this.#poll({ ...this.#input, after, wait }, { ...options, timeoutMs })
      yield* page.data
      after = page.nextCursor ?? page.data.at(-1)?.cursor ?? after
      // A server that is going down, or a proxy before it, may not hold the answer: then do not ask again at once.
      if (page.data.length === 0 && Date.now() - askedAt < shortestPollMs) await sleep(breathMs, options.signal)
    }
  }
}

export function feed<E extends AnyEvent>(line: Line, operation: Operation, given: Given<FeedInput>): EventFeed<E> {
  const poll = (asked: FeedInput, how: CallOptions) => send<Page<E>>(line, operation, [asked, how])
  return new EventFeed<E>(poll, ...given)
}
