import { type Given, type Line, send, type WithResponse } from './call.ts'
import type { Operation } from './operation.ts'

/** One page of a list. `nextCursor` is null on the last. */
export type Page<T> = { data: readonly T[]; nextCursor: string | null }

/**
 * A list, asked for when it is used: `for await` walks all of its things, `.pages()` its pages, `.toArray({ limit })`
 * gathers at most `limit` things, and `await` gives the first page as plain JSON. Each walk begins anew.
 */
export class List<T, P extends Page<T> = Page<T>> implements PromiseLike<P>, AsyncIterable<T> {
  readonly #from: (cursor: string | undefined) => Promise<WithResponse<P>>

  constructor(from: (cursor: string | undefined) => Promise<WithResponse<P>>) {
    this.#from = from
  }

  /** The first page with headers, request id and ETag. */
  withResponse(): Promise<WithResponse<P>> {
    return this.#from(undefined)
  }

  // biome-ignore lint/suspicious/noThenProperty: awaiting a list gives its first page
  then<A = P, B = never>(
    onDone?: ((page: P) => A | PromiseLike<A>) | null,
    onFailed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onDone, onFailed)
  }

  async *pages(): AsyncGenerator<P, void, undefined> {
    let cursor: string | undefined
    do {
      const { data: page } = await this.#from(cursor)
      yield page
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.data
  }

  /** At most `limit` things. It has no default, for a list may have no end that fits in memory. */
  async toArray({ limit }: { limit: number }): Promise<T[]> {
    const gathered: T[] = []
    if (limit <= 0) return gathered
    for await (const one of this) if (gathered.push(one) >= limit) break
    return gathered
  }
}

export function list<T>(line: Line, operation: Operation, given: Given): List<T> {
  const [input, options] = given
  return new List<T>((cursor) =>
    send<Page<T>>(line, operation, [cursor === undefined ? input : { ...input, cursor }, options]).withResponse(),
  )
}
